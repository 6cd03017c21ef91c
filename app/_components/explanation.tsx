import type { ReactNode } from 'react'
import type { Explanation, ExplanationLine } from '#lib/quiz/response.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { Sign } from './sign.tsx'

/** What was given, what is right, and why: in words, each tied to its option. */
export function ExplanationList({ explanation, kind }: { explanation: Explanation; kind: 'options' | 'places' | 'pairs' | 'blank' }) {
  return (
    <>
      <ul className="explanation" role="list">
        {explanation.lines.map((line) => (
          <li key={line.id} data-verdict={line.verdict}>
            <p className="explained" {...inCourseLanguage}>{line.text}</p>
            {/* What belongs nowhere is neither right nor wrong, and its feedback says so. */}
            {line.verdict !== 'note' && (
              <p className="verdict">
                <Sign kind={line.verdict} />
                {sayVerdict(line.verdict, line, kind)}
              </p>
            )}
            <p className="feedback" {...inCourseLanguage}>{line.feedback}</p>
          </li>
        ))}
      </ul>
      {explanation.answer.length > 0 && explanation.lines.some(({ verdict }) => verdict !== 'right') && (
        <>
          <p className="explained">{texts.explanation.rightOrder}</p>
          <ol className="right-order" {...inCourseLanguage}>
            {explanation.answer.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function sayVerdict(verdict: 'right' | 'wrong' | 'missed', { given, instead, places }: ExplanationLine, kind: string): ReactNode {
  const says = texts.explanation
  if (kind === 'blank') return says.blank[verdict]
  if (kind === 'places') return places ? says.wrongPlace(places.given, places.right) : says.rightPlace
  if (kind === 'pairs' && verdict === 'right') return says.rightPair(<CourseText>{given}</CourseText>)
  if (kind === 'pairs' && verdict === 'wrong') return says.wrongPair(<CourseText>{given}</CourseText>, <CourseText>{instead}</CourseText>)
  return says.options[verdict]
}
