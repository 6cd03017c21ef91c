import { formatPerSecond, toCells, toGoal } from './figures.ts'
import { fileServer } from './file-server.ts'
import { connections, generateLoad, loadGenerator } from './load-generator.ts'
import type { Sizes } from './options.ts'
import type { SamplePage } from './sample-pages.ts'
import type { Table } from '#lib/report/text-table.ts'
import { medians, takeTurns, type Sides } from './turns.ts'

/** How many pages a second both servers give when they are asked for as many as they can. */
export async function measurePageRates(origins: Sides<string>, pages: readonly SamplePage[], sizes: Sizes): Promise<Table> {
  const rows: string[][] = []
  for (const [index, { name, path, cookie }] of pages.entries()) {
    const requests: Sides<{ url: string; cookie: string }> = {
      course: { url: origins.course + path, cookie },
      floor: { url: `${origins.floor}/${index}.html`, cookie },
    }
    const load = (side: keyof typeof requests) => () => generateLoad(requests[side], sizes.rateSeconds)
    await load('course')()
    const rate = medians(await takeTurns(sizes.rateRounds, { course: load('course'), floor: load('floor') }), ({ perSecond }) => perSecond)
    rows.push([name, ...toCells(rate, formatPerSecond), ...toGoal(rate.course / rate.floor, '≥', 0.25)])
  }
  return {
    title: 'Pages a second',
    columns: ['page', 'course', fileServer, 'ratio', 'goal', ''],
    rows,
    note: `Medians of ${sizes.rateRounds} turns of ${sizes.rateSeconds} s by ${loadGenerator} over ${connections} connections, after one turn to warm up. ${fileServer} serves the same bytes from files.`,
  }
}
