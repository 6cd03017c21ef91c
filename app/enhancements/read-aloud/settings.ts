const key = 'twinge-read-aloud'

type Settings = { rate: string; voice: string }

/** Kept in the browser alone. A browser may refuse to keep anything, or hold what somebody else wrote. */
export function readSettings(): Settings {
  const usual = { rate: '1', voice: '' }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return usual
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // They hold for this page.
  }
}
