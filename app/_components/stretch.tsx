import { Fragment, type ReactNode } from 'react'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { Stretch, Stretches, StretchVersion } from '#lib/content/stretch.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'

type Figure = LoadedCourse['figures'][string]
type Cite = (ids: readonly string[]) => ReactNode

/** What holds for every stretch, and who has not checked them. */
export function StretchRules({ stretches: { notice, rules }, cite }: { stretches: Stretches; cite: Cite }) {
  return (
    <>
      <p {...inCourseLanguage}>
        <strong>{notice.lead}</strong>
        {notice.sentences.map(({ text, citations }) => (
          <Fragment key={text}>
            {' '}
            {text} {cite(citations)}
          </Fragment>
        ))}
      </p>
      <p {...inInterfaceLanguage}>{texts.stretch.withEvery}</p>
      <ul {...inCourseLanguage}>
        {rules.map(({ id, lead, text }) => (
          <li key={id}>
            <strong>{lead}</strong> {text}
          </li>
        ))}
      </ul>
    </>
  )
}

export function StretchFeel({ stretch }: { stretch: Stretch }) {
  return <p {...inInterfaceLanguage}>{texts.stretch.feel(<CourseText>{stretch.feel}</CourseText>)}</p>
}

/** Its steps, and further ways to do it. */
export function StretchSteps({ version: { steps, others } }: { version: StretchVersion }) {
  return (
    <>
      <ol className="stretch-steps" {...inCourseLanguage}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {others.map(({ lead, text }) => (
        <p key={lead} {...inCourseLanguage}>
          {lead}: {text}
        </p>
      ))}
    </>
  )
}

export function StretchCare({ stretch: { care, note } }: { stretch: Stretch }) {
  return (
    <>
      {care && <p {...inInterfaceLanguage}>{texts.stretch.care(<CourseText>{care}</CourseText>)}</p>}
      {note && (
        <p {...inCourseLanguage}>
          <strong>{note.lead}:</strong> {note.text}
        </p>
      )}
    </>
  )
}

/** The drawing of a stretch beside its steps, which say all that it shows. */
export function StretchDrawing({ figure }: { figure: Figure | undefined }) {
  return figure ? <div className="drawing" {...inCourseLanguage} dangerouslySetInnerHTML={{ __html: figure.svg }} /> : null
}
