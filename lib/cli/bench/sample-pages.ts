import { BenchLearner, requireAccepted } from './bench-learner.ts'
import { lessonPath } from './course-process.ts'
import type { HttpClient } from './http-client.ts'

/** A page as a server sends it, to compare it with a server of files that sends the same. */
export type SamplePage = { name: string; path: string; cookie: string; body: Buffer; encoding: string }

export type SamplePages = Record<'lesson' | 'lessonUnderWay' | 'question' | 'courseUnderWay', SamplePage>

/** The kinds of page that learners ask for most, as a newcomer and as someone who is a quiz and a half into the course. */
export async function loadSamplePages(client: HttpClient): Promise<SamplePages> {
  const learner = new BenchLearner(client)
  for (let answers = 0; answers < 12; answers++) requireAccepted(await learner.answer(await learner.nextQuestion()))
  const { page } = await learner.nextQuestion()
  const load = async (name: string, path: string, cookie: string): Promise<SamplePage> => {
    const { status, headers, body } = await client.send(path, { cookie })
    if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    return { name, path, cookie, body, encoding: headers['content-encoding'] ?? '' }
  }
  return {
    lesson: await load('lesson, newcomer', lessonPath, ''),
    lessonUnderWay: await load('lesson, learner under way', lessonPath, learner.cookie),
    question: await load('question', page.path, learner.cookie),
    courseUnderWay: await load('course page, learner under way', '/', learner.cookie),
  }
}
