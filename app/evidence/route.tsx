import { verdicts } from '#lib/content/evidence.ts'
import { toTrail } from '#lib/content/claim-trail.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { Sign } from '#app/_components/sign.tsx'
import { verdictWords } from '#app/_components/verdict-words.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { FilterForm } from './filter-form.tsx'
import { isAskedFor, parseFilter, type Filter } from './filter.ts'
import { StatementEntry } from './statement-entry.tsx'
import { WholeArticle } from './whole-article.tsx'

export const GET = showPage(({ course }, query) => {
  const filter = parseFilter(query, course.lessons)
  const shown = Object.values(course.claims).filter((claim) => isAskedFor(filter, claim)).length
  const isFiltered = filter.verdict !== null || filter.lesson !== null
  return {
    // How many were found is the first thing said after filtering.
    title: isFiltered ? `${shown} ${shown === 1 ? 'statement' : 'statements'} · The evidence` : 'The evidence, statement by statement',
    description: 'The whole article that the course answers, each statement with its verdict, what the course teaches, and why.',
    style: 'evidence',
    body: <Evidence course={course} filter={filter} shown={isFiltered ? shown : null} />,
  }
})

type EvidenceProps = {
  course: LoadedCourse
  filter: Filter
  /** How many statements a filter leaves; null without one. */
  shown: number | null
}

function Evidence({ course, filter, shown }: EvidenceProps) {
  const claims = Object.values(course.claims)
  const paragraphs = course.article.map((pieces, number) => ({
    number,
    statements: pieces.flatMap(({ claim: id, text }, index) => {
      const claim = id === null ? undefined : course.claims[id]
      const before = pieces[index - 1]
      return claim && isAskedFor(filter, claim) ? [{ claim, quote: text, leadIn: before?.claim === null ? before.text : '' }] : []
    }),
  }))
  return (
    <div className="evidence">
      <header className="evidence-head">
        <h1>The evidence, statement by statement</h1>
        <p className="lead">
          This course answers one short article of poor quality. Here is all of it, in order: its {claims.length} statements, each with our verdict, what the
          course teaches, why, and which sources and questions belong to it.
        </p>
        <dl className="facts verdict-key">
          {verdicts.map((verdict) => (
            <div key={verdict}>
              <dt>
                <Sign kind={verdict} />
                {verdictWords[verdict].word}: {claims.filter((claim) => claim.verdict === verdict).length}
              </dt>
              <dd>{verdictWords[verdict].meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">No clinician has reviewed this course. <a href="/about">Who has to, before it is used with patients</a></p>
        <WholeArticle course={course} isFiltered={shown !== null} />
        <FilterForm course={course} filter={filter} shown={shown} />
      </header>
      {shown === 0 && (
        <p>
          No statement has this verdict in this lesson. <a href="/evidence">Show all {claims.length}</a>
        </p>
      )}
      {paragraphs
        .filter(({ statements }) => statements.length > 0)
        .map(({ number, statements }) => (
          <section key={number} aria-labelledby={`paragraph-${number}`}>
            <h2 id={`paragraph-${number}`}>Paragraph {number} of the article</h2>
            {statements.map(({ claim, quote, leadIn }) => (
              <StatementEntry key={claim.id} help={course.help} trail={toTrail(course, claim)} leadIn={leadIn} quote={quote} />
            ))}
          </section>
        ))}
    </div>
  )
}
