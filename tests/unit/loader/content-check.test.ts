import { expect, test } from 'vitest'
import { loadCourse } from '#lib/loader/load-course.ts'
import { quizJsonSchema } from '#lib/loader/quiz-json-schema.ts'
import { readFile } from 'node:fs/promises'
import { checkWith } from './fixture-course.ts'

// Each test plants one fault in a sound course, and pins what an author is told.

test('a sound course has no problem', async () => {
  expect(await checkWith()).toEqual([])
})

test('the course itself has no problem', async () => {
  expect(await loadCourse(process.cwd())).not.toHaveProperty('problems')
})

test('the schema that editors use is up to date (mend with npm run publish:schema)', async () => {
  expect(await readFile('quizzes/quiz.schema.json', 'utf8')).toBe(quizJsonSchema())
})

test('all faults are told at once, in the order of the files', async () => {
  const told = await checkWith(
    { in: 'quizzes/one.yaml', replace: 'key: a', by: 'key: z' },
    { in: 'lessons/claims.yaml', replace: 'citations: [source]', by: 'citations: [sauce]' },
    { in: 'lessons/one.mdx', replace: '(#first)', by: '(#fist)' },
  )
  expect(told.map((line) => line.split(' ')[0])).toEqual(['lessons/claims.yaml:10:17', 'lessons/one.mdx:26:27', 'quizzes/one.yaml:18:5'])
})

test('options without feedback', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'text: B, feedback: No.', by: 'text: B' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:17:9 items[0].options[1].feedback: required string, for example "You did not choose to tighten it."",
    ]
  `)
})

test('a missing field', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: '    prompt: Which one?\n', by: '' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:6:5 items[0].prompt: required string, for example "Which of these is a muscle spasm?"",
    ]
  `)
})

test('a misspelled field', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'bloom: remember', by: 'blom: remember' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:6:5 items[0].bloom: required: one of remember, understand, apply, analyze, evaluate, create",
      "quizzes/one.yaml:12:5 items[0].blom: "blom" is not a field here: take it out, or mend its spelling. Did you mean "bloom"?",
    ]
  `)
})

test('a field whose name holds a sign that nobody can see', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'bloom: remember', by: 'bloom: remember\n    \u2028bloom: remember' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:5 items[0]["\\u{2028}bloom"]: " bloom" is not a field here: take it out, or mend its spelling. Did you mean "bloom"?",
    ]
  `)
})

test('an unknown type of question', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'type: single-choice', by: 'type: single-choise' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:7:5 items[0].type: "single-choise" is not a type. Did you mean "single-choice"?",
    ]
  `)
})

test('a type of question that is left out', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: '    type: single-choice\n', by: '' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:6:5 items[0].type: required: the type of the question, for example "single-choice"",
    ]
  `)
})

test('unreadable YAML', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'title: "Quiz: One"', by: 'title: "Quiz: One' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:32:1 this is not readable YAML: Missing closing "quote. Mend the indentation, or put the text in quotes if it begins with a sign or holds ": "",
    ]
  `)
})

test('an empty text', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'prompt: Which one?', by: 'prompt: ""' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:5 items[0].prompt: must not be empty: write what the learner should read, for example "A muscle tightens by itself"",
    ]
  `)
})

test('an id that is not in words', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'id: choose-one', by: 'id: Choose One' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:6:5 items[0].id: must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"",
    ]
  `)
})

test('a key that no option has', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'key: a', by: 'key: z' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:18:5 items[0].key: nothing here has the id "z". There are: "a", "b".",
    ]
  `)
})

test('a multiple response without a wrong option', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'key: [a, b]', by: 'key: [a, b, c]' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:31:5 items[1].key: every option is right: add at least one wrong option",
    ]
  `)
})

test('an option id that repeats', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: '{ id: b, text: B, feedback: No. }', by: '{ id: a, text: B, feedback: No. }' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:17:11 items[0].options[1].id: "a" is used already in this question",
    ]
  `)
})

test('a question id that repeats in another quiz', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'id: match', by: 'id: choose-one' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:4:5 items[0].id: "choose-one" is used already in quizzes/one.yaml: every question needs an id of its own",
    ]
  `)
})

test('an unknown objective', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'objectives: [say-it]', by: 'objectives: [say-its]' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:5:1 items: the objective "say-it" has 1 question: it needs at least 2, so that a retry can ask another",
      "quizzes/one.yaml:8:18 items[0].objectives[0]: no objective has the id "say-its". Did you mean "say-it"?",
    ]
  `)
})

test('an unknown claim', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'claims: [C01]', by: 'claims: [C09]' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:9:14 items[0].claims[0]: lessons/claims.yaml has no claim "C09".",
    ]
  `)
})

test('an unknown section', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'section: one#first', by: 'section: one#frist' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:10:5 items[0].section: no lesson has the section "one#frist". Did you mean "one#first"?",
    ]
  `)
})

