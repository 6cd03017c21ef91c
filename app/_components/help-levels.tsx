import type { ReactNode } from 'react'
import type { CourseHelp, HelpLine, WarningSign } from '#lib/content/help.ts'
import { signUrl } from '#app/_http/addresses.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { WithNumbers } from './call-line.tsx'
import { CourseText } from './course-text.tsx'
import { Sign } from './sign.tsx'

type HelpLevelsProps = {
  help: CourseHelp
  /** The id of a sign to show, or 'all' that is folded away at first: to print from an old browser, or to read without opening. */
  open: string | null
}

/** The warning signs, by urgency: for each level what to do and say, for each sign its name at first, and the rest when it is opened. */
export function HelpLevels({ help, open }: HelpLevelsProps) {
  return help.levels.map((level) => (
    <section className="help-level" data-level={level.id} key={level.id} aria-labelledby={`help-${level.id}`}>
      <h2 id={`help-${level.id}`} {...inCourseLanguage}>
        <Sign kind={level.id} />
        <Before>{texts.help.beforeLevel}</Before>
        {level.label}
      </h2>
      <HelpLines help={help} lines={level.do}>
        <li>{texts.help.sayFirst(<q {...inCourseLanguage}>{level.say}</q>)}</li>
      </HelpLines>
      {level.groups.map((group) => (
        <div className="help-group" key={group.lead}>
          <h3 {...inCourseLanguage}>
            <Before>
              <CourseText>{level.label}</CourseText>
              {texts.site.colon}
            </Before>
            {group.lead}
          </h3>
          <ul role="list">
            {group.signs.map((sign) => (
              <li key={sign.id}>
                <SignOnPage help={help} level={level} sign={sign} open={open} />
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

type SignOnPageProps = HelpLevelsProps & { level: CourseHelp['levels'][number]; sign: WarningSign }

/**
 * Links to a sign lead into what is folded: browsers open it for that (since 2025 all of them; for the others the address
 * says which, see signUrl). Its first line says what stands far above: how fast, and what to do. Who has all of it read
 * from top to bottom would hear that in vain, sign after sign.
 */
function SignOnPage({ help, level, sign: { id, name, text, do: steps, unverified }, open }: SignOnPageProps) {
  const [first] = level.do
  const isReadThrough = open === 'all' && (text !== undefined || steps.length > 0)
  return (
    <details open={open === 'all' || open === id}>
      <summary className="help-sign"><CourseText>{name}</CourseText>{unverified && <Unverified />}</summary>
      <div className="help-more" id={id} tabIndex={-1}>
        {!isReadThrough && (
          <p className="screen-only">
            <strong>{texts.help.sign(level.id, <CourseText>{name}</CourseText>)}.</strong> {first && <HelpText help={help} {...first} />}
          </p>
        )}
        {/* Its name has said the mark. */}
        {text && <p className="help-text"><CourseText>{text}</CourseText>{unverified && <>{'\u00a0'}<Dagger /></>}</p>}
        {steps.length === 1 ? steps.map((step) => <p key={step.text}><HelpText help={help} {...step} /></p>) : steps.length > 1 && <HelpLines help={help} lines={steps} />}
      </div>
    </details>
  )
}

/** What the eye has from the place of a heading, and the ear only where it is said. */
function Before({ children }: { children: ReactNode }) {
  return <span className="visually-hidden" {...inInterfaceLanguage}>{children}</span>
}

function Unverified() {
  return (
    <>
      {'\u00a0'}
      <Dagger />
      <span className="visually-hidden">{texts.help.notVerified}</span>
    </>
  )
}

/** The mark of what nobody has verified, for the eye. */
function Dagger() {
  return <span aria-hidden="true">†</span>
}

/** All the ways to help, with the outcome of a question about safety. Folded: opened, it makes a long page of a short one. */
export function HelpNow({ help }: { help: CourseHelp }) {
  return (
    <details className="help-now">
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
                  <li key={sign.id}><a href={signUrl(sign.id)}>{sign.name}</a></li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </details>
  )
}
