import { isPassedAttempt, projectCourse } from '#lib/progress/course-progress.ts'
import { answersTo, objectivesMet, type Attempt } from '#lib/quiz/attempt.ts'
import { formatPercent, formatPoints, formatScore } from '#app/_components/format.ts'
import { NextStep } from '#app/_components/next-step.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { attemptUrl, quizUrl, sectionUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { attemptNotHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { kindOf, sayOutcome, titleOf } from '../[position]/reviewing-view.tsx'

export const GET = showPage<{ attempt: string }>((visit, _query, { attempt: id }) => {
  const attempt = findAttempt(visit, id)
  if (!attempt) return attemptNotHere
  if (attempt.snapshot.status !== 'done') return seeOther(attemptUrl(id))
  const title = `${isPassedAttempt(visit.progress, id) ? 'Passed' : 'Not passed yet'}: ${attempt.quiz.title}`
  return { title, tellsProgress: true, body: <Result visit={visit} attempt={attempt} /> }
})

function Result({ visit: { course, progress }, attempt }: { visit: Visit; attempt: Attempt }) {
  const { id } = attempt
  const passed = isPassedAttempt(progress, id)
  const objectives = new Map(course.lessons.flatMap((lesson) => lesson.objectives.map(({ id: key, text }) => [key, text])))
  return (
    <div className="result narrow">
      <p className="eyebrow">{attempt.quiz.title}</p>
      <h1 tabIndex={-1} autoFocus>
        {passed ? 'You passed.' : 'Not passed yet.'} {formatScore(attempt.score)}
      </h1>
      <p>
        {passed
          ? 'What you have earned stays, whatever you do next.'
          : `You need ${formatPercent(attempt.started.masteryScore)}. Nothing is lost: you can try again as often as you like, and the next try begins with what you missed.`}
      </p>
      {passed ? (
        <NextStep course={course} next={projectCourse(course, progress).next} />
      ) : (
        <p>
          <a className="button" href={quizUrl(attempt.quiz)}>
            Try the quiz again
          </a>
        </p>
      )}
      <section aria-labelledby="objectives-met">
        <h2 id="objectives-met">What you can do now</h2>
        <ul className="met" role="list">
          {objectivesMet(attempt).map(({ objective, met, sections }) => (
            <li key={objective} data-outcome={met ? 'right' : 'wrong'}>
              <Sign kind={met ? 'right' : 'missed'} />
              <div>
                <strong>{met ? 'Met' : 'Not yet'}:</strong> {objectives.get(objective)}
                {sections.map((section) => (
                  <p key={section}>
                    <a href={sectionUrl(section)}>Read again: {titleOf(course, section)}</a>
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">Your questions</h2>
        <ol className="answered" role="list">
          {attempt.items.map(({ id: itemId, item, safety }, index) => {
            const answers = answersTo(attempt, itemId)
            const first = answers[0]?.outcome
            if (!first) return null
            return (
              <li key={itemId} data-outcome={kindOf(first)}>
                <a href={attemptUrl(id, index + 1)}>
                  Question {index + 1}: {item ? item.prompt : 'This question has been taken out since'}
                  {item?.type === 'true-false-reason' && ` “${item.statement}”`}
                </a>
                <p>
                  <Sign kind={kindOf(first)} />
                  {sayOutcome(first)} {formatPoints(first.scaled)} of 1 point.
                  {safety && ` Safety question${answers.length > 1 ? `, answered safely at the ${ordinal(answers.length)} try` : ', answered safely'}.`}
                </p>
              </li>
            )
          })}
        </ol>
      </section>
    </div>
  )
}

function ordinal(count: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][count - 1] ?? `${count}th`
}
