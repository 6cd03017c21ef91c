import * as z from 'zod'

/** How a learner likes to read. The first of each is the standard: what a page shows to a learner who has chosen nothing. */
export const ReadingPreferencesSchema = z.object({
  /** On top of the size that the browser is set to. */
  text: choice('standard', 'larger', 'largest'),
  spacing: choice('standard', 'wide'),
  width: choice('standard', 'narrow'),
  /** `standard` is served by the course; `device` is the learner's own. */
  font: choice('standard', 'device'),
  /** `device` follows what the device prefers. */
  theme: choice('device', 'light', 'dark', 'black-on-white', 'white-on-black'),
  motion: choice('device', 'none'),
  /** `focus`: one column, and less around the text. */
  layout: choice('standard', 'focus'),
})

export type ReadingPreferences = z.infer<typeof ReadingPreferencesSchema>
export type ReadingPreference = keyof ReadingPreferences

export const standardReading: ReadingPreferences = ReadingPreferencesSchema.parse({})

/** Reads preferences from a form or a log. What is left out or not known (any more) is as standard: none may break a page. */
export function parseReadingPreferences(given: unknown): ReadingPreferences {
  return ReadingPreferencesSchema.catch(standardReading).parse(given)
}

/** Each preference with all that can be chosen, in the order in which it is offered. */
export const readingChoices = Object.entries(ReadingPreferencesSchema.shape).map(([name, { def }]) => [name as ReadingPreference, def.innerType.options as readonly string[]] as const)

/** What differs from the standard; a page says and loads nothing for the rest. */
export function chosenReading(preferences: Partial<ReadingPreferences>): Partial<ReadingPreferences> {
  return Object.fromEntries(Object.entries(preferences).filter(([name, value]) => value !== standardReading[name as ReadingPreference]))
}

export function isSameReading(one: ReadingPreferences, other: ReadingPreferences): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name as ReadingPreference])
}

function choice<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values).catch(values[0] as Values[number])
}
