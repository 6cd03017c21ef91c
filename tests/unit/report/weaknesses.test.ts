import { expect, test } from 'vitest'
import type { LoadedCourse, LoadedItem } from '#lib/content/loaded-course.ts'
import { anItem } from '#tests/support/items.ts'
import type { Fault } from '#tests/unit/loader/fixture-course.ts'
import { findings } from './fixture-report.ts'

// Each test plants one weakness in the fixture course, and pins what an author is told.

const fromKnowledge: Fault = { in: 'lessons/references.yaml', replace: 'verified: verified', by: 'verified: from knowledge' }
const dangerous: Fault = { in: 'lessons/claims.yaml', replace: 'danger: false', by: 'danger: true\n    signs: [chest-pain]' }

const anotherReference: Fault = {
  in: 'lessons/references.yaml',
  replace: 'references:\n',
  by: 'references:\n  - { id: another, type: webpage, authors: [Someone], title: Another, year: null, doi: null, url: https://example.org/2, verified: verified }\n',
}

/** A second claim, supported and dangerous, that stands after the first and is taught beside it. */
const anotherClaim: Fault[] = [
  { in: 'lessons/article.txt', replace: 'It is so.', by: 'It is so. So it goes.' },
  {
    in: 'lessons/claims.yaml',
    replace: '    danger: false\n',
    by: '    danger: false\n  - { id: C02, paragraph: 1, quote: So it goes., lesson: one, topic: More, verdict: supported, teach: So it is., why: Someone found it., citations: [source], danger: true, signs: [chest-pain] }\n',
  },
  { in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01 C02" signs="chest-pain"' },
  { in: 'quizzes/one.yaml', replace: 'claims: [C01]', by: 'claims: [C01, C02]' },
]

const eachItem = (course: LoadedCourse, change: (item: LoadedItem, index: number) => Partial<LoadedItem>): LoadedCourse => ({
  ...course,
  quizzes: course.quizzes.map((quiz) => ({ ...quiz, items: quiz.items.map((item, index) => ({ ...item, ...change(item, index) }) as LoadedItem) })),
})

test('warning signs that cite nothing, or only what was not opened', async () => {
  const found = await findings('Warning signs without an opened source', [fromKnowledge])
  expect(found).toEqual(['lessons/help.yaml:10 “Chest pain” (Now): only source', 'lessons/help.yaml:15 “Fever” (Same day): no source', 'lessons/help.yaml:20 “Worry” (Soon): no source'])
})

test('a warning sign with an opened source is none of them', async () => {
  expect((await findings('Warning signs without an opened source')).join()).not.toContain('Chest pain')
})

test('a lesson without a safety question', async () => {
  expect(await findings('Lessons with few safety questions')).toEqual(['quizzes/one.yaml:1 no safety questions'])
  expect(await findings('Lessons with few safety questions', [dangerous])).toEqual(['quizzes/one.yaml:1 no safety questions, none on the dangerous C01'])
})

test('a lesson whose safety questions leave a dangerous claim out', async () => {
  const found = await findings('Lessons with few safety questions', anotherClaim, (course) => eachItem(course, ({ id }) => ({ safety: id === 'choose-one', claims: ['C01'] })))
  expect(found).toEqual(['quizzes/one.yaml:1 1 safety question, none on the dangerous C02'])
})

test('a lesson is safe when a safety question rests on each of its dangerous claims', async () => {
  expect(await findings('Lessons with few safety questions', [dangerous, { in: 'quizzes/one.yaml', replace: 'bloom: remember', by: 'bloom: remember\n    safety: true' }])).toEqual([])
})

test('a claim on one source', async () => {
  expect(await findings('Claims on thin evidence')).toEqual(['lessons/claims.yaml:2 C01 It: one source: source'])
})

test('a claim on one source that was not opened', async () => {
  expect(await findings('Claims on thin evidence', [fromKnowledge])).toEqual(['lessons/claims.yaml:2 C01 It: one source, from knowledge: source'])
})

test('a claim on two sources of which none was opened', async () => {
  const found = await findings('Claims on thin evidence', [anotherReference], (course) => ({
    ...course,
    claims: { C01: { ...claimOf(course), citations: ['source', 'another'] } },
    references: Object.fromEntries(Object.entries(course.references).map(([id, reference]) => [id, { ...reference, verified: 'from knowledge' as const }])),
  }))
  expect(found).toEqual(['lessons/claims.yaml:2 C01 It: 2 sources, all from knowledge: source, another'])
})

test('a claim without a source', async () => {
  expect(await findings('Claims on thin evidence', [], (course) => ({ ...course, claims: { C01: { ...claimOf(course), citations: [] } } }))).toEqual(['lessons/claims.yaml:2 C01 It: no source'])
})

test('a claim on two sources, one of them opened, is on no thin evidence', async () => {
  expect(await findings('Claims on thin evidence', [anotherReference, fromKnowledge, { in: 'lessons/claims.yaml', replace: '[source]', by: '[source, another]' }])).toEqual([])
})

test('a dangerous claim comes before one with less evidence', async () => {
  const found = await findings('Claims on thin evidence', anotherClaim, (course) => ({ ...course, claims: { ...course.claims, C01: { ...claimOf(course), citations: [] } } }))
  expect(found).toEqual(['lessons/claims.yaml:12 C02 More (dangerous): one source: source', 'lessons/claims.yaml:2 C01 It: no source'])
})

test('a reference that was not opened, with what rests on it', async () => {
  expect(await findings('References still to be opened', [fromKnowledge])).toEqual(['lessons/references.yaml:2 source: cited by 1 claim, 1 lesson, 1 warning sign'])
})

test('a claim that no question checks', async () => {
  expect(await findings('Claims that no question checks', [], (course) => eachItem(course, () => ({ claims: [] })))).toEqual(['lessons/claims.yaml:2 C01 It: taught in first'])
})

test('of claims that no question checks the dangerous come first', async () => {
  const found = await findings('Claims that no question checks', anotherClaim, (course) => eachItem(course, () => ({ claims: [] })))
  expect(found.map((line) => line.split(' ')[1])).toEqual(['C02', 'C01'])
})

test('a claim left out on purpose comes last, with the reason', async () => {
  const found = await findings('Claims that no question checks', anotherClaim, (course) => ({
    ...eachItem(course, () => ({ claims: [] })),
    claims: { C01: claimOf(course), C02: { ...claimOf(course, 'C02'), untested: 'It is only a matter of style.' } },
  }))
  expect(found).toEqual(['lessons/claims.yaml:2 C01 It: taught in first', 'lessons/claims.yaml:12 C02 More (dangerous): left out on purpose: It is only a matter of style.'])
})

test('a claim with one question, the dangerous first', async () => {
  const found = await findings('Claims with one question only', anotherClaim, (course) => eachItem(course, ({ id }) => ({ claims: id === 'choose-one' ? ['C02'] : id === 'match' ? ['C01'] : [] })))
  expect(found).toEqual(['lessons/claims.yaml:12 C02 More (dangerous): only choose-one', 'lessons/claims.yaml:2 C01 It: only match'])
})

test('a claim with no question or with two is none of them', async () => {
  const found = await findings('Claims with one question only', anotherClaim, (course) => eachItem(course, ({ id }) => ({ claims: id.startsWith('choose') ? ['C02'] : [] })))
  expect(found).toEqual([])
})

test('an objective with no more questions than the check asks for', async () => {
  const found = await findings('Objectives with the fewest questions', [], (course) => eachItem(course, ({ id }) => (id.startsWith('choose') ? {} : { objectives: ['another'] })))
  expect(found).toEqual(['lessons/one.mdx:6 say-it: 2'])
  expect(await findings('Objectives with the fewest questions')).toEqual([])
})

test.each([
  ['all 5 at difficulty 1, “remember”', []],
  ['all 5 at “remember”', ['difficulty']],
  ['all 5 at difficulty 1', ['bloom']],
  [null, ['difficulty', 'bloom']],
])('an objective asked at one level: %s', async (told, varied) => {
  const levels = (nth: number) => ({ ...(varied.includes('difficulty') && nth === 0 ? { difficulty: 3 as const } : {}), ...(varied.includes('bloom') && nth === 1 ? { bloom: 'apply' as const } : {}) })
  const found = await findings('Objectives asked at one level only', [], (course) => eachItem(course, (_item, index) => levels(index)))
  expect(found).toEqual(told === null ? [] : [`lessons/one.mdx:6 say-it: ${told}`])
})

test('a section that no question leads back to', async () => {
  const more = '</Section>\n<Section id="second" title="Second">\n\nMore of it.\n\n</Section>'
  expect(await findings('Sections that no question leads back to', [{ in: 'lessons/one.mdx', replace: '</Section>', by: more }])).toEqual(['lessons/one.mdx:29 second: teaches no claim'])
})

test('a section says which claims are left, the dangerous ones named, and which activity it has', async () => {
  const found = await findings('Sections that no question leads back to', anotherClaim, (course) => eachItem(course, () => ({ section: 'one#elsewhere' })))
  expect(found).toEqual(['lessons/one.mdx:12 first: teaches C01, C02 (dangerous), but has the activity sort'])
})

test('questions of which no wrong choice names a misconception', async () => {
  expect(await findings('Questions without a misconception')).toEqual([
    'quizzes/one.yaml:6 choose-one (single-choice)',
    'quizzes/one.yaml:19 choose-two (multiple-response)',
    'quizzes/final-check.yaml:4 match (matching)',
    'quizzes/final-check.yaml:19 label (label-figure)',
    'quizzes/final-check.yaml:35 blank (fill-in-the-blank)',
  ])
})

test.each<[string, Fault]>([
  ['choose-one', { in: 'quizzes/one.yaml', replace: 'text: B, feedback: No.', by: 'text: B, feedback: No., misconception: B is it.' }],
  ['choose-two', { in: 'quizzes/one.yaml', replace: 'text: C, feedback: No.', by: 'text: C, feedback: No., misconception: C is it.' }],
  ['match', { in: 'quizzes/final-check.yaml', replace: 'feedbackWrong: No.', by: 'feedbackWrong: No., misconception: P is B.' }],
  ['label', { in: 'quizzes/final-check.yaml', replace: 'parts:\n      - { id: p,', by: 'parts:\n      - { id: p, misconception: P is B.,' }],
  ['blank', { in: 'quizzes/final-check.yaml', replace: 'answers: [cramp], feedback: No.', by: 'answers: [cramp], feedback: No., misconception: A cramp.' }],
])('one misconception on a wrong choice is enough: %s', async (id, fault) => {
  const found = await findings('Questions without a misconception', [fault])
  expect(found).toHaveLength(4)
  expect(found.join('\n')).not.toContain(` ${id} `)
})

test.each([
  [anItem('ordering'), false],
  [anItem('ordering', { steps: [{ id: 'a', text: 'A', feedback: 'First.', misconception: 'It comes last.' }] }), true],
  [anItem('true-false-reason'), false],
  [anItem('true-false-reason', { key: 'b', options: [{ id: 'a', text: 'A', feedback: 'No.', verdict: false, misconception: 'It is not.' }] }), true],
])('a step or a verdict names its misconception too: %#', async (item, isNamed) => {
  const found = await findings('Questions without a misconception', [], (course) => eachItem(course, ({ id }) => (id === 'choose-one' ? { ...item, id } : {})))
  expect(found.join('\n').includes('choose-one')).toBe(!isNamed)
})

test('a misconception on the right choice does not count', async () => {
  const found = await findings('Questions without a misconception', [{ in: 'quizzes/one.yaml', replace: 'text: A, feedback: Yes.', by: 'text: A, feedback: Yes., misconception: None.' }])
  expect(found).toContain('quizzes/one.yaml:6 choose-one (single-choice)')
})

test('a sentence of more than 25 words, with its line', async () => {
  const long = `It is ${'so and '.repeat(12)}so.`
  const found = await findings('What reads hardest', [{ in: 'lessons/one.mdx', replace: 'You can read this.', by: `You can read this. ${long}` }])
  expect(found).toEqual(['lessons/one.mdx:9 27 words: “It is so and so and so and so and …”'])
})

test('a section and a lesson above grade 6, the hardest first', async () => {
  const found = await findings('What reads hardest', [
    { in: 'lessons/one.mdx', replace: 'It is not so.', by: 'Neuromuscular hyperexcitability occasionally accompanies dehydration.' },
    // Easy enough again to pass the check.
    { in: 'lessons/one.mdx', replace: 'You can read this.', by: 'You can read this. '.repeat(3) },
  ])
  expect(found).toEqual(['lessons/one.mdx:12 first: grade 15.8', expect.stringMatching(/^lessons\/one\.mdx:1 one: grade \d+\.\d$/)])
  expect(await findings('What reads hardest')).toEqual([])
})

test.each<[string, Fault[]]>([
  ['lessons/references.yaml:2 reference another: nothing cites it', [anotherReference]],
  ['lessons/activities.yaml:2 activity sort: no lesson has it', [{ in: 'lessons/one.mdx', replace: '<Activity id="sort" />\n', by: '' }]],
  [
    'lessons/figures.yaml:2 figure idle: no lesson or question shows it',
    [
      { in: 'lessons/figures.yaml', replace: 'figures:\n', by: 'figures:\n  - { id: idle, title: Idle, alt: Idle, description: [Nothing.] }\n' },
      { with: 'lessons/figures/idle.svg', text: '<svg></svg>' },
    ],
  ],
])('what is written and used nowhere: %s', async (told, faults) => {
  expect(await findings('Written, and used nowhere')).toEqual([])
  expect(await findings('Written, and used nowhere', faults)).toEqual([told])
})

test('a figure that only a question shows is used', async () => {
  const faults: Fault[] = [
    { in: 'lessons/figures.yaml', replace: 'figures:\n', by: 'figures:\n  - { id: asked, title: Asked, alt: Asked, description: [Something.] }\n' },
    { with: 'lessons/figures/asked.svg', text: '<svg></svg>' },
    { in: 'quizzes/final-check.yaml', replace: 'figure: box', by: 'figure: asked' },
  ]
  expect(await findings('Written, and used nowhere', faults)).toEqual([])
})

function claimOf(course: LoadedCourse, id = 'C01') {
  const claim = course.claims[id]
  if (!claim) throw new Error(`The fixture course has the claim ${id}`)
  return claim
}
