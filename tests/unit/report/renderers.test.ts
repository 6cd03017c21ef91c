import { expect, test } from 'vitest'
import type { Report } from '#lib/report/report.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { toText } from '#lib/report/to-text.ts'

const place = (line: number, file = 'lessons/claims.yaml') => ({ file, line, column: 1 })

/** A report as small as shows each part of it. */
function aReport(changes: Partial<Report> = {}): Report {
  return {
    title: 'Content report: Backs',
    summary: ['1 lesson'],
    weaknesses: [
      { title: 'Claims on thin evidence', why: 'One source may be wrong.', findings: [{ place: place(2), text: 'C01 It: one source' }] },
      { title: 'What reads hardest', why: 'Split them.', findings: [] },
    ],
    tables: [{ title: 'Claims', columns: ['Claim', 'Topic', 'Questions'], rows: [[[{ text: 'C01', place: place(2) }, { text: 'C02' }], 'A | B', '12']], note: 'All of them.' }],
    ...changes,
  }
}

test('the terminal gets plain text: counts, what is weakest, then tables', () => {
  expect(toText(aReport(), 'docs/page.md')).toMatchInlineSnapshot(`
    "Content report: Backs
    =====================

    1 lesson

    What is weakest
    ===============

    1. Claims on thin evidence: 1
       One source may be wrong.

       lessons/claims.yaml:2  C01 It: one source

    Looked for and not found: what reads hardest.

    Claims
    ------

    Claim     Topic  Questions
    --------  -----  ---------
    C01, C02  A | B         12

    All of them."
  `)
})

test('the page has the same, with links to the lines', () => {
  expect(toMarkdown(aReport())).toMatchInlineSnapshot(`
    "# Content report: Backs

    Written by \`npm run report:content\`; run it after an edit, and do not edit this page.

    - 1 lesson

    ## What is weakest

    Weightiest first: what may harm, then what may be wrong, then what is hardly asked, then what is hard to read or idle.

    | Rank | Weakness | Found |
    | --- | --- | --- |
    | 1 | [Claims on thin evidence](#claims-on-thin-evidence) | 1 |

    Looked for and not found: what reads hardest.

    Then the tables: [Claims](#claims).

    ### Claims on thin evidence

    One source may be wrong.

    - [lessons/claims.yaml:2](../lessons/claims.yaml#L2) C01 It: one source

    ## Claims

    All of them.

    | Claim | Topic | Questions |
    | --- | --- | --- |
    | [C01](../lessons/claims.yaml#L2), C02 | A \\| B | 12 |
    "
  `)
})

test('the terminal shows the first five findings, and says where the others are', () => {
  const many = Array.from({ length: 7 }, (_finding, index) => ({ place: place(index + 1), text: `Finding ${index + 1}` }))
  const report = aReport({ weaknesses: [{ title: 'Many', why: 'Because.', findings: many }] })
  expect(toText(report, 'docs/page.md')).toContain('Finding 5\n   … and 2 more, in docs/page.md')
  expect(toText(report, 'docs/page.md')).not.toContain('Finding 6')
  expect(toMarkdown(report)).toContain('Finding 7')
})

test('a lesson is linked as plain text, since GitHub has no line anchors in a page drawn from MDX', () => {
  const weaknesses = [{ title: 'Hard', why: 'Split it.', findings: [{ place: place(9, 'lessons/one.mdx'), text: 'Long' }] }]
  expect(toMarkdown(aReport({ weaknesses }))).toContain('[lessons/one.mdx:9](../lessons/one.mdx?plain=1#L9) Long')
})

test('what an author writes can break neither a table nor a list', () => {
  const markdown = toMarkdown(aReport({ summary: ['*all* of <Term> [a](b) `c` d_e | f'] }))
  expect(markdown).toContain(String.raw`- \*all\* of \<Term\> \[a\](b) ${'\\`c\\`'} d\_e \| f`)
  expect(markdown).toContain(String.raw`A \| B`)
})
