import type { Place } from '#lib/loader/content-problem.ts'
import type { Cell, Report, ReportTable, Weakness } from './report.ts'

/** As a page in docs/: all findings, and links to where things stand. */
export function toMarkdown({ title, summary, weaknesses, tables }: Report): string {
  const found = weaknesses.filter(({ findings }) => findings.length > 0)
  const clear = weaknesses.filter(({ findings }) => findings.length === 0)
  return [
    `# ${escape(title)}`,
    'Written by `npm run report:content`; run it after an edit, and do not edit this page.',
    bullets(summary.map(escape)),
    '## What is weakest',
    'Weightiest first: what may harm, then what may be wrong, then what is hardly asked, then what is hard to read or idle.',
    table(['Rank', 'Weakness', 'Found'], found.map((weakness, index) => [String(index + 1), linkTo(weakness.title), String(weakness.findings.length)])),
    clear.length > 0 ? `Looked for and not found: ${clear.map(({ title: name }) => name.toLowerCase()).join('; ')}.` : '',
    `Then the tables: ${tables.map(({ title: name }) => linkTo(name)).join(', ')}.`,
    ...found.map(describe),
    ...tables.map(tabulate),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function describe({ title, why, findings }: Weakness): string {
  return [`### ${title}`, escape(why), bullets(findings.map(({ place, text }) => `${link(`${place.file}:${place.line}`, place)} ${escape(text)}`))].join('\n\n')
}

function tabulate({ title, columns, rows, note }: ReportTable): string {
  return [`## ${title}`, escape(note), table(columns, rows.map((row) => row.map(toMarkup)))].join('\n\n')
}

function table(columns: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
}

function toMarkup(cell: Cell): string {
  if (typeof cell === 'string') return escape(cell)
  return cell.map(({ text, place }) => (place ? link(text, place) : escape(text))).join(', ')
}

/** From docs/. GitHub draws MDX as a page, where lines have no anchors, unless asked for the plain text. */
function link(text: string, { file, line }: Place): string {
  return `[${escape(text)}](../${file}${file.endsWith('.mdx') ? '?plain=1' : ''}#L${line})`
}

function linkTo(title: string): string {
  return `[${title}](#${title.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-')})`
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, String.raw`\$&`)
}
