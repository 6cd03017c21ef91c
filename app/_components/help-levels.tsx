import type { ReactNode } from 'react'
import type { CourseHelp, HelpLine, WarningSign } from '#lib/content/help.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { WithNumbers } from './call-line.tsx'
import { CourseText } from './course-text.tsx'
import { Sign } from './sign.tsx'
import { SignLinks } from './sign-links.tsx'

type HelpLevelsProps = {
  help: CourseHelp
  /** Shows at once what is folded away at first: to print from an old browser, or to read without opening. */
  isOpen: boolean
}

/** The warning signs, by urgency: for each level what to do and say, for each sign its name at first, and the rest when it is opened. */
export function HelpLevels({ help, isOpen }: HelpLevelsProps) {
  return help.levels.map((level) => (
    <section className="help-level" data-level={level.id} key={level.id} aria-labelledby={`help-${level.id}`}>
      <h2 id={`help-${level.id}`} {...inCourseLanguage}>
        <Sign kind={level.id} />
        {level.label}
      </h2>
      <HelpLines help={help} lines={level.do}>
        <li>{texts.help.sayFirst(<q {...inCourseLanguage}>{level.say}</q>)}</li>
      </HelpLines>
      {level.groups.map((group) => (
        <div className="help-group" key={group.lead}>
          <h3 {...inCourseLanguage}>{group.lead}</h3>
          <ul role="list">
            {group.signs.map((sign) => (
              <li id={sign.id} key={sign.id}>
                <SignOnPage help={help} sign={sign} isOpen={isOpen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}

/** Steps, numbered. */
export function HelpLines({ help, lines, children }: { help: CourseHelp; lines: readonly HelpLine[]; children?: ReactNode }) {
  return (
    <ol className="help-lines">
      {lines.map((line) => (
        <li key={line.text}>
          <HelpText help={help} {...line} />
        </li>
      ))}
      {children}
    </ol>
  )
}

function HelpText({ help, text, unverified }: HelpLine & { help: CourseHelp }) {
  return (
    <>
      <CourseText><WithNumbers help={help} text={text} /></CourseText>
      {unverified && <Unverified />}
    </>
  )
}

function SignOnPage({ help, sign: { name, text, do: steps, unverified }, isOpen }: { help: CourseHelp; sign: WarningSign; isOpen: boolean }) {
  const mark = unverified && <Unverified />
  if (!text && steps.length === 0) return <p className="help-sign"><CourseText>{name}</CourseText>{mark}</p>
  return (
    <details open={isOpen}>
      <summary className="help-sign"><CourseText>{name}</CourseText>{mark}</summary>
      <div className="help-more">
        {text && <p className="help-text"><CourseText>{text}</CourseText>{mark}</p>}
        {steps.length === 1 ? steps.map((step) => <p key={step.text}><HelpText help={help} {...step} /></p>) : steps.length > 1 && <HelpLines help={help} lines={steps} />}
      </div>
    </details>
  )
}

function Unverified() {
  return (
    <>
      {'\u00a0'}
      <span aria-hidden="true">†</span>
      <span className="visually-hidden">{texts.help.seeNote}</span>
    </>
  )
}

/** The way to help with the outcome of a question about safety: its own signs first, then all. Open after an unsafe answer. */
export function HelpNow({ help, signs, open }: { help: CourseHelp; signs: readonly string[]; open: boolean }) {
  return (
    <>
      <SignLinks help={help} signs={signs} />
      <details className="help-now" open={open}>
        <summary>
          <Sign kind="now" />
          {texts.help.byUrgency}
        </summary>
        <p {...inCourseLanguage}>{help.intro}</p>
        {help.levels.map(({ id, label, do: [first], groups }) => (
          <div className="help-level" data-level={id} key={id} {...inCourseLanguage}>
            <h3>
              <Sign kind={id} />
              {label}
            </h3>
            {first && <p><WithNumbers help={help} text={first.text} /></p>}
            {groups.map(({ lead, signs: ofGroup }) => (
              <div key={lead}>
                <p className="help-lead">{lead}</p>
                <ul>
                  {ofGroup.map((sign) => (
                    <li key={sign.id}><a href={`/get-help#${sign.id}`}>{sign.name}</a></li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        ))}
      </details>
    </>
  )
}
