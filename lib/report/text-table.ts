/** What a command prints as columns. */
export type Table = {
  title: string
  columns: string[]
  /** A cell for each column; what stands in a cell is formatted already, with its unit. */
  rows: string[][]
  /** What a reader must know to read the figures: what was compared, how often, what was left out. */
  note?: string
}

/** As plain text, with columns aligned: those of figures to the right, those of words to the left. In `width` columns, if given: long cells go on below. */
export function formatTable({ title, columns, rows, note }: Table, width = Infinity): string {
  const texts = columns.map((column, index) => [column, ...rows.map((row) => row[index] ?? '')])
  const widths = fit(texts.map(longest), texts.map((cells) => longest(cells.flatMap((cell) => cell.split(' ')))), width)
  const areFigures = columns.map((_column, index) => rows.every((row) => /^[-+−]?\d|^–?$/.test(row[index] ?? '')))
  const lines = [columns, widths.map((size) => '-'.repeat(size)), ...rows].flatMap((row) => {
    const cells = widths.map((size, index) => wrap(row[index] ?? '', size))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_line, nth) => cells.map((cell, index) => align(cell[nth] ?? '', widths[index] ?? 0, areFigures[index] ?? false)).join(gap).trimEnd())
  })
  return [title, '', ...lines, ...(note ? ['', ...wrap(note, Math.min(width, 110))] : [])].join('\n')
}

/** Lines of at most `width` letters, broken between words; a longer word is broken after a hyphen or # in it, or else anywhere. */
export function wrap(text: string, width: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => (word.length <= width ? [{ part: word, before: ' ' }] : pieces(word, width)))
  return words.reduce<string[]>((lines, { part, before }) => {
    const line = lines.at(-1)
    const longer = line === undefined ? part : `${line}${before}${part}`
    return line === undefined ? [part] : longer.length <= width ? [...lines.slice(0, -1), longer] : [...lines, part]
  }, [])
}

const gap = '  '

/** Takes from the widest columns until all fit beside each other; from those that would have to break a word only when nothing else is left. */
function fit(widths: readonly number[], longestWords: readonly number[], width: number): number[] {
  const fitted = [...widths]
  const total = () => fitted.reduce((sum, next) => sum + next, gap.length * (fitted.length - 1))
  while (total() > width) {
    const spare = fitted.filter((size, index) => size > (longestWords[index] ?? 0))
    const widest = Math.max(...(spare.length > 0 ? spare : fitted))
    fitted[fitted.findIndex((size, index) => size === widest && (spare.length === 0 || size > (longestWords[index] ?? 0)))] = widest - 1
  }
  return fitted
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length))
}

function align(text: string, width: number, isFigure: boolean): string {
  return isFigure ? text.padStart(width) : text.padEnd(width)
}

function pieces(word: string, width: number): { part: string; before: string }[] {
  const parts = (word.match(/[^-#]*[-#]|[^-#]+$/g) ?? []).flatMap((part) => part.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])
  return parts.map((part, index) => ({ part, before: index === 0 ? ' ' : '' }))
}
