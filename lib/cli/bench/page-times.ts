import { fileServer } from './file-server.ts'
import { formatMs, toCells } from './figures.ts'
import { HttpClient } from './http-client.ts'
import type { Sizes } from './options.ts'
import type { SamplePage } from './sample-pages.ts'
import type { Table } from '#lib/report/text-table.ts'
import { medians, takeTurns, type Sides } from './turns.ts'

/** How long a page takes when nobody else asks: from the request to its last byte. */
export async function measurePageTimes(origins: Sides<string>, pages: readonly SamplePage[], { serverSamples }: Sizes): Promise<Table> {
  using course = new HttpClient(origins.course)
  using floor = new HttpClient(origins.floor)
  const rows: string[][] = []
  for (const [index, { name, path, cookie }] of pages.entries()) {
    const samples = await takeTurns(serverSamples, {
      course: () => time(() => course.send(path, { cookie })),
      floor: () => time(() => floor.send(`/${index}.html`)),
    })
    rows.push([name, ...toCells(medians(samples, (ms) => ms), formatMs)])
  }
  return {
    title: 'Time for one page',
    columns: ['page', 'course', fileServer, 'ratio'],
    rows,
    note: `Medians of ${serverSamples} requests, one after the other and in turns, over one loopback connection each; Node's client is in both figures.`,
  }
}

/** How long it takes, in ms. */
export async function time(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
