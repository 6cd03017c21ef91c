import type { ReactNode } from 'react'
import type { ExplanationLine } from '#lib/quiz/response.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { Sign } from './sign.tsx'

/** What was given, what is right, and why: in words, each tied to its option. */
export function ExplanationList({ lines, kind }: { lines: readonly ExplanationLine[]; kind: 'options' | 'places' | 'pairs' | 'blank' }) {
  const List = kind === 'places' ? 'ol' : 'ul'
  return (
    <>
      {kind === 'places' && <p className="explained">{texts.explanation.rightOrder}</p>}
      <List className="explanation" role={kind === 'places' ? undefined : 'list'}>
        {lines.map((line) => (
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
      </List>
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
