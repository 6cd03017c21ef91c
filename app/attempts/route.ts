import { attemptsAt } from '#lib/progress/course-progress.ts'
import { runOf } from '#lib/progress/fold-progress.ts'
import { decideGate, targetOfQuiz } from '#lib/progress/gates.ts'
import { objectivesMet } from '#lib/quiz/attempt.ts'
import { selectItems } from '#lib/quiz/select-items.ts'
import { attemptUrl, quizUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { isUuid } from '#lib/auth/is-uuid.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'

/** Starts an attempt at a quiz, or goes on with the one that is open. The form brings the attempt's id: a double click starts one. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    const quiz = visit.course.quizzes.find(({ slug }) => slug === form.get('quiz'))
    const attempt = form.get('attempt') ?? ''
    if (!quiz || !isUuid(attempt)) return seeOther('/')
    if (!decideGate(visit.course, visit.progress, targetOfQuiz(quiz)).open) return seeOther(quizUrl(quiz))

    const earlier = attemptsAt(visit.progress, quiz)
    const open = earlier.findLast(({ snapshot }) => snapshot.status !== 'done')
    if (open) return seeOther(attemptUrl(open.id))

    // An old form, brought back after its attempt was finished: the start page has a new one.
    if (earlier.some(({ id }) => id === attempt)) return seeOther(quizUrl(quiz))

    const last = earlier.at(-1)
    // Not a random one: whoever draws for this attempt, a server or a device without connection, draws the same.
    const seed = attempt
    const items = selectItems(quiz.items, {
      draw: quiz.draw,
      seed,
      missed: last ? objectivesMet(last).flatMap(({ objective, met }) => (met ? [] : objective)) : [],
      seen: earlier.flatMap(({ started }) => started.items.map(({ id }) => id)),
    })
    await record(visit, [
      {
        type: 'attempt.started',
        id: `${attempt}/started`,
        at: Date.now(),
        attempt,
        quiz: quiz.slug,
        run: runOf(visit.progress, quiz.lesson),
        seed,
        items: items.map(({ id, hash, safety }) => ({ id, hash, safety })),
        masteryScore: visit.course.masteryScore,
        version: visit.course.version,
      },
    ])
    return seeOther(attemptUrl(attempt))
  })
}
