import type { CourseHelp } from '#lib/content/help.ts'
import type { ClaimTrail } from '#lib/content/claim-trail.ts'
import { Sign } from '#app/_components/sign.tsx'
import { SignLinks } from '#app/_components/sign-links.tsx'
import { SourceLinks } from '#app/_components/source-links.tsx'
import { verdictWords } from '#app/_components/verdict-words.ts'
import { sectionUrl } from '#app/_http/addresses.ts'

type StatementEntryProps = {
  help: CourseHelp
  trail: ClaimTrail
  /** Words of the article that lead to the statement, such as "and". */
  leadIn: string
  quote: string
}

/** One statement of the article with its answer: never the error alone. The heading is about the topic, since it is read out of context. */
export function StatementEntry({ help, trail: { claim, taught, references, checks }, leadIn, quote }: StatementEntryProps) {
  const { label } = verdictWords[claim.verdict]
  return (
    <article className="statement-entry" data-verdict={claim.verdict} aria-labelledby={claim.id}>
      <div className="statement-quote">
        <h3 id={claim.id} tabIndex={-1}>
          <span className="statement-number">{Number(claim.id.slice(1))}</span> {claim.topic}
        </h3>
        <p className="eyebrow">The article says</p>
        <p className="claim-quote">
          <q>
            {leadIn && <span className="lead-in">{leadIn.trimStart().replace(/^[.,] /, '')}</span>}
            {quote}
          </q>
        </p>
      </div>
      <div className="statement-answer">
        <p className="claim-verdict">
          <Sign kind={claim.verdict} />
          {label}
        </p>
        <p>{claim.teach}</p>
        <SignLinks help={help} signs={claim.signs} />
        <dl className="statement-facts">
          <div>
            <dt>Why</dt>
            <dd>
              {claim.why}
              {claim.limits && <> How sure: {claim.limits}</>}
            </dd>
          </div>
          <div>
            <dt>Taught in</dt>
            {taught.map(({ lesson, section }) => (
              <dd key={`${lesson.slug}#${section.id}`}>
                Lesson {lesson.number}, <a href={sectionUrl(`${lesson.slug}#${section.id}`)}>{section.title}</a>
              </dd>
            ))}
          </div>
          <div>
            <dt>Sources</dt>
            <dd>{references.length === 0 ? 'None was found' : <SourceLinks references={references} />}</dd>
          </div>
          <div>
            <dt>Checked by</dt>
            {checks.length === 0 && <dd>No question. {claim.untested}</dd>}
            {checks.flatMap(({ quiz, items }) =>
              items.map(({ id, prompt }) => (
                <dd key={id}>
                  {quiz.title}: “{prompt}”
                </dd>
              )),
            )}
          </div>
        </dl>
      </div>
    </article>
  )
}
