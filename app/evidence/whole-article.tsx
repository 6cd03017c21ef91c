import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

/** The article in one piece. After each statement stands its verdict, which leads to what the course teaches. */
export function WholeArticle({ course, isFiltered }: { course: LoadedCourse; isFiltered: boolean }) {
  return (
    <details className="whole-article">
      <summary>{texts.evidence.whole}</summary>
      <p>{texts.evidence.wholeLead}</p>
      <blockquote>
        {course.article.map((pieces, number) => (
          <p key={number}>
            {pieces.map(({ text, claim: id, offset }) => {
              const claim = id === null ? undefined : course.claims[id]
              if (!claim) return <CourseText key={offset}>{text}</CourseText>
              const { word } = texts.verdicts[claim.verdict]
              return (
                <span key={offset} data-verdict={claim.verdict}>
                  <span className="stated" {...inCourseLanguage}>{text}</span>{' '}
                  <a href={`${isFiltered ? '/evidence' : ''}#${claim.id}`}>
                    <Sign kind={claim.verdict} />
                    {word}
                    <span className="visually-hidden"> {texts.evidence.whatIsTaught(Number(claim.id.slice(1)))}</span>
                  </a>
                </span>
              )
            })}
          </p>
        ))}
      </blockquote>
    </details>
  )
}
