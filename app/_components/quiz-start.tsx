import { randomUUID } from 'node:crypto'
import type { Quiz } from '#lib/content/loaded-course.ts'
import { attemptsAt, bestScore, isPassedAttempt } from '#lib/progress/course-progress.ts'
import { decideGate, targetOfQuiz } from '#lib/progress/gates.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import type { Visit } from '#app/_http/visit.ts'
import { AttemptLine } from './attempt-line.tsx'
import { Locked } from './locked.tsx'
import { formatPoints, formatScore } from './format.ts'

/** Before a quiz: what to expect, and one button that starts it or goes on. */
export function QuizStart({ visit, quiz }: { visit: Visit; quiz: Quiz }) {
  const { course, progress } = visit
  const gate = decideGate(course, progress, targetOfQuiz(quiz))
  if (!gate.open) return <Locked what={quiz.title} course={course} requires={gate.requires} />

  const attempts = attemptsAt(progress, quiz)
  const open = attempts.findLast(({ snapshot }) => snapshot.status !== 'done')
  const finished = attempts.filter(({ snapshot }) => snapshot.status === 'done')
  const best = bestScore(progress, quiz.slug)
  const percent = Math.round(course.masteryScore * 100)
  const lesson = course.lessons.find(({ slug }) => slug === quiz.lesson)
  const needed = formatPoints(course.masteryScore * quiz.draw)
  return (
    <div className="narrow" data-tissue={lesson?.tissue}>
      <p className="eyebrow">{lesson ? `Quiz for lesson ${lesson.number}` : 'The last step'}</p>
      <h1>{quiz.title}</h1>
      {best && <p className="passed-line">You passed this quiz. Your best result is {formatScore(best)}, and it stands.</p>}
      <ul className="expect">
        <li>
          <strong>{quiz.draw} questions,</strong> one at a time. You read why after each answer.
        </li>
        <li>
          <strong>{percent}% passes,</strong> that is {needed} of {quiz.draw} points. Some questions give a part of a point.
        </li>
        <li>
          <strong>No timer, and as many tries as you like.</strong> You can stop at any time and go on later.
        </li>
        {quiz.items.some(({ safety }) => safety) && (
          <li>
            <strong>Safety questions come back</strong> until you answer them safely. Only then can you pass, whatever your points.
          </li>
        )}
      </ul>
      {open ? (
        <a className="button" href={attemptUrl(open.id)}>
          Go on with your quiz
        </a>
      ) : (
        <form method="post" action="/attempts">
          <input type="hidden" name="quiz" value={quiz.slug} />
          <input type="hidden" name="attempt" value={randomUUID()} />
          <button className="button">{finished.length > 0 ? quiz.items.length > quiz.draw ? 'Try again with other questions' : 'Try again' : 'Start the quiz'}</button>
        </form>
      )}
      {lesson && (
        <p>
          <a href={`/lessons/${lesson.slug}`}>Read the lesson{finished.length > 0 ? ' again' : ''}</a>
        </p>
      )}
      {finished.length > 0 && (
        <section aria-labelledby="tries">
          <h2 id="tries">Your tries so far</h2>
          <ol className="tries">
            {finished.map((attempt) => (
              <AttemptLine key={attempt.id} attempt={attempt} isPassed={isPassedAttempt(progress, attempt.id)} />
            ))}
          </ol>
        </section>
      )}
      <p className="hint">This quiz is for learning. It can’t tell you what is causing your pain. No clinician has reviewed it.</p>
    </div>
  )
}
