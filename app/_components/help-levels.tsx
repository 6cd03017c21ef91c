import type { Help } from '#lib/content/evidence.ts'
import { Sign } from './sign.tsx'

/** The warning signs, by urgency, each level with its word and its shape. */
export function HelpLevels({ help, heading: Heading = 'h2' }: { help: Help; heading?: 'h2' | 'h3' }) {
  return help.levels.map((level) => (
    <section className="help-level" data-level={level.id} key={level.id} aria-labelledby={`help-${level.id}`}>
      <Heading id={`help-${level.id}`}>
        <Sign kind={level.id} />
        {level.label}
      </Heading>
      {level.groups.map((group) => (
        <div key={group.lead}>
          <p className="help-lead">{group.lead}</p>
          <ul>
            {group.signs.map(({ text, unverified }) => (
              <li key={text}>
                {text}
                {unverified && (
                  <>
                    {' '}
                    <span aria-hidden="true">†</span>
                    <span className="visually-hidden">(see the note below)</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}

/** The same list with the outcome of a question about safety; open after an unsafe answer. */
export function HelpNow({ help, open }: { help: Help; open: boolean }) {
  return (
    <details className="help-now" open={open}>
      <summary>
        <Sign kind="now" />
        Get help: the warning signs, by urgency
      </summary>
      <p>{help.intro}</p>
      <HelpLevels help={help} heading="h3" />
      <p className="hint">† {help.unverifiedNote}</p>
    </details>
  )
}
