/** What is measured, and what it is measured against. */
export type Sides<T> = { course: T; floor: T }

/** Takes samples of both in turns (A B A B …), so that whatever else the machine does meets both alike. */
export async function takeTurns<T>(rounds: number, sides: Sides<(round: number) => T | Promise<T>>): Promise<Sides<T[]>> {
  const samples: Sides<T[]> = { course: [], floor: [] }
  for (let round = 0; round < rounds; round++) {
    samples.course.push(await sides.course(round))
    samples.floor.push(await sides.floor(round))
  }
  return samples
}

export function medians<T>({ course, floor }: Sides<T[]>, figureOf: (sample: T) => number): Sides<number> {
  return { course: median(course.map(figureOf)), floor: median(floor.map(figureOf)) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
