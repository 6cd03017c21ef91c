import { formatKilobytes, formatMs, noGoal, toCells, toGoal } from './figures.ts'
import type { Load, Visits } from './page-load.ts'
import type { Table } from '#lib/report/text-table.ts'
import { kinds, totalOf } from './traffic.ts'
import { medians, type Sides } from './turns.ts'

/** What one round saw of each page. */
type Look = { lesson: Visits<unknown>; question: Visits<number> }
export type Seen = Sides<Look[]>

const pages = ['lesson', 'question'] as const
const visits = ['cold', 'repeat'] as const
const each = pages.flatMap((page) => visits.map((visit) => ({ page, visit, name: `${page}, ${visit}`, loadOf: (look: Look): Load => look[page][visit] })))

export function toLoadTable(seen: Seen): Table {
  return {
    title: 'Loading a page on a slow phone',
    columns: ['page, visit', 'figure', 'course', 'floor', 'ratio', 'goal', ''],
    rows: each.flatMap(({ name, loadOf }) => {
      const of = (figure: 'lcp' | 'tbt' | 'cls') => medians(seen, (look) => loadOf(look)[figure])
      const [lcp, tbt] = [of('lcp'), of('tbt')]
      return [
        [name, 'LCP', ...toCells(lcp, formatMs), ...toGoal(lcp.course / lcp.floor, '≤', 1.2)],
        [name, 'TBT', ...toCells(tbt, formatMs), ...goalOfBlocking(tbt)],
        [name, 'CLS', ...toCells(of('cls'), (shift) => shift.toFixed(3)), ...noGoal],
      ]
    }),
    note: `Medians of ${seen.course.length}, in turns. Processor slowed 4 times, 150 ms latency, 1.6 Mbit/s down, 750 kbit/s up, window 412 × 823. Cold: a fresh browser context; repeat: the second visit of it. The floor is the page's own text, form and figures as plain HTML without style and script, compressed ahead (brotli 11). Where the floor's TBT is below 50 ms, the goal is a difference.`,
  }
}

/** A ratio to next to nothing says nothing: below what makes one task long, the goal is a difference. */
function goalOfBlocking({ course, floor }: Sides<number>) {
  return floor < 50 ? toGoal(course - floor, '≤', 50, 'ms more') : toGoal(course / floor, '≤', 1.2)
}

export function toTrafficTable(seen: Seen): Table {
  return {
    title: 'What a page sends',
    columns: ['page, visit', 'of', 'requests', ...kinds, 'total', 'ratio'],
    rows: each.flatMap(({ name, loadOf }) => {
      const total = medians(seen, (look) => totalOf(loadOf(look).traffic))
      return (['course', 'floor'] as const).map((side) => {
        const of = (figureOf: (load: Load) => number) => medians(seen, (look) => figureOf(loadOf(look)))[side]
        const bytes = kinds.map((kind) => formatKilobytes(of(({ traffic }) => traffic.bytes[kind])))
        const [, , ratio = ''] = toCells(total, formatKilobytes)
        return [name, side, String(of(({ traffic }) => traffic.requests)), ...bytes, formatKilobytes(total[side]), side === 'course' ? ratio : '']
      })
    }),
    note: `Medians of ${seen.course.length}. Bytes over the network, response headers included; what the browser's cache answers is not counted, and where the page itself was asked for again and had not changed (304) only headers are.`,
  }
}

export function toFeedbackTable(seen: Seen): Table {
  const ms = medians(seen, (look) => look.question.after)
  const difference = ms.course - ms.floor
  return {
    title: 'From "Check answer" to the feedback',
    columns: ['step', 'course', 'one round trip', 'ratio', 'difference', 'goal', ''],
    rows: [['press to focus on the feedback', ...toCells(ms, formatMs), formatMs(difference), ...toGoal(difference, '≤', 60, 'ms more')]],
    note: `Medians of ${seen.course.length}, in turns, with script, slowed down as above. The round trip is a bare form's post to the floor's server, answered at once by 200 with the feedback as plain HTML.`,
  }
}

/** `course`: answered by a device that keeps the course; `floor`: by the server on this machine, in the same browser. */
export function toDeviceTable(seen: Sides<number[]>): Table {
  const ms = medians(seen, (sample) => sample)
  return {
    title: 'From "Check answer" to the feedback, on a device that keeps the course',
    columns: ['step', 'device', 'server here', 'ratio', 'goal', ''],
    rows: [['press to focus on the feedback', ...toCells(ms, formatMs), ...toGoal(ms.course, '≤', 50, 'ms')]],
    note: `Medians of ${seen.course.length}, in turns, with script, not slowed down. The device answers without the network.`,
  }
}