test('an unknown scenario', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'scenario: story', by: 'scenario: stry' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:4:7 scenarios[0].id: no question uses the scenario "story": use it, or take it out",
      "quizzes/one.yaml:14:5 items[0].scenario: this file has no scenario "stry". Did you mean "story"?",
    ]
  `)
})

test('an unknown figure to label', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'figure: box', by: 'figure: bax' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:21:5 items[1].figure: lessons/figures.yaml has no figure "bax". Did you mean "box"?",
    ]
  `)
})

test('two prompts with one match', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'text: Q, match: b', by: 'text: Q, match: a' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:14:27 items[0].prompts[1].match: "a" is matched twice: give each its own choice, or set reuse: true",
      "quizzes/final-check.yaml:17:9 items[0].choices[1].feedback: required, since this choice is left over, for example "This one is left over. It is a sprain."",
    ]
  `)
})

test('no choice left over', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: '      - { id: c, text: C, feedback: Left over. }\n', by: '' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:15:5 items[0].choices: no choice is left over, so the last match is given away: add one that fits nothing",
    ]
  `)
})

test('a left-over choice without feedback', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'text: C, feedback: Left over.', by: 'text: C' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:18:9 items[0].choices[2].feedback: required, since this choice is left over, for example "This one is left over. It is a sprain."",
    ]
  `)
})

test('a list without the answer', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'list: [spasm, cramp]', by: 'list: [strain, cramp]' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:50:5 items[2].list: must hold exactly one accepted answer, and holds 0: for example [spasm, …]",
    ]
  `)
})

test('an expected wrong answer that is accepted', async () => {
  expect(await checkWith({ in: 'quizzes/final-check.yaml', replace: 'answers: [cramp]', by: 'answers: [A Spasm]' })).toMatchInlineSnapshot(`
    [
      "quizzes/final-check.yaml:48:21 items[2].expected[0].answers[0]: "A Spasm" is accepted as right: take it out of one of the two lists",
    ]
  `)
})

test('an objective without enough questions', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '[{ id: say-it, text: Say it }]', by: '[{ id: say-it, text: Say it }, { id: do-it, text: Do it }]' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:5:1 items: the objective "do-it" has 0 questions: it needs at least 2, so that a retry can ask another",
    ]
  `)
})

test('a draw larger than the pool', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: 'draw: 2', by: 'draw: 9' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:2:1 draw: asks for 9 questions, but the file has 2: write more, or draw fewer",
    ]
  `)
})

test('a draw too small for the safety questions', async () => {
  expect(await checkWith({ in: 'lessons/claims.yaml', replace: 'danger: false', by: 'danger: true\n    signs: [worry]' }, { in: 'quizzes/one.yaml', replace: 'draw: 2', by: 'draw: 1' }, { in: 'quizzes/one.yaml', replace: '    scenario: story', by: '    scenario: story\n    safety: true' }, { in: 'quizzes/one.yaml', replace: '    prompt: Which two', by: '    safety: true\n    prompt: Which two' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:2:1 draw: 1 questions can't cover every objective and every safety question: draw at least 2",
    ]
  `)
})

test('a claim that no section teaches', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: ' claims="C01"', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:2:5 claims[0].id: no section of lessons/one.mdx teaches C01: name it in a section, for example <Section id="…" title="…" claims="C01">",
    ]
  `)
})

test('a departing claim that no lesson shows', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Claim id="C01">It is not so.</Claim>', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:7:5 claims[0].verdict: C01 is corrected, but no lesson shows it: write <Claim id="C01">the correction</Claim>",
    ]
  `)
})

test('a claim shown twice', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Figure id="box" />', by: '<Figure id="box" />\n\n<Claim id="C01">Again.</Claim>' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:22:1 Claim.id: C01 is shown already elsewhere: keep one of the two blocks",
    ]
  `)
})

test('a claim with an unknown reference', async () => {
  expect(await checkWith({ in: 'lessons/claims.yaml', replace: 'citations: [source]', by: 'citations: [sauce]' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:10:17 claims[0].citations[0]: lessons/references.yaml has no reference "sauce". Did you mean "source"?",
    ]
  `)
})

test('a claim of an unknown lesson', async () => {
  expect(await checkWith({ in: 'lessons/claims.yaml', replace: 'lesson: one', by: 'lesson: two' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:5:5 claims[0].lesson: the course has no lesson "two". There are: "one".",
    ]
  `)
})

test('an unknown citation', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Cite id="source" />', by: '<Cite id="sourse" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:14:43 Cite.id: lessons/references.yaml has no reference "sourse". Did you mean "source"?",
    ]
  `)
})

test('an unknown activity', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Activity id="sort" />', by: '<Activity id="sorting" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:24:1 Activity.id: lessons/activities.yaml has no activity "sorting". There are: "sort".",
    ]
  `)
})

