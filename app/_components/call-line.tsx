import { telephoneUrl } from '#lib/content/help-lines.ts'
import type { CourseHelp } from '#lib/content/help.ts'

/** What to call: the numbers that the host has set, large, or words for any country. */
export function CallButtons({ help }: { help: CourseHelp }) {
  const { emergency, advice } = help.lines
  return (
    <>
      {!emergency && <InAnEmergency help={help} />}
      {(emergency || advice) && (
        <p className="actions">
          {emergency && <a className="button danger call" href={telephoneUrl(emergency)}>Call {emergency}</a>}
          {advice && <a className="button quiet call" href={telephoneUrl(advice.number)}>Call <Advice {...advice} /></a>}
        </p>
      )}
    </>
  )
}

export function InAnEmergency({ help }: { help: CourseHelp }) {
  return (
    <p className="in-an-emergency">
      In an emergency, call <WithNumbers help={help} text="{emergency}" />.
    </p>
  )
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
  return name.includes(number) ? name : `${name} (${number})`
}
