/** The language of the course itself: its lessons, quizzes and figures. */
export const courseLanguage = 'en'

/** What the interface around it can speak; app/texts has a catalog for each. en-XB is English made long and foreign by code, to be looked at. */
export const languages = ['en', 'en-XB'] as const
export type Language = (typeof languages)[number]

/** Reads the setting TWINGE_LANGUAGE. Empty counts as not given. Throws what the host has to mend. */
export function parseLanguage(setting: string | undefined): Language {
  const given = setting?.trim() || courseLanguage
  const language = languages.find((candidate) => candidate === given)
  if (language) return language
  throw new Error(`TWINGE_LANGUAGE is "${given}"; the interface has ${languages.join(' and ')}. Mend the setting, or leave it out for ${courseLanguage}.`)
}
