/** What one measurement prints. */
export type Table = {
  title: string
  columns: string[]
  /** A cell for each column; what stands in a cell is formatted already, with its unit. */
  rows: string[][]
  /** What a reader must know to read the figures: what was compared, how often, what was left out. */
  note?: string
}

/** As plain text, with columns aligned: those of figures to the right, those of words to the left. */
export function formatTable({ title, columns, rows, note }: Table): string {
  const aligned = columns.map((column, index) => alignColumn([column, ...rows.map((row) => row[index] ?? '')]))
  const [head = '', ...lines] = [columns, ...rows].map((_, line) => aligned.map((cells) => cells[line]).join('  ').trimEnd())
  const rule = aligned.map(([cell = '']) => '-'.repeat(cell.length)).join('  ')
  return [title, '', head, rule, ...lines, ...(note ? ['', wrap(note)] : [])].join('\n')
}

function alignColumn(cells: string[]): string[] {
  const width = Math.max(...cells.map((cell) => cell.length))
  const isOfFigures = cells.slice(1).every((cell) => /^[-+−]?\d|^$/.test(cell))
  return cells.map((cell) => (isOfFigures ? cell.padStart(width) : cell.padEnd(width)))
}

function wrap(text: string, width = 110): string {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trimStart()
    if (line.length > width) lines.push(word)
    else lines[lines.length - 1] = line
  }
  return lines.join('\n')
}
