import { freePort } from '#tests/support/crash/course-server.ts'
import { lessonPath, spawnCourse } from './course-process.ts'
import { formatMs, toCells } from './figures.ts'
import type { Options } from './options.ts'
import { spawnServer, type ServerProcess } from './server-process.ts'
import type { Table } from '#lib/report/text-table.ts'
import { medians, takeTurns } from './turns.ts'

const bareServer = `require('node:http').createServer((_, response) => response.end('Here')).listen(process.env.PORT, '127.0.0.1')`

/** How long until the first page comes, against the least that Node can serve. */
export async function measureStartUp({ target, sizes }: Options, database: string): Promise<Table> {
  const spawnBare = async () => spawnServer({ port: await freePort(), program: process.execPath, args: ['--eval', bareServer] })
  const samples = await takeTurns(sizes.starts, {
    course: () => timeStart(() => spawnCourse({ target, database })),
    floor: () => timeStart(spawnBare),
  })
  return {
    title: 'Start-up',
    columns: ['figure', 'course', 'bare Node server', 'ratio'],
    rows: [['from the start to the first lesson page', ...toCells(medians(samples, (ms) => ms), formatMs)]],
    note: `Medians of ${sizes.starts} starts, in turns, on a database that is there already.`,
  }
}

async function timeStart(spawn: () => Promise<ServerProcess>): Promise<number> {
  const start = performance.now()
  await using server = await spawn()
  await server.ready(lessonPath)
  return performance.now() - start
}
