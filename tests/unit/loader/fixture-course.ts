import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatProblem } from '#lib/loader/content-problem.ts'
import { loadCourse } from '#lib/loader/load-course.ts'

/** The smallest course without a problem: one lesson with two questions, and a final check. */
const files: Record<string, string> = {
  'lessons/course.yaml': `title: A course
summary: About backs.
audience: Anyone
duration: An hour
notice: Not advice.
review: Nobody reviewed it.
lessons: [one]
final: final-check
masteryScore: 0.8
gating: sequential
`,
  'lessons/one.mdx': `---
title: One
summary: About it.
tissue: muscle
minutes: 5
objectives: [{ id: say-it, text: Say it }]
checked: "2026-11-24"
---
You can read this.

<Part title="First part" minutes="5">
<Section id="first" title="First" claims="C01">

A <Term id="spasm">spasm</Term> is short. <Cite id="source" />

It passes.

<Claim id="C01">It is not so.</Claim>

<Figure id="box" />

<Figure id="line" />

<Activity id="sort" />

See [help](/get-help) and [above](#first).

</Section>
<Summary>

- It is short.

</Summary>
</Part>
`,
  'lessons/article.txt': `A title

It is so. As mentioned.
`,
  'lessons/claims.yaml': `claims:
  - id: C01
    paragraph: 1
    quote: It is so.
    lesson: one
    topic: It
    verdict: corrected
    teach: It is not so.
    why: Nobody found it.
    citations: [source]
    danger: false
joins: [as mentioned]
uncovered: [{ paragraph: 0, text: A title, reason: It names the topic. }]
`,
  'lessons/references.yaml': `references:
  - id: source
    type: webpage
    authors: [Someone]
    title: A page
    year: null
    doi: null
    url: https://example.org/
    verified: verified
`,
  'lessons/terms.yaml': `terms:
  - id: spasm
    term: Spasm
    forms: [spasms]
    definition: A tight muscle.
`,
  'lessons/figures.yaml': `figures:
  - id: box
    title: A box
    alt: A box
    description: [A box stands there.]
  - id: line
    title: A line
    alt: A line
    description: [A line lies there.]
`,
  'lessons/figures/box.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
  'lessons/figures/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
  'lessons/activities.yaml': `activities:
  - id: sort
    type: ordering
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: apply
    prompt: Put them in order.
    steps:
      - { id: a, text: A, feedback: First. }
      - { id: b, text: B, feedback: Second. }
      - { id: c, text: C, feedback: Third. }
`,
  'lessons/help.yaml': `intro: Most pain is not dangerous.
emergency: the local number
advice: the advice line
call: [{ text: Say where you are. }]
levels:
  - id: now
    label: Now
    do: [{ text: "Call {emergency}." }]
    say: I need help.
    groups: [{ lead: Pain and, signs: [{ id: chest-pain, name: Chest pain, citations: [source] }] }]
  - id: same-day
    label: Same day
    do: [{ text: "Call {advice}." }]
    say: Today.
    groups: [{ lead: Pain and, signs: [{ id: fever, name: Fever }] }]
  - id: soon
    label: Soon
    do: [{ text: Ask. }]
    say: Soon.
    groups: [{ lead: Pain and, signs: [{ id: worry, name: Worry }] }]
unverifiedNote: Not verified.
`,
  'lessons/stretches.yaml': `notice:
  lead: Nobody has checked them.
  sentences: [{ text: They are common. }]
rules:
  - { id: stop, lead: Stop if it hurts. }
stretches: []
`,
  'quizzes/one.yaml': `title: "Quiz: One"
draw: 2
scenarios:
  - { id: story, text: Ana falls. }
items:
  - id: choose-one
    type: single-choice
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: remember
    prompt: Which one?
    scenario: story
    options:
      - { id: a, text: A, feedback: Yes. }
      - { id: b, text: B, feedback: No. }
    key: a
  - id: choose-two
    type: multiple-response
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: remember
    prompt: Which two? Choose two.
    options:
      - { id: a, text: A, feedback: Yes. }
      - { id: b, text: B, feedback: Yes. }
      - { id: c, text: C, feedback: No. }
    key: [a, b]
`,
  'quizzes/final-check.yaml': `title: Final check
draw: 3
items:
  - id: match
    type: matching
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: remember
    prompt: Match them.
    prompts:
      - { id: p, text: P, match: a, feedback: Yes., feedbackWrong: No. }
      - { id: q, text: Q, match: b, feedback: Yes., feedbackWrong: No. }
    choices:
      - { id: a, text: A }
      - { id: b, text: B }
      - { id: c, text: C, feedback: Left over. }
  - id: label
    type: label-figure
    figure: box
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: remember
    prompt: Label them.
    parts:
      - { id: p, text: P, match: a, feedback: Yes., feedbackWrong: No. }
      - { id: q, text: Q, match: b, feedback: Yes., feedbackWrong: No. }
    choices:
      - { id: a, text: A }
      - { id: b, text: B }
      - { id: c, text: C, feedback: Left over. }
  - id: blank
    type: fill-in-the-blank
    objectives: [say-it]
    claims: [C01]
    section: one#first
    difficulty: 1
    bloom: remember
    prompt: Fill it in.
    before: It is a
    after: "."
    accept: [spasm]
    feedback: Yes.
    expected:
      - { answers: [cramp], feedback: No. }
    otherwise: { feedback: Not yet. }
    list: [spasm, cramp]
`,
}

export type Fault = { in: string; replace: string; by: string } | { without: string } | { with: string; text: string }

/** What the check says of the fixture course with faults planted in it, one line a problem. */
export async function checkWith(...faults: Fault[]): Promise<string[]> {
  return withCourse(faults, async (root) => {
    const result = await loadCourse(root)
    return 'problems' in result ? result.problems.map(formatProblem) : []
  })
}

/** Lends a folder with the fixture course, changed or not. */
export async function withCourse<T>(faults: readonly Fault[], use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'twinge-content-'))
  try {
    for (const [file, text] of Object.entries(faulty(faults))) {
      await mkdir(join(root, dirname(file)), { recursive: true })
      await writeFile(join(root, file), text)
    }
    return await use(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

function faulty(faults: readonly Fault[]): Record<string, string> {
  const planted = { ...files }
  for (const fault of faults) {
    if ('without' in fault) delete planted[fault.without]
    else if ('with' in fault) planted[fault.with] = fault.text
    else {
      const text = planted[fault.in] ?? ''
      if (!text.includes(fault.replace)) throw new Error(`${fault.in} does not hold ${JSON.stringify(fault.replace)}`)
      planted[fault.in] = text.replace(fault.replace, fault.by)
    }
  }
  return planted
}
