import { signsOf, type CourseHelp, type HelpLevel } from '#lib/content/help.ts'
import { InAnEmergency } from './call-line.tsx'
import { Sign } from './sign.tsx'

/** How fast, in the words of a link. */
const howFast: Record<HelpLevel['id'], string> = { now: 'Get help now', 'same-day': 'Get help the same day', soon: 'Get help soon' }

/** The way to help for signs that are touched here, the most urgent first, by ids of lessons/help.yaml. Nothing for none. */
export function SignLinks({ help, signs }: { help: CourseHelp; signs: readonly string[] }) {
  const touched = signsOf(help).filter(({ id }) => signs.includes(id))
  if (touched.length === 0) return null
  return (
    <ul className="sign-links" role="list">
      {touched.map(({ id, fullName, level }) => (
        <li key={id}>
          <a href={`/get-help#${id}`}>
            <Sign kind={level} />
            {howFast[level]}: {fullName}
          </a>
        </li>
      ))}
      {touched.some(({ level }) => level === 'now') && (
        <li>
          <InAnEmergency help={help} />
        </li>
      )}
    </ul>
  )
}