test('a link that leads nowhere', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '(#first)', by: '(#fist)' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:26:27 the link "#fist" leads nowhere.",
    ]
  `)
})

test('a figure without a description', async () => {
  expect(await checkWith({ in: 'lessons/figures.yaml', replace: '    description: [A line lies there.]\n', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/figures.yaml:6:5 figures[1].description: required array, for example - "Two boxes stand side by side. …"",
    ]
  `)
})

test('a drawing without a description', async () => {
  expect(await checkWith({ with: 'lessons/figures/new.svg', text: '<svg></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/new.svg:1:1 has no description: add the figure "new" to lessons/figures.yaml",
    ]
  `)
})

test('a figure without a drawing', async () => {
  expect(await checkWith({ without: 'lessons/figures/box.svg' })).toMatchInlineSnapshot(`
    [
      "lessons/figures.yaml:2:5 figures[0].id: lessons/figures/box.svg is missing: draw it, or take the figure out",
    ]
  `)
})

test('a drawing with a style', async () => {
  expect(await checkWith({ with: 'lessons/figures/box.svg', text: '<svg><path style="fill:red"/></svg>' })).toMatchInlineSnapshot(`
    [
      "lessons/figures/box.svg:1:1 holds a script, a style or an outside address, which the security policy blocks: use the classes of app/figures.css",
    ]
  `)
})

test('a lesson with too few figures', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Figure id="line" />', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:1:1 has 1 figure: a lesson needs at least 2",
    ]
  `)
})

test('a lesson that is hard to read', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'You can read this.', by: 'Notwithstanding considerable interdisciplinary investigation, characterization of neuromuscular hyperexcitability underlying involuntary musculoskeletal contractions remains fundamentally incomplete, necessitating additional methodologically rigorous experimentation.' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:1:1 reads at grade 22.9: 8 is the highest, about 6 is the aim. Use shorter sentences and plainer words",
    ]
  `)
})

test('a lesson without a summary', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Summary>', by: '' }, { in: 'lessons/one.mdx', replace: '</Summary>', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:1:1 has no <Summary>: end the last part with three lines to keep",
    ]
  `)
})

test('an unknown component', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Activity id="sort" />', by: '<Activty id="sort" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:24:1 Activty: <Activty> is not a component for lessons. Did you mean "Activity"?",
    ]
  `)
})

test('a component without what it needs', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '<Cite id="source" />', by: '<Cite />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:14:43 Cite.id: required, for example <Cite id="…">",
    ]
  `)
})

test('a component in the wrong place', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'You can read this.', by: '<Figure id="box" />' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:1 Figure: <Figure> must stand directly in a <Section>",
    ]
  `)
})

test('code in a lesson', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'You can read this.', by: 'You can read {1 + 1}.' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:14 expressions in braces are not allowed in a lesson: write the text itself",
    ]
  `)
})

test('a heading outside a section', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'You can read this.', by: '## You can read this' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:1 headings come from <Part title> and <Section title>; inside a Section use ###",
    ]
  `)
})

test('unreadable MDX', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: '</Part>', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:11:1 this is not readable MDX: Expected a closing tag for \`<Part>\` (11:1-11:38)",
    ]
  `)
})

test('front matter that does not fit', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'tissue: muscle', by: 'tissue: skin' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:4:1 tissue: "skin" can't stand here: one of muscle, nerve, tendon, ligament, bone",
    ]
  `)
})

test('a lesson file that is missing', async () => {
  expect(await checkWith({ without: 'lessons/one.mdx' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:1:1 the file is missing, but lessons/course.yaml names it: write it, or take its name out there",
    ]
  `)
})

test('a quiz that the course does not name', async () => {
  expect(await checkWith({ with: 'quizzes/extra.yaml', text: 'title: Extra' })).toMatchInlineSnapshot(`
    [
      "quizzes/extra.yaml:1:1 lessons/course.yaml does not name this file: add it there, or take the file away",
    ]
  `)
})

test('a course setting out of range', async () => {
  expect(await checkWith({ in: 'lessons/course.yaml', replace: 'masteryScore: 0.8', by: 'masteryScore: 80' })).toMatchInlineSnapshot(`
    [
      "lessons/course.yaml:9:1 masteryScore: must be at most 1, for example 0.8",
    ]
  `)
})

test('a help level that is missing', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: '  - id: soon\n    label: Soon\n    do: [{ text: Ask. }]\n    say: Soon.\n    groups: [{ lead: Pain and, signs: [{ id: worry, name: Worry }] }]\n', by: '' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:5:1 levels: needs exactly the three levels now, same-day and soon",
    ]
  `)
})

test('an unused scenario', async () => {
  expect(await checkWith({ in: 'quizzes/one.yaml', replace: '    scenario: story\n', by: '' })).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:4:7 scenarios[0].id: no question uses the scenario "story": use it, or take it out",
    ]
  `)
})
