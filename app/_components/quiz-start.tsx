import type { Quiz } from '#lib/content/loaded-course.ts'
import { attemptsAt, bestScore, isPassedAttempt } from '#lib/progress/course-progress.ts'
import { decideGate, targetOfQuiz } from '#lib/progress/gates.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import type { Page } from '#app/_http/to-html.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { AttemptLine } from './attempt-line.tsx'
import { CourseText } from './course-text.tsx'
import { Locked } from './locked.tsx'

/** The page before a quiz, or why that is locked. */
export function quizStartPage(visit: Visit, quiz: Quiz): Page {
  const gate = decideGate(visit.course, visit.progress, targetOfQuiz(quiz))
  if (gate.open) return { title: quiz.title, isForOnce: true, body: <QuizStart visit={visit} quiz={quiz} /> }
  return { title: texts.site.lockedTitle(quiz.title), isForOnce: true, body: <Locked what={<CourseText>{quiz.title}</CourseText>} visit={visit} requires={gate.requires} /> }
}

/** What to expect, and one button that starts the quiz or goes on. */
function QuizStart({ visit: { course, progress }, quiz }: { visit: Visit; quiz: Quiz }) {
  const attempts = attemptsAt(progress, quiz)
  const open = attempts.findLast(({ snapshot }) => snapshot.status !== 'done')
  const finished = attempts.filter(({ snapshot }) => snapshot.status === 'done')
  const best = bestScore(progress, quiz.slug)
  const lesson = course.lessons.find(({ slug }) => slug === quiz.lesson)
  return (
    <div className="narrow" data-tissue={lesson?.tissue}>
      <p className="eyebrow">{lesson ? texts.quizStart.ofLesson(lesson.number) : texts.quizStart.lastStep}</p>
      <h1 {...inCourseLanguage}>{quiz.title}</h1>
      {best && <p className="passed-line">{texts.quizStart.passed(best)}</p>}
      <ul className="expect">
        <li>{texts.quizStart.questions(quiz.draw)}</li>
        <li>{texts.quizStart.passing({ share: course.masteryScore, points: course.masteryScore * quiz.draw, of: quiz.draw })}</li>
        <li>{texts.quizStart.noTimer}</li>
        {quiz.items.some(({ safety }) => safety) && <li>{texts.quizStart.safety}</li>}
      </ul>
      {open ? (
        <a className="button" href={attemptUrl(open.id)}>
          {texts.quizStart.goOn}
        </a>
      ) : (
        <form method="post" action="/attempts">
          <input type="hidden" name="quiz" value={quiz.slug} />
          <input type="hidden" name="attempt" value={crypto.randomUUID()} />
          <button className="button">{finished.length === 0 ? texts.quizStart.start : quiz.items.length > quiz.draw ? texts.quizStart.tryOthers : texts.quizStart.tryAgain}</button>
        </form>
      )}
      {lesson && (
        <p>
          <a href={`/lessons/${lesson.slug}`}>{finished.length > 0 ? texts.quizStart.readLessonAgain : texts.quizStart.readLesson}</a>
        </p>
      )}
      {finished.length > 0 && (
        <section aria-labelledby="tries">
          <h2 id="tries">{texts.quizStart.tries}</h2>
          <ol className="tries">
            {finished.map((attempt) => (
              <AttemptLine key={attempt.id} attempt={attempt} isPassed={isPassedAttempt(progress, attempt.id)} />
            ))}
          </ol>
        </section>
      )}
      <p className="hint">{texts.quizStart.notice}</p>
    </div>
  )
}
