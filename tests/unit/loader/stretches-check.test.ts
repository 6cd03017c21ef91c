import { expect, test } from 'vitest'
import { checkWith as check, type Fault } from './fixture-course.ts'

// Each test plants one fault in sound stretches, and pins what an author is told.

const S = 'lessons/stretches.yaml'
const L = 'lessons/one.mdx'

const text = `notice:
  lead: Nobody has checked them.
  sentences: [{ text: They are common., citations: [source] }]
rules:
  - { id: stop, lead: Stop if it hurts. }
stretches:
  - id: arm
    name: Arm stretch
    why: { text: It is easy., citations: [source] }
    feel: along the arm.
    versions:
      - { id: standing, title: Standing arm stretch, figure: box, sides: one-at-a-time, steps: [Lift one arm.] }
      - { id: seated, title: Seated arm stretch, figure: line, sides: together, dose: { hold: 10, repeats: 5 }, steps: [Lift both arms.] }
routines:
  - { id: short, title: Short, hold: 20, repeats: 2, rest: 10, stretches: [{ stretch: arm, version: seated }] }
`

const checkWith = (...faults: Fault[]) =>
  check({ with: S, text }, { in: L, replace: '</Section>', by: '<StretchRules />\n\n<Stretch id="arm" />\n\n</Section>' }, ...faults)

test('sound stretches have no problem', async () => {
  expect(await checkWith()).toEqual([])
})

test('a hold that is too long', async () => {
  expect(await checkWith({ in: S, replace: 'hold: 10', by: 'hold: 90' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:13:89 stretches[0].versions[1].dose.hold: must be at most 60 seconds",
    ]
  `)
})

test('a routine with a hold that is too short and too many repeats', async () => {
  expect(await checkWith({ in: S, replace: 'hold: 20, repeats: 2', by: 'hold: 2, repeats: 11' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:15:32 routines[0].hold: must be at least 3 seconds",
      "lessons/stretches.yaml:15:41 routines[0].repeats: must be at most 10",
    ]
  `)
})

test('a stretch without its seated version', async () => {
  expect(await checkWith({ in: S, replace: '      - { id: seated, title: Seated arm stretch, figure: line, sides: together, dose: { hold: 10, repeats: 5 }, steps: [Lift both arms.] }\n', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:11:5 stretches[0].versions: needs exactly the two versions standing and seated, in this order",
    ]
  `)
})

test('a version without steps', async () => {
  expect(await checkWith({ in: S, replace: 'steps: [Lift one arm.]', by: 'steps: []' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:12:89 stretches[0].versions[0].steps: needs its steps, for example - Stand behind a firm chair.",
    ]
  `)
})

test('no rule that says when to stop', async () => {
  expect(await checkWith({ in: S, replace: 'id: stop', by: 'id: halt' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:4:1 rules: needs a rule with the id "stop": when to stop stretching",
    ]
  `)
})

test('an unknown overview', async () => {
  expect(await checkWith({ in: S, replace: 'stretches:\n', by: 'overview: bax\nstretches:\n' })).toEqual([
    'lessons/stretches.yaml:6:1 overview: lessons/figures.yaml has no figure "bax". Did you mean "box"?',
  ])
})

test('an unknown figure', async () => {
  expect(await checkWith({ in: S, replace: 'figure: box', by: 'figure: bax' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:12:54 stretches[0].versions[0].figure: lessons/figures.yaml has no figure "bax". Did you mean "box"?",
    ]
  `)
})

test('unknown references', async () => {
  expect(await checkWith({ in: S, replace: 'text: They are common., citations: [source]', by: 'text: They are common., citations: [sauce]' }, { in: S, replace: 'text: It is easy., citations: [source]', by: 'text: It is easy., citations: [sorce]' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:3:53 notice.sentences[0].citations[0]: lessons/references.yaml has no reference "sauce". Did you mean "source"?",
      "lessons/stretches.yaml:9:43 stretches[0].why.citations[0]: lessons/references.yaml has no reference "sorce". Did you mean "source"?",
    ]
  `)
})

test('a routine with an unknown stretch', async () => {
  expect(await checkWith({ in: S, replace: 'stretch: arm, version', by: 'stretch: army, version' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:15:78 routines[0].stretches[0].stretch: this file has no stretch "army". Did you mean "arm"?",
    ]
  `)
})

test('ids that repeat', async () => {
  expect(await checkWith({ in: S, replace: '  - { id: stop, lead: Stop if it hurts. }', by: '  - { id: stop, lead: Stop if it hurts. }\n  - { id: stop, lead: Stop. }' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:6:7 rules[1].id: "stop" is used already in this file: give this one an id of its own",
    ]
  `)
})

test('a stretch whose id an address could not hold', async () => {
  expect(await checkWith({ in: S, replace: 'id: arm\n', by: 'id: rest\n' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:7:5 stretches[0].id: must not be one of hold, repeats, rest, sides: addresses of routines use them",
    ]
  `)
})

test('a stretch that no lesson shows', async () => {
  expect(await checkWith({ in: L, replace: '<Stretch id="arm" />', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:7:5 stretches[0].id: no lesson shows it: write <Stretch id="arm" /> in a section, or take it out",
    ]
  `)
})

test('an unknown stretch in a lesson', async () => {
  expect(await checkWith({ in: L, replace: '<Stretch id="arm" />', by: '<Stretch id="arm" />\n\n<Stretch id="leg" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:32:1 Stretch.id: lessons/stretches.yaml has no stretch "leg". There are: "arm".",
    ]
  `)
})

test('a stretch twice in a lesson', async () => {
  expect(await checkWith({ in: L, replace: '<Stretch id="arm" />', by: '<Stretch id="arm" />\n\n<Stretch id="arm" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:32:1 Stretch: stands in this lesson already: keep one of the two",
    ]
  `)
})

test('a stretch before the rules that hold for it', async () => {
  expect(await checkWith({ in: L, replace: '<StretchRules />', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:30:1 Stretch: what holds for all stretches must come first: write <StretchRules /> in a section before it",
    ]
  `)
})

test('a stretch that is hard to read', async () => {
  expect(await checkWith({ in: S, replace: 'Lift one arm.', by: 'Progressively externally rotate the contralateral glenohumeral articulation, simultaneously maintaining proportionate scapulothoracic stabilization.' })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:7:5 stretches[0].id: reads at grade 19.3: 8 is the highest, about 6 is the aim. Use shorter sentences and plainer words",
    ]
  `)
})

test('a file that is missing', async () => {
  expect(await checkWith({ without: S })).toMatchInlineSnapshot(`
    [
      "lessons/stretches.yaml:1:1 the file is missing: the course needs it",
    ]
  `)
})
