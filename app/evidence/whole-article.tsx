import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { Sign } from '#app/_components/sign.tsx'
import { verdictWords } from '#app/_components/verdict-words.ts'

/** The article in one piece. After each statement stands its verdict, which leads to what the course teaches. */
export function WholeArticle({ course, isFiltered }: { course: LoadedCourse; isFiltered: boolean }) {
  return (
    <details className="whole-article">
      <summary>Read the article in one piece</summary>
      <p>
        Many of its statements are wrong, or only partly right. After each one stands our verdict. It leads to what the course teaches instead or as well.
      </p>
      <blockquote>
        {course.article.map((pieces, number) => (
          <p key={number}>
            {pieces.map(({ text, claim: id, offset }) => {
              const claim = id === null ? undefined : course.claims[id]
              if (!claim) return text
              const { word } = verdictWords[claim.verdict]
              return (
                <span key={offset} data-verdict={claim.verdict}>
                  <span className="stated">{text}</span>{' '}
                  <a href={`${isFiltered ? '/evidence' : ''}#${claim.id}`}>
                    <Sign kind={claim.verdict} />
                    {word}
                    <span className="visually-hidden">: what the course teaches about this</span>
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
