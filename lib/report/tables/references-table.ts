import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'
import { none } from './none.ts'

export function referencesTable({ references }: Coverage): ReportTable {
  return {
    title: 'References',
    columns: ['Reference', 'Opened', 'Lessons', 'Signs', 'Claims'],
    rows: references.map(({ reference, place, claims, lessons, signs }) => [
      [{ text: reference.id, place }],
      reference.verified === 'verified' ? 'yes' : 'to open',
      lessons.length === 0 ? none : lessons.map(({ number }) => `L${number}`).join(', '),
      signs.length === 0 ? none : String(signs.length),
      claims.length === 0 ? none : claims.map(({ id }) => id).join(', '),
    ]),
    note: 'Lessons: those whose text cites it; L1 is the first. Signs: warning signs that cite it. Claims: those that rest on it.',
  }
}
