import { longestHold, mostRepeats, shortestHold, versionIds, type Stretch, type Stretches, type StretchVersion, type VersionId } from '#lib/content/stretch.ts'

/** Stretches in the order in which they are done, and how. Seconds, and holds of each side. */
export type Routine = {
  stretches: { stretch: string; version: VersionId }[]
  hold: number
  repeats: number
  rest: number
  /** `one`: only the side that the learner has, or can move. */
  sides: 'both' | 'one'
}

/** About 60 seconds for a muscle in all (ACSM): a beginning that is not too much. */
export const usual = { hold: 20, repeats: 2, rest: 10, sides: 'both' } as const

/** A routine from an address. What is impossible or left out is as usual; stretches that are no longer there fall away. */
export function parseRoutine({ stretches }: Stretches, query: URLSearchParams): Routine {
  return {
    // In the order of the address: the one of a trial, say, and not the one of the file. Each once.
    stretches: [...new Set(query.keys())].flatMap((id) => {
      const version = versionIds.find((candidate) => candidate === query.get(id))
      return version && stretches.some((stretch) => stretch.id === id) ? { stretch: id, version } : []
    }),
    hold: wholeWithin(query.get('hold'), shortestHold, longestHold) ?? usual.hold,
    repeats: wholeWithin(query.get('repeats'), 1, mostRepeats) ?? usual.repeats,
    rest: wholeWithin(query.get('rest'), 5, 60) ?? usual.rest,
    sides: query.get('sides') === 'one' ? 'one' : usual.sides,
  }
}

/** The same routine as an address holds it. */
export function routineQuery({ stretches, hold, repeats, rest, sides }: Routine): string {
  const chosen = stretches.map(({ stretch, version }) => [stretch, version])
  return new URLSearchParams([...chosen, ['hold', String(hold)], ['repeats', String(repeats)], ['rest', String(rest)], ['sides', sides]]).toString()
}

/** A stretch of a routine with what is to be done in it. */
export type PlannedStretch = {
  stretch: Stretch
  version: StretchVersion
  hold: number
  /** Holds of each side. */
  repeats: number
  /** 2: first one side, then the other. */
  sides: 1 | 2
}

/** A version's own dose goes before the routine's; less is always fine. */
export function planRoutine({ stretches }: Stretches, routine: Routine): PlannedStretch[] {
  return routine.stretches.flatMap(({ stretch: id, version: versionId }) => {
    const stretch = stretches.find((candidate) => candidate.id === id)
    const version = stretch?.versions.find((candidate) => candidate.id === versionId)
    if (!stretch || !version) return []
    const hold = Math.min(routine.hold, version.dose?.hold ?? longestHold)
    const sides = version.sides === 'one-at-a-time' && routine.sides === 'both' ? 2 : 1
    return { stretch, version, hold, repeats: version.dose?.repeats ?? routine.repeats, sides }
  })
}

/** How long it takes at its own pace, in whole minutes. */
export function minutesOf(plan: readonly PlannedStretch[], rest: number): number {
  const seconds = plan.reduce((sum, { hold, repeats, sides }) => sum + repeats * sides * (hold + rest), 0)
  return Math.max(1, Math.round(seconds / 60))
}

function wholeWithin(text: string | null, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text ?? '') ? Number(text) : NaN
  return number >= least && number <= most ? number : null
}
