import { verdicts } from '#lib/content/evidence.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { Sign } from '#app/_components/sign.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }) => ({ title: texts.about.title, body: <About course={course} /> }))

function About({ course }: { course: LoadedCourse }) {
  const claims = Object.values(course.claims)
  return (
    <div className="narrow">
      <h1>{texts.about.title}</h1>
      <p className="lead" {...inCourseLanguage}>{course.notice}</p>
      <h2>{texts.about.review}</h2>
      <p {...inCourseLanguage}>{course.review}</p>
      <h2>{texts.about.source}</h2>
      <p>{texts.about.article(claims.length)}</p>
      <dl className="facts verdicts">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>
              <Sign kind={verdict} />
              {texts.verdicts[verdict].word}
            </dt>
            <dd>
              {texts.verdicts[verdict].meaning} {texts.about.statements(claims.filter((claim) => claim.verdict === verdict).length)}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/evidence">{texts.about.toEvidence}</a>
      </p>
      <p>
        {texts.about.lists(
          (words) => <a href="/references">{words}</a>,
          (words) => <a href="/glossary">{words}</a>,
        )}
      </p>
      <h2>{texts.about.scoring}</h2>
      <p>{texts.about.scored(course.masteryScore)}</p>
      <h2>{texts.about.record}</h2>
      <p>{texts.about.recordMeans}</p>
      <h2>{texts.about.licenses}</h2>
      <p>{texts.about.licensed((words) => <a href="https://creativecommons.org/licenses/by/4.0/">{words}</a>)}</p>
    </div>
  )
}
