import type { CourseHelp } from '#lib/content/help.ts'
import type { ClaimTrail } from '#lib/content/claim-trail.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { SignLinks } from '#app/_components/sign-links.tsx'
import { SourceLinks } from '#app/_components/source-links.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'

type StatementEntryProps = {
  help: CourseHelp
  trail: ClaimTrail
  /** Words of the article that lead to the statement, such as "and". */
  leadIn: string
  quote: string
}

/** One statement of the article with its answer: never the error alone. The heading is about the topic, since it is read out of context. */
export function StatementEntry({ help, trail: { claim, taught, references, checks }, leadIn, quote }: StatementEntryProps) {
  const { label } = texts.verdicts[claim.verdict]
  const number = Number(claim.id.slice(1))
  return (
    <article className="statement-entry" data-verdict={claim.verdict}>
      <div className="statement-quote">
        <h3 id={claim.id} tabIndex={-1} {...inCourseLanguage}>
          <span className="visually-hidden" {...inInterfaceLanguage}>{texts.evidence.beforeTopic(number)}</span>
          <span className="statement-number" aria-hidden="true">{number}</span> {claim.topic}
        </h3>
        <p className="eyebrow">{texts.evidence.articleSays}</p>
        <p className="claim-quote" {...inCourseLanguage}>
          <q>
            {leadIn && <span className="lead-in">{leadIn.trimStart().replace(/^[.,] /, '')}</span>}
            {quote}
          </q>
        </p>
      </div>
      <div className="statement-answer">
        <p className="claim-verdict">
          <Sign kind={claim.verdict} />
          {label}
        </p>
        <p {...inCourseLanguage}>{claim.teach}</p>
        <SignLinks help={help} signs={claim.signs} />
        <dl className="statement-facts">
          <div>
            <dt>{texts.evidence.why}</dt>
            <dd>
              <CourseText>{claim.why}</CourseText>
              {claim.limits && texts.evidence.limits(<CourseText>{claim.limits}</CourseText>)}
            </dd>
          </div>
          <div>
            <dt>{texts.evidence.taughtIn}</dt>
            {taught.map(({ lesson, section }) => (
              <dd key={`${lesson.slug}#${section.id}`}>
                {texts.evidence.inLesson(lesson.number, <a href={sectionUrl(`${lesson.slug}#${section.id}`)} {...inCourseLanguage}>{section.title}</a>)}
              </dd>
            ))}
          </div>
          <div>
            <dt>{texts.evidence.sources}</dt>
            <dd>{references.length === 0 ? texts.evidence.noSources : <SourceLinks references={references} />}</dd>
          </div>
          <div>
            <dt>{texts.evidence.checkedBy}</dt>
            {checks.length === 0 && <dd>{texts.evidence.noQuestion(<CourseText>{claim.untested}</CourseText>)}</dd>}
            {checks.flatMap(({ quiz, items }) =>
              items.map((item) => (
                <dd key={item.id} {...inCourseLanguage}>
                  {quiz.title}: {item.type === 'true-false-reason' ? `${item.prompt} “${item.statement}”` : `“${item.prompt}”`}
                </dd>
              )),
            )}
          </div>
        </dl>
      </div>
    </article>
  )
}
