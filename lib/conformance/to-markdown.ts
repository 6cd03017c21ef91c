import { claimsOf, limitsOf, verdicts, type Claim, type Conformance, type Verdict } from './conformance.ts'
import { levels, understandingUrl, wcag22, type Criterion, type Level } from './wcag-2.2.ts'

/** The report as a page in docs/. */
export function toMarkdown(conformance: Conformance): string {
  const { assessed, tested, untested, limits, proofs, reviews } = conformance
  return [
    '# Accessibility conformance report: Twinge',
    'Written by `npm run report:accessibility` from [accessibility.yaml](accessibility.yaml); edit that file, run the command, and do not edit this page.',
    `All ${wcag22.length} success criteria of [WCAG 2.2](https://www.w3.org/TR/WCAG22/), last gone through on ${assessed}, in the terms of an accessibility conformance report (VPAT 2.5). Every claim names the tests or the review that it rests on. \`npm test\` ends with \`npm run check:accessibility\`, which fails when a named test is gone, failed, was skipped, or passed only at a second try: so a criterion whose test does not hold can’t be claimed. We judged it ourselves; nobody has certified it.`,
    countByLevel(conformance),
    '## What nobody has tested yet',
    bullets(untested),
    '## How it was tested',
    bullets(tested),
    '## Known limits',
    'Learners read the same words on `/accessibility`.',
    bullets(limits.map(({ text, criteria }) => `${text} (${criteria.join(', ')})`)),
    ...levels.flatMap((level) => [`## Level ${level}`, table(['Criterion', 'Verdict', 'How', 'Shown by'], claimsAt(conformance, level))]),
    '## Proofs',
    'Tests that have to be there and to pass. `*` stands for any text.',
    table(['Proof', 'What it shows', 'Tests'], Object.entries(proofs).map(([id, proof]) => [anchor(id), proof.shows, `[${proof.file}](../${proof.file}): ${proof.titles.map((title) => `“${title}”`).join(', ')}`])),
    '## Reviews',
    'What only a person can judge, and how it was looked at.',
    table(['Review', 'On', 'Of', 'How'], Object.entries(reviews).map(([id, { date, of, how }]) => [anchor(id), date, of, how])),
  ]
    .join('\n\n')
    .concat('\n')
}

function countByLevel(conformance: Conformance): string {
  const kinds = Object.keys(verdicts) as Verdict[]
  const claims = claimsOf(conformance)
  const row = (level: Level) => [level, ...kinds.map((verdict) => String(claims.filter(({ criterion, claim }) => criterion.level === level && claim.verdict === verdict).length))]
  return table(['Level', ...kinds.map((verdict) => verdicts[verdict])], levels.map(row))
}

function claimsAt(conformance: Conformance, level: Level): string[][] {
  return claimsOf(conformance)
    .filter(({ criterion }) => criterion.level === level)
    .map(({ criterion, claim }) => [linkTo(criterion), verdicts[claim.verdict], [claim.how, ...limitsOf(conformance, criterion).map(({ text }) => `**Limit:** ${text}`)].join(' '), shownBy(claim)])
}

function shownBy({ proofs, reviews }: Claim): string {
  return [...proofs, ...reviews].map((id) => `[${id}](#${id})`).join(', ')
}

function linkTo(criterion: Criterion): string {
  return `[${criterion.number} ${criterion.name}](${understandingUrl(criterion)})`
}

function anchor(id: string): string {
  return `<a id="${id}"></a>${id}`
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function table(columns: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
}
