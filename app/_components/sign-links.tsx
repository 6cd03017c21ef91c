import { signsOf, type CourseHelp } from '#lib/content/help.ts'
import { signUrl } from '#app/_http/addresses.ts'
import { inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { InAnEmergency } from './call-line.tsx'
import { CourseText } from './course-text.tsx'
import { Sign } from './sign.tsx'

/** The way to help for signs that are touched here, the most urgent first, by ids of lessons/help.yaml. Nothing for none. */
export function SignLinks({ help, signs }: { help: CourseHelp; signs: readonly string[] }) {
  const touched = signsOf(help).filter(({ id }) => signs.includes(id))
  if (touched.length === 0) return null
  const lines = [
    ...touched.map(({ id, fullName, level }) => (
      <a href={signUrl(id)} key={id}>
        <Sign kind={level} />
        {texts.help.sign(level, <CourseText>{fullName}</CourseText>)}
      </a>
    )),
    ...(touched.some(({ level }) => level === 'now') ? [<InAnEmergency help={help} key="emergency" />] : []),
  ]
  // One alone is no list.
  if (lines.length === 1) return <div className="sign-links" {...inInterfaceLanguage}>{lines}</div>
  return (
    <ul className="sign-links" role="list" {...inInterfaceLanguage}>
      {lines.map((line) => (
        <li key={line.key}>{line}</li>
      ))}
    </ul>
  )
}
