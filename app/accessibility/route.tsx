import { claimsOf, type Conformance } from '#lib/conformance/conformance.ts'
import type { Contact } from '#lib/content/contact.ts'
import { getConformance, readContact } from '#lib/runtime.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { texts as allTexts } from '#app/texts/texts.ts'

const { accessibility: texts } = allTexts

const standardUrl = 'https://www.w3.org/TR/WCAG22/'

export const GET = showPage(async () => ({
  title: texts.title,
  description: texts.description,
  body: <Accessibility conformance={await getConformance()} contact={readContact()} />,
}))

function Accessibility({ conformance, contact }: { conformance: Conformance; contact: Contact | null }) {
  const { limits, tested, untested, assessed } = conformance
  return (
    <div className="narrow">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <h2>{texts.canDo}</h2>
      <ul>
        {texts.waysToUse.map(([way, how]) => (
          <li key={way}>
            <strong>{way}</strong> {how}
          </li>
        ))}
      </ul>
      <h2>{texts.notGoodYet}</h2>
      {limits.length > 0 ? <Lines lines={limits.map(({ text }) => text)} /> : <p>{texts.noLimits}</p>}
      <h2>{texts.whoTested}</h2>
      <Lines lines={untested} />
      <p>{texts.testedSoFar}</p>
      <Lines lines={tested} />
      <h2 id="report" tabIndex={-1}>
        {texts.report}
      </h2>
      {contact ? (
        <p>
          {texts.reachUs}
          <a href={contact.href}>{contact.text}</a>
        </p>
      ) : (
        <p>{texts.tellTheHost}</p>
      )}
      <p>{texts.whatToSay}</p>
      <p>
        {texts.inNeedOfHelp}
        <a href="/get-help">{texts.whenToGetHelp}</a>.
      </p>
      <h2>{texts.standard}</h2>
      <p>
        {texts.aim(<a href={standardUrl}>{texts.standardName}</a>)} {texts.met(countRules(conformance))}
      </p>
      <p>{texts.selfJudged}</p>
      <p>{texts.assessed(Date.parse(assessed))}</p>
    </div>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Of levels A and AA. What does not apply counts as met, as the standard counts it. */
function countRules(conformance: Conformance) {
  const claims = claimsOf(conformance).filter(({ criterion }) => criterion.level !== 'AAA')
  const lacking = claims.filter(({ claim }) => claim.verdict !== 'supports' && claim.verdict !== 'not-applicable')
  return { rules: claims.length, lacking: lacking.length }
}
