/** A noun by how many there are. `other` is needed in every language, the rest where its plurals differ (Unicode CLDR). */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * How a language writes what has no words of its own, by the tables of Unicode (Intl). Whole numbers are left as they are:
 * lists, fields and figures show the same digits.
 */
export function formatsOf(locale: string) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const rules = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'unit' })
  const conjunctions = new Intl.ListFormat(locale)
  /** The names of the days, Monday first. */
  const daysOf = (weekday: 'long' | 'short') => {
    const names = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
    // 1 January 2024 was a Monday.
    return Array.from({ length: 7 }, (_, day) => names.format(Date.UTC(2024, 0, 1 + day)))
  }
  return {
    /** Rounded down, so that nobody reads more than they have. */
    number: (value: number) => numbers.format(roundDown(value, 100)),
    /** Of a share from 0 to 1. Rounded down, so that what reads as 80% has passed. */
    percent: (share: number) => percents.format(roundDown(share, 100)),
    /** Day, month in words, year, so that no country misreads it. */
    date: (at: number) => dates.format(at),
    days: daysOf('long'),
    shortDays: daysOf('short'),
    /** "a, b and c". */
    list: (parts: readonly string[]) => conjunctions.format(parts),
    plural: (count: number, forms: Forms) => forms[rules.select(count)] ?? forms.other,
    /** Things in one line, "a, b, c", as pieces, since they may be links: the place of each, and the text between two. */
    listPieces: (count: number) =>
      lists.formatToParts(Array.from({ length: count }, (_, place) => String(place))).map(({ type, value }) => (type === 'element' ? Number(value) : value)),
  }
}

/** To a whole number of parts. What lies that near below one is one: 0.57 is 56.99999999999999 parts of a hundred. */
function roundDown(value: number, parts: number): number {
  return Math.floor(value * parts + 1e-9) / parts
}
