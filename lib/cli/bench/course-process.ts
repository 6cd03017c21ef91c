import { freePort } from '#tests/support/crash/course-server.ts'
import { spawnServer, type ServerProcess } from './server-process.ts'

export const lessonPath = '/lessons/spasms-and-cramps'
export const quizSlug = 'spasms-and-cramps'

type Where = { target: string; database: string }

/** The course as `npm start` serves it, up and answering. */
export async function startCourse(where: Where): Promise<ServerProcess> {
  const course = await spawnCourse(where)
  await course.ready(lessonPath)
  return course
}

export async function spawnCourse({ target, database }: Where): Promise<ServerProcess> {
  const env = { TWINGE_HOST: '127.0.0.1', TWINGE_DATABASE: database }
  return spawnServer({ port: await freePort(), program: process.execPath, args: ['lib/cli/serve.mjs'], cwd: target, env })
}
