import type { ReactNode } from 'react'
import type { Reference } from '#lib/content/evidence.ts'
import { signsOf } from '#lib/content/help.ts'
import { courseLanguage } from '#lib/content/language.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { LessonPlaces } from '#app/_components/lesson-places.tsx'
import { hostOf, ReferenceText } from '#app/_components/reference-text.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }) => ({
  title: texts.sources.title,
  description: texts.sources.description(course.title),
  style: 'reference',
  body: <References course={course} />,
}))

function References({ course }: { course: LoadedCourse }) {
  const references = Object.values(course.references).toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), courseLanguage))
  const recalled = references.filter(({ verified }) => verified !== 'verified').length
  return (
    <div className="narrow">
      <h1>{texts.sources.title}</h1>
      <p className="lead">{texts.sources.lead(references.length)}</p>
      <p>{texts.sources.seenOrNot(references.length - recalled, recalled)}</p>
      <ul role="list">
        {references.map((reference) => (
          <li className="source" key={reference.id} id={reference.id} tabIndex={-1}>
            <p>
              <ReferenceText reference={reference} allAuthors />
            </p>
            <dl>
              <dt>{texts.sources.kind}</dt>
              <dd>{texts.sources.kinds[reference.type]}</dd>
              <dt>{texts.sources.seen}</dt>
              <dd>{saySeen(reference)}</dd>
              {reference.note && (
                <>
                  <dt>{texts.sources.note}</dt>
                  <dd {...inCourseLanguage}>{reference.note}</dd>
                </>
              )}
              <Uses reference={reference.id} course={course} />
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Uses({ reference, course }: { reference: string; course: LoadedCourse }) {
  const claims = Object.values(course.claims).filter(({ citations }) => citations.includes(reference))
  const isForSigns = signsOf(course.help).some(({ citations }) => citations.includes(reference))
  const ids = new Set(claims.map(({ id }) => id))
  const questions = course.quizzes.flatMap(({ items }) => items).filter((item) => item.claims.some((claim) => ids.has(claim)))
  return (
    <>
      {course.lessons.some(({ citations }) => citations.includes(reference)) && <dt>{texts.sources.lessons}</dt>}
      <LessonPlaces course={course} id={reference} placesIn={({ citedAt }) => citedAt} />
      {claims.length > 0 && (
        <>
          <dt>{texts.sources.statements}</dt>
          {claims.map(({ id, topic }) => (
            <dd key={id}>
              <a href={`/evidence#${id}`}>{texts.sources.statement(Number(id.slice(1)), <CourseText>{topic}</CourseText>)}</a>
            </dd>
          ))}
          <dt>{texts.sources.questions}</dt>
          <dd>{texts.sources.onThese(questions.length)}</dd>
        </>
      )}
      {isForSigns && (
        <>
          <dt>{texts.sources.signs}</dt>
          <dd>
            <a href="/get-help">{texts.site.whenToGetHelp}</a>
          </dd>
        </>
      )}
    </>
  )
}

function saySeen({ verified, verifiedAt, url, title }: Reference): ReactNode {
  if (verified !== 'verified') return texts.sources.notSeen
  return verifiedAt && !isSame(verifiedAt, url) ? texts.sources.seenAt(<CourseText>{withLinks(verifiedAt, title)}</CourseText>) : texts.sources.wasSeen
}

/** An address may come with a remark. Of an address the host is shown: nobody wants to hear all of it. */
function withLinks(text: string, title: string): ReactNode[] {
  return text.split(/(https?:\/\/\S+)/).map((piece, index) => {
    if (!URL.canParse(piece)) return piece
    return (
      <a href={piece} key={index}>
        {hostOf(piece)}
        <span className="visually-hidden" {...inInterfaceLanguage}> {texts.sources.about(<CourseText>{title}</CourseText>)}</span>
      </a>
    )
  })
}

/** The same page, however its address is written. */
function isSame(one: string, other: string | null): boolean {
  const bare = (address: string | null) => address?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return bare(one) === bare(other)
}

function sortKey({ authors, year, title }: Reference): string {
  return `${authors[0] ?? ''} ${year ?? 0} ${title}`
}
