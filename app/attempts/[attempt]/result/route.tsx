import type { Item } from '#lib/content/item.ts'
import { isPassedAttempt, projectCourse } from '#lib/progress/course-progress.ts'
import { answersTo, objectivesMet, type Attempt } from '#lib/quiz/attempt.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { NextStep } from '#app/_components/next-step.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { attemptUrl, quizUrl, sectionUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { attemptNotHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { kindOf, titleOf } from '../[position]/reviewing-view.tsx'

export const GET = showPage<{ attempt: string }>((visit, _query, { attempt: id }) => {
  const attempt = findAttempt(visit, id)
  if (!attempt) return attemptNotHere
  if (attempt.snapshot.status !== 'done') return seeOther(attemptUrl(id))
  const title = texts.result.pageTitle(isPassedAttempt(visit.progress, id), attempt.quiz.title)
  return { title, tellsProgress: true, body: <Result visit={visit} attempt={attempt} /> }
})

function Result({ visit: { course, progress }, attempt }: { visit: Visit; attempt: Attempt }) {
  const { id } = attempt
  const passed = isPassedAttempt(progress, id)
  const met = objectivesMet(attempt)
  const objectives = new Map(course.lessons.flatMap((lesson) => lesson.objectives.map(({ id: key, text }) => [key, text])))
  return (
    <div className="result narrow">
      <p className="eyebrow" {...inCourseLanguage}>{attempt.quiz.title}</p>
      <h1 tabIndex={-1} autoFocus>
        {texts.result.title(passed, attempt.score)}
      </h1>
      <p>{passed ? texts.result.stays : texts.result.needed(attempt.started.masteryScore)}</p>
      {passed ? (
        <NextStep course={course} next={projectCourse(course, progress).next} />
      ) : (
        <>
          <p>
            <a className="button" href={quizUrl(attempt.quiz)}>
              {texts.result.tryAgain}
            </a>
          </p>
          {met.some(({ met: isMet }) => !isMet) && <p>{texts.result.readFirst((words) => <a href="#objectives-met">{words}</a>)}</p>}
        </>
      )}
      {/* Where the author has taken questions out since, there may be nothing to list. */}
      {met.length > 0 && (
        <section aria-labelledby="objectives-met">
          <h2 id="objectives-met" tabIndex={-1}>{texts.result.objectives}</h2>
          <ul className="met" role="list">
            {met.map(({ objective, met: isMet, sections }) => (
              <li key={objective} data-outcome={isMet ? 'right' : 'wrong'}>
                <Sign kind={isMet ? 'right' : 'missed'} />
                <div>
                  <strong>{isMet ? texts.result.met : texts.result.notMet}</strong> <CourseText>{objectives.get(objective)}</CourseText>
                  {sections.map((section) => (
                    <p key={section}>
                      <a href={sectionUrl(section)}>{texts.question.readAgain(titleOf(course, section))}</a>
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {attempt.items.length > 0 && (
        <section aria-labelledby="questions">
          <h2 id="questions">{texts.result.questions}</h2>
          <ol className="answered" role="list">
            {attempt.items.map(({ id: itemId, item, safety }, index) => {
              const first = answersTo(attempt, itemId)[0]?.outcome
              if (!first) return null
              return (
                <li key={itemId} data-outcome={kindOf(first)}>
                  <a href={attemptUrl(id, index + 1)} aria-describedby={`outcome-${index + 1}`}>
                    {texts.result.question(index + 1, item ? <CourseText>{promptOf(item)}</CourseText> : texts.result.takenOut)}
                  </a>
                  <p id={`outcome-${index + 1}`}>
                    <Sign kind={kindOf(first)} />
                    {texts.result.outcome({ outcome: kindOf(first), points: first.scaled, safety })}
                  </p>
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </div>
  )
}

function promptOf(item: Item): string {
  return item.type === 'true-false-reason' ? `${item.prompt} “${item.statement}”` : item.prompt
}
