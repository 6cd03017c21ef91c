import { verdicts, type Verdict } from '#lib/content/evidence.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { Sign } from '#app/_components/sign.tsx'
import { showPage } from '#app/_http/show-page.tsx'

const meanings: Record<Verdict, { word: string; meaning: string }> = {
  supported: { word: 'Supported', meaning: 'The statement holds. We teach it in plain words.' },
  nuanced: { word: 'Nuanced', meaning: 'Partly right. We teach it with what is missing.' },
  corrected: { word: 'Corrected', meaning: 'Wrong. We show it, with what the evidence says.' },
  unsupported: { word: 'Unsupported', meaning: 'It has no clear meaning, or we found no evidence. We do not teach it as fact.' },
}

export const GET = showPage(({ course }) => ({ title: 'About this course', body: <About course={course} /> }))

function About({ course }: { course: LoadedCourse }) {
  const claims = Object.values(course.claims)
  return (
    <div className="narrow">
      <h1>About this course</h1>
      <p className="lead">{course.notice}</p>
      <h2>Who has reviewed it</h2>
      <p>{course.review}</p>
      <h2>Where it comes from</h2>
      <p>
        This course starts from a short article of poor quality. We quote it, and we say openly what we did with each of its {claims.length}{' '}
        statements:
      </p>
      <dl className="facts verdicts">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>
              <Sign kind={verdict} />
              {meanings[verdict].word}
            </dt>
            <dd>
              {meanings[verdict].meaning} {claims.filter((claim) => claim.verdict === verdict).length} statements.
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/references">References</a> lists every source that the course rests on, and where each is used. The{' '}
        <a href="/glossary">glossary</a> holds its words in plain language.
      </p>
      <h2>How answers are scored</h2>
      <p>
        Each question gives up to one point, and {Math.round(course.masteryScore * 100)}% of the points passes a quiz. Where several things have to be
        right (choosing more than one answer, matching, putting in order), you earn a part of the point for a part of the answer, less what
        luck would bring. Choosing everything earns nothing, and nothing goes below 0.
      </p>
      <h2>What a record of completion is</h2>
      <p>It says that someone finished the course. It is not a clinical certificate and gives no continuing education credit.</p>
      <h2>Licenses</h2>
      <p>
        The program is free software under the MIT license. The course’s own text and figures are under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. The quoted article keeps its own rights.
      </p>
    </div>
  )
}
