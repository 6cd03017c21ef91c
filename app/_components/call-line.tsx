import { telephoneUrl } from '#lib/content/help-lines.ts'
import type { CourseHelp } from '#lib/content/help.ts'
import { inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'

/** What to call: the numbers that the host has set, large, or words for any country. */
export function CallButtons({ help }: { help: CourseHelp }) {
  const { emergency, advice } = help.lines
  return (
    <>
      {!emergency && <InAnEmergency help={help} />}
      {(emergency || advice) && (
        <p className="actions">
          {emergency && <a className="button danger call" href={telephoneUrl(emergency)}>{texts.help.call(emergency)}</a>}
          {advice && <a className="button quiet call" href={telephoneUrl(advice.number)}>{texts.help.call(<Advice {...advice} />)}</a>}
        </p>
      )}
    </>
  )
}

export function InAnEmergency({ help }: { help: CourseHelp }) {
  return <p className="in-an-emergency" {...inInterfaceLanguage}>{texts.help.inAnEmergency(<CourseText><WithNumbers help={help} text="{emergency}" /></CourseText>)}</p>
}

/** A text with {emergency} and {advice} in it, as links to call where the host has set them, else in words for any country. */
export function WithNumbers({ help, text }: { help: CourseHelp; text: string }) {
  const { emergency, advice } = help.lines
  return text.split(/(\{\w+\})/).map((piece, index) => {
    if (piece === '{emergency}') return emergency ? <a href={telephoneUrl(emergency)} key={index}>{emergency}</a> : help.emergency
    if (piece === '{advice}') return advice ? <a href={telephoneUrl(advice.number)} key={index}><Advice {...advice} /></a> : help.advice
    return piece
  })
}

/** A name that holds its number already needs it no second time. */
function Advice({ name, number }: { name: string; number: string }) {
  return <CourseText>{name.includes(number) ? name : texts.help.nameAndNumber(name, number)}</CourseText>
}
