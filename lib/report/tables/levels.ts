import type { Question } from '../coverage.ts'
import { none } from './none.ts'

const difficulties = [1, 2, 3] as const
const blooms = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const

/** A column for each level: the three difficulties, and Bloom's levels by their first three letters. */
export const levelColumns = [...difficulties.map(String), ...blooms.map((bloom) => `${bloom[0]?.toUpperCase()}${bloom.slice(1, 3)}`)]

export const levelNote = `${difficulties.join(', ')}: difficulty (recall, understanding, judgment). ${levelColumns.slice(difficulties.length).join(', ')}: Bloom level (${blooms.join(', ')}).`

/** How many questions are at each level, for those columns. */
export function levelCells(questions: readonly Question[]): string[] {
  const counts = [
    ...difficulties.map((difficulty) => questions.filter(({ item }) => item.difficulty === difficulty).length),
    ...blooms.map((bloom) => questions.filter(({ item }) => item.bloom === bloom).length),
  ]
  return counts.map((count) => (count === 0 ? none : String(count)))
}
