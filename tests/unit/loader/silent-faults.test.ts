import { expect, test } from 'vitest'
import { checkWith } from './fixture-course.ts'

// Faults that a course would otherwise carry without a word, or that would be told in words no author can act on.

const L = 'lessons/one.mdx'
const Q = 'quizzes/one.yaml'
const F = 'quizzes/final-check.yaml'

test('YAML that takes emphasis for its own sign', async () => {
  expect(await checkWith({ in: Q, replace: 'prompt: Which one?', by: 'prompt: *which' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:13 this is not readable YAML: *which is an alias to nothing. Put a text that begins with * in quotes",
    ]
  `)
})

test('a YAML tag, which would drop a part of the text', async () => {
  expect(await checkWith({ in: Q, replace: 'prompt: Which one?', by: 'prompt: !important Which one?' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:13 this is not readable YAML: Unresolved tag: !important. Mend the indentation, or put the text in quotes if it begins with a sign or holds ": "",
    ]
  `)
})

test('a field that stands twice', async () => {
  expect(await checkWith({ in: Q, replace: '    key: a\n', by: '    key: a\n    key: b\n' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:19:5 this field stands here twice: keep one of the two",
    ]
  `)
})

test('a text that YAML takes for true', async () => {
  expect(await checkWith({ in: Q, replace: 'text: A,', by: 'text: True,' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:16:18 items[0].options[0].text: must be text: put it in quotes, for example "true"",
    ]
  `)
})

test('a text that YAML takes for a number', async () => {
  expect(await checkWith({ in: Q, replace: 'text: A,', by: 'text: 12,' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:16:18 items[0].options[0].text: must be text: put it in quotes, for example "12"",
    ]
  `)
})

test('a field without a value', async () => {
  expect(await checkWith({ in: Q, replace: 'prompt: Which one?', by: 'prompt:' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:5 items[0].prompt: required string, for example "Which of these is a muscle spasm?"",
    ]
  `)
})

test('a list where one text belongs', async () => {
  expect(await checkWith({ in: Q, replace: 'key: a\n', by: 'key: [a]\n' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:18:5 items[0].key: must be one text and is a list, for example the id of the right option",
    ]
  `)
})

test('an empty file', async () => {
  expect(await checkWith({ with: Q, text: '' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:1:1 the file is empty",
    ]
  `)
})

test('a misspelled field in a figure', async () => {
  expect(await checkWith({ in: 'lessons/figures.yaml', replace: '[A box stands there.]', by: '[{ lst: [A box] }]' })).toMatchInlineSnapshot(`
    [
      "lessons/figures.yaml:5:19 figures[0].description[0].list: required array, for example "list: …"",
      "lessons/figures.yaml:5:21 figures[0].description[0].lst: "lst" is not a field here: take it out, or mend its spelling. Did you mean "list"?",
    ]
  `)
})

test('a key that names an option twice', async () => {
  expect(await checkWith({ in: Q, replace: 'key: [a, b]', by: 'key: [a, a]' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:31:14 items[1].key[1]: "a" is in the key twice, so no answer could be wholly right",
    ]
  `)
})

test('a statement whose options all have one verdict', async () => {
  expect(await checkWith({ in: Q, replace: 'type: single-choice', by: 'type: true-false-reason\n    statement: It is.' }, { in: Q, replace: 'text: A, feedback: Yes.', by: 'text: A, feedback: Yes., verdict: true' }, { in: Q, replace: 'text: B, feedback: No.', by: 'text: B, feedback: No., verdict: true' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:16:5 items[0].options: every option has the same verdict, so it is given away: add one with the other verdict",
    ]
  `)
})

test('a wrong answer that is expected twice', async () => {
  expect(await checkWith({ in: F, replace: '- { answers: [cramp], feedback: No. }', by: '- { answers: [cramp], feedback: No. }\n      - { answers: [A Cramp], feedback: No. }' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:49:21 items[2].expected[1].answers[0]: "A Cramp" is expected already above, so this feedback would never be shown for it",
    ]
  `)
})

test('an accepted answer that nobody can type', async () => {
  expect(await checkWith({ in: F, replace: 'accept: [spasm]', by: 'accept: [spasm, "-"]' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:45:21 items[2].accept[1]: "-" has no letter or number, so nothing that is typed can match it",
    ]
  `)
})

test('part minutes that are no number', async () => {
  expect(await checkWith({ in: L, replace: 'minutes="5">', by: 'minutes="five">' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:11:1 Part.minutes: must be whole minutes, for example minutes="5"",
    ]
  `)
})

test('a part without a section', async () => {
  expect(await checkWith({ in: L, replace: '<Part title', by: '<Part title="Zero" minutes="1">\n\nHi.\n\n</Part>\n\n<Part title' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:11:1 Part: has no <Section>: the parts of a lesson are made of sections",
    ]
  `)
})

test('a section id that is not in words', async () => {
  expect(await checkWith({ in: L, replace: '<Summary>', by: '<Section id="Two!" title="Two">\n\nHi.\n\n</Section>\n\n<Summary>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:29:1 Section.id: must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"",
    ]
  `)
})

test('a section id that repeats', async () => {
  expect(await checkWith({ in: L, replace: '<Summary>', by: '<Section id="first" title="Again">\n\nHi.\n\n</Section>\n\n<Summary>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:29:1 Section.id: "first" is used already in this lesson: links could not tell the sections apart",
    ]
  `)
})

test('a block in a line of text', async () => {
  expect(await checkWith({ in: L, replace: '<Claim id="C01">It is not so.</Claim>', by: 'Look: <Claim id="C01">It is not so.</Claim>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:18:7 Claim: <Claim> must stand by itself: put an empty line before and after it, and no list or table around it",
    ]
  `)
})

test('a block in a list', async () => {
  expect(await checkWith({ in: L, replace: '<Figure id="box" />', by: '- <Figure id="box" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:20:3 Figure: <Figure> must stand by itself: put an empty line before and after it, and no list or table around it",
    ]
  `)
})

test('a claim without its correction', async () => {
  expect(await checkWith({ in: L, replace: '>It is not so.</Claim>', by: ' />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:18:1 Claim: <Claim> is empty: write the correction in plain words between <Claim> and </Claim>",
    ]
  `)
})

test('a claim shown where it is not taught', async () => {
  expect(await checkWith({ in: L, replace: '<Claim id="C01">It is not so.</Claim>', by: '' }, { in: L, replace: '<Summary>', by: '<Section id="second" title="Second">\n\n<Claim id="C01">It is not so.</Claim>\n\n</Section>\n\n<Summary>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:31:1 Claim.id: C01 is shown in a section that does not teach it: add it there, for example <Section id="second" title="…" claims="C01">",
    ]
  `)
})

test('a claim that is unknown', async () => {
  expect(await checkWith({ in: L, replace: '<Figure id="box" />', by: '<Figure id="box" />\n\n<Claim id="C07">No.</Claim>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:22:1 Claim.id: lessons/claims.yaml has no claim "C07"",
    ]
  `)
})

test('an attribute without a value', async () => {
  expect(await checkWith({ in: L, replace: '<Cite id="source" />', by: '<Cite id="" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:14:43 Cite.id: must not be empty, for example <Cite id="…">",
    ]
  `)
})

test('an attribute that is code', async () => {
  expect(await checkWith({ in: L, replace: '<Cite id="source" />', by: '<Cite id={"source"} />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:14:43 Cite.id: must be plain text in quotes, for example id="…"",
    ]
  `)
})

test('an attribute that is unknown', async () => {
  expect(await checkWith({ in: L, replace: '<Cite id="source" />', by: '<Cite id="source" page="3" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:14:43 Cite.page: <Cite> has no "page". There are: "id".",
    ]
  `)
})

test('an import', async () => {
  expect(await checkWith({ in: L, replace: 'You can read this.', by: 'import x from "fs"\n\nYou can read this.' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:1 import and export are not allowed in a lesson: use the components by name",
    ]
  `)
})

test('HTML', async () => {
  expect(await checkWith({ in: L, replace: 'You can read this.', by: '<div>Hi</div>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:1 div: <div> is not a component for lessons.",
    ]
  `)
})

test('an empty summary', async () => {
  expect(await checkWith({ in: L, replace: '- It is short.', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:29:1 Summary: <Summary> is empty: write a list of three lines between <Summary> and </Summary>",
    ]
  `)
})

test('a second summary', async () => {
  expect(await checkWith({ in: L, replace: '</Summary>', by: '</Summary>\n\n<Summary>\n\n- Again.\n\n</Summary>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:35:1 Summary: a lesson has one <Summary>: take this one out",
    ]
  `)
})

test('a summary that does not come last', async () => {
  expect(await checkWith({ in: L, replace: '</Summary>', by: '</Summary>\n\n<Section id="more" title="More">\n\nMore.\n\n</Section>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:29:1 Summary: <Summary> must come last in the last <Part>: the way to the quiz follows it",
    ]
  `)
})

test('a picture without a description', async () => {
  expect(await checkWith({ in: L, replace: 'You can read this.', by: '![](x.png)' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:1 pictures come from <Figure id="…" />, which brings their description",
    ]
  `)
})

test('a link written as a footnote that leads nowhere', async () => {
  expect(await checkWith({ in: L, replace: 'See [help](/get-help)', by: 'See [help][1]' }, { in: L, replace: '</Section>', by: '[1]: /get-halp\n\n</Section>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:28:1 the link "/get-halp" leads nowhere. Did you mean "/get-help"?",
    ]
  `)
})

test('a heading that skips a level', async () => {
  expect(await checkWith({ in: L, replace: 'See [help]', by: '#### More\n\nSee [help]' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:26:1 headings come from <Part title> and <Section title>; inside a Section use ###",
    ]
  `)
})

test('one figure used twice in place of two', async () => {
  expect(await checkWith({ in: L, replace: '<Figure id="line" />', by: '<Figure id="box" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:1:1 has 1 figure: a lesson needs at least 2",
    ]
  `)
})

test('a drawing that runs script', async () => {
  expect(await checkWith({ with: 'lessons/figures/box.svg', text: '<svg onload = "x()"></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 holds a script, a style or an outside address, which the security policy blocks: use the classes of app/figures.css",
    ]
  `)
})

test('a drawing that fetches a colour from outside', async () => {
  expect(await checkWith({ with: 'lessons/figures/box.svg', text: '<svg><path fill="url(https://example.org/a#b)"/></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 holds a script, a style or an outside address, which the security policy blocks: use the classes of app/figures.css",
    ]
  `)
})

test('a drawing with an id', async () => {
  expect(await checkWith({ with: 'lessons/figures/box.svg', text: '<svg id="a"></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 holds an id, which may clash with the page: shared parts belong in patterns.svg",
    ]
  `)
})

test('a drawing that uses a pattern that is not there', async () => {
  expect(await checkWith({ with: 'lessons/figures/patterns.svg', text: '<svg><pattern id="dots"/></svg>' }, { with: 'lessons/figures/box.svg', text: '<svg><path fill="url(#dot)"/></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 uses #dot, which lessons/figures/patterns.svg does not hold. Did you mean "dots"?",
    ]
  `)
})

test('a drawing that is cut off', async () => {
  expect(await checkWith({ with: 'lessons/figures/box.svg', text: '<svg><path' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 is not a whole drawing: it must begin with <svg and end with </svg>",
    ]
  `)
})

test('an objective that repeats', async () => {
  expect(await checkWith({ in: L, replace: '[{ id: say-it, text: Say it }]', by: '[{ id: say-it, text: Say it }, { id: say-it, text: Say it }]' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:6:46 objectives[1].id: "say-it" is an objective of lessons/one.mdx already: give this one an id of its own",
    ]
  `)
})

test('a help level that repeats', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'id: same-day', by: 'id: now' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:6:5 levels[1].id: "now" is used already in this file: give this one an id of its own",
    ]
  `)
})

test('a final check that is a lesson', async () => {
  expect(await checkWith({ in: 'lessons/course.yaml', replace: 'final: final-check', by: 'final: one' }, { without: F }, { in: Q, replace: 'title: "Quiz: One"', by: 'title: ""' })).toMatchInlineSnapshot(`
    [
      "lessons/course.yaml:8:1 final: "one" is a lesson: the final check needs a quiz of its own, for example final-check",
      "quizzes/one.yaml:1:1 title: must not be empty: write what the learner should read, for example "A muscle tightens by itself"",
      "quizzes/one.yaml:1:1 title: must not be empty: write what the learner should read, for example "A muscle tightens by itself"",
    ]
  `)
})

test('a quiz file with another ending', async () => {
  expect(await checkWith({ with: 'quizzes/extra.yml', text: 'title: Extra' })).toMatchInlineSnapshot(`
    [
      "quizzes/extra.yml:1:1 nothing reads this file: its name must end in .yaml",
    ]
  `)
})

test('a lesson file that the course does not name', async () => {
  expect(await checkWith({ with: 'lessons/two.mdx', text: 'Hi.' })).toMatchInlineSnapshot(`
    [
      "lessons/two.mdx:1:1 lessons/course.yaml does not name this file: add it there, or take the file away",
    ]
  `)
})

test('a field of another type of question is not suggested', async () => {
  expect(await checkWith({ in: Q, replace: '    key: a\n', by: '    key: a\n    statment: It is.\n' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:19:5 items[0].statment: "statment" is not a field here: take it out, or mend its spelling.",
    ]
  `)
})
