import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatMegabytes, formatTimes, toGoal } from './figures.ts'
import { generateLoad } from './load-generator.ts'
import type { Sizes } from './options.ts'
import type { SamplePage } from './sample-pages.ts'
import type { ServerProcess } from './server-process.ts'
import type { Table } from '#lib/report/text-table.ts'

/**
 * Whether the server holds on to memory: it is read at rest, when each page was shown once; after a tenth of the requests,
 * when the engine has taken the room that it works in; and after all of them.
 */
export async function measureMemory(course: ServerProcess, pages: readonly SamplePage[], sizes: Sizes): Promise<Table> {
  const atRest = await readAtRest(course.pid)
  const until = Date.now() + sizes.memorySeconds * 1000
  let requests = 0
  const askUntil = async (wanted: number) => {
    while (requests < wanted && Date.now() < until) {
      const loads = await Promise.all(pages.map(({ path, cookie }) => generateLoad({ url: course.origin + path, cookie }, 1)))
      requests += loads.reduce((sum, load) => sum + load.requests, 0)
    }
    return readAtRest(course.pid)
  }
  const warm = await askUntil(sizes.memoryRequests / 10)
  const warmRequests = requests
  const after = await askUntil(sizes.memoryRequests)
  return {
    title: 'Memory of the serving processes',
    columns: ['requests', 'memory', 'ratio to at rest', 'ratio to warm', 'goal', ''],
    rows: [
      ['at rest', formatMegabytes(atRest), '', '', '', ''],
      [`${warmRequests.toLocaleString('en')}: warm`, formatMegabytes(warm), formatTimes(warm / atRest), '', '', ''],
      [requests.toLocaleString('en'), formatMegabytes(after), formatTimes(after / atRest), formatTimes(after / warm), ...toGoal(after / warm, '≤', 1.1)],
    ],
    note: `Resident memory (RSS) of the process that was started and of all its children. At rest: started, each page shown once, then left alone. Then ${pages.map(({ name }) => name).join('; ')}, all at once, up to ${sizes.memoryRequests.toLocaleString('en')} requests or ${sizes.memorySeconds} s.`,
  }
}

/** Bytes, some seconds after the last request. */
async function readAtRest(pid: number): Promise<number> {
  await sleep(3_000)
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const sizeOf = (root: number): number =>
    processes.reduce((sum, [id = 0, parent = 0, kilobytes = 0]) => sum + (id === root ? kilobytes * 1024 : parent === root ? sizeOf(id) : 0), 0)
  return sizeOf(pid)
}
