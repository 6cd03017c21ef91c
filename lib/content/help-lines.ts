/** The numbers to call that a host has set for its readers; null where it has not. */
export type HelpLines = { emergency: string | null; advice: { name: string; number: string } | null }

export const noHelpLines: HelpLines = { emergency: null, advice: null }

/** Digits, and what parts them when they are written. */
export const telephoneNumber = /^[+(]?\d[\d ().-]{0,24}$/

/** Settings as a host writes them. Empty counts as not given: that is what container files pass on for an unset one. */
type HelpSettings = { emergency?: string | undefined; advice?: string | undefined }

/** Reads the settings TWINGE_EMERGENCY_NUMBER and TWINGE_ADVICE_LINE. Throws what the host has to mend: a wrong number would be worse than none. */
export function parseHelpLines(settings: HelpSettings): HelpLines {
  const problems: string[] = []
  const emergency = settings.emergency?.trim() || null
  if (emergency && !telephoneNumber.test(emergency)) {
    problems.push(`TWINGE_EMERGENCY_NUMBER is "${emergency}"; it must be a number to call and nothing else, for example TWINGE_EMERGENCY_NUMBER=112.`)
  }
  const advice = parseAdviceLine(settings.advice?.trim() ?? '')
  if (advice === 'wrong') {
    problems.push(`TWINGE_ADVICE_LINE is "${settings.advice?.trim()}"; it must be a name of at most 40 letters, a colon and a number to call, for example TWINGE_ADVICE_LINE="NHS 111: 111".`)
  }
  if (problems.length > 0 || advice === 'wrong') throw new Error(`${problems.join('\n')}\nMend the setting, or leave it out: the pages then speak of the local number in words.`)
  return { emergency, advice }
}

function parseAdviceLine(setting: string): HelpLines['advice'] | 'wrong' {
  if (!setting) return null
  // The last colon: a name may hold one.
  const [, name = '', line = ''] = /^(.{1,40}?)\s*:\s*([^:]*)$/.exec(setting) ?? []
  return name.trim() && telephoneNumber.test(line) ? { name, number: line } : 'wrong'
}

/** A number as a link's address: its digits, and the + before them. */
export function telephoneUrl(line: string): string {
  return `tel:${line.replaceAll(/[^\d+]/g, '')}`
}
