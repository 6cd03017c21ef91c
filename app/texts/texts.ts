import { courseLanguage, type Language } from '#lib/content/language.ts'
import { readLanguage } from '#lib/runtime.ts'
import type { Catalog } from './catalog.ts'
import * as en from './en/index.ts'
import { toPseudo } from './pseudo.ts'

const catalogs: Record<Language, () => Catalog> = {
  en: () => ({ texts: en, direction: 'ltr' }),
  'en-XB': () => ({ texts: toPseudo(en), direction: 'rtl' }),
}

/** One for the whole server: the course itself has one language too. */
export const language = readLanguage()
export const { texts, direction } = catalogs[language]()

/** Marks what is in the course's language where the interface speaks another (WCAG 2.2, 3.1.2) … */
export const inCourseLanguage = language === courseLanguage ? {} : ({ lang: courseLanguage, dir: 'ltr' } as const)
/** … and what is in the interface's amid words of the course. */
export const inInterfaceLanguage = language === courseLanguage ? {} : { lang: language, dir: direction }
