import { verdicts } from '#lib/content/evidence.ts'
import { toTrail } from '#lib/content/claim-trail.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { Sign } from '#app/_components/sign.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'
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
    title: isFiltered ? texts.evidence.foundTitle(shown) : texts.evidence.title,
    description: texts.evidence.description,
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
        <h1>{texts.evidence.title}</h1>
        <p className="lead">{texts.evidence.lead(claims.length)}</p>
        <dl className="facts verdict-key">
          {verdicts.map((verdict) => (
            <div key={verdict}>
              <dt>
                <Sign kind={verdict} />
                {texts.verdicts[verdict].word}
                {texts.site.colon}
                {claims.filter((claim) => claim.verdict === verdict).length}
              </dt>
              <dd>{texts.verdicts[verdict].meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{texts.evidence.notReviewed((words) => <a href="/about">{words}</a>)}</p>
        <WholeArticle course={course} isFiltered={shown !== null} />
        <FilterForm course={course} filter={filter} shown={shown} />
      </header>
      {shown === 0 && (
        <p>{texts.evidence.noneFound((words) => <a href="/evidence">{words}</a>, claims.length)}</p>
      )}
      {paragraphs
        .filter(({ statements }) => statements.length > 0)
        .map(({ number, statements }) => (
          <section key={number} aria-labelledby={`paragraph-${number}`}>
            <h2 id={`paragraph-${number}`}>{texts.evidence.paragraph(number)}</h2>
            {statements.map(({ claim, quote, leadIn }) => (
              <StatementEntry key={claim.id} help={course.help} trail={toTrail(course, claim)} leadIn={leadIn} quote={quote} />
            ))}
          </section>
        ))}
    </div>
  )
}
