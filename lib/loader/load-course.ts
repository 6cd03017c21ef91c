import { createHash } from 'node:crypto'
import { toParagraphs, toPieces } from '#lib/content/article.ts'
import type { Claim } from '#lib/content/evidence.ts'
import { noHelpLines, type HelpLines } from '#lib/content/help-lines.ts'
import type { Item } from '#lib/content/item.ts'
import type { Lesson, LoadedCourse, LoadedItem, Part } from '#lib/content/loaded-course.ts'
import type { Stretches } from '#lib/content/stretch.ts'
import type { ContentCache } from './content-cache.ts'
import type { ContentProblem } from './content-problem.ts'
import { readCourseDraft, type CourseDraft } from './course-draft.ts'
import type { LessonFile, Use } from './lesson-file.ts'
import { listed } from './listed.ts'
import { readHere, readThrough, type ReadFiles } from './read-files.ts'
import { articleCovered } from './rules/article-covered.ts'
import { claimsProved } from './rules/claims-proved.ts'
import { claimsTaught } from './rules/claims-taught.ts'
import { enoughItems } from './rules/enough-items.ts'
import { figuresDescribed } from './rules/figures-described.ts'
import { itemKeys } from './rules/item-keys.ts'
import { itemLinks } from './rules/item-links.ts'
import { lessonLinks } from './rules/lesson-links.ts'
import { lessonShape } from './rules/lesson-shape.ts'
import { plainLanguage } from './rules/plain-language.ts'
import { signsNamed } from './rules/signs-named.ts'
import { stretchesSound } from './rules/stretches-sound.ts'
import { termsMarked } from './rules/terms-marked.ts'
import { uniqueIds } from './rules/unique-ids.ts'

/** Rules that look at one file at a time. */
const ownRules = [uniqueIds, itemKeys]

/** Rules that look from one file into another; while a lesson can't be read they would only report what follows from that. */
const crossRules = [articleCovered, itemLinks, enoughItems, claimsTaught, claimsProved, lessonLinks, lessonShape, termsMarked, figuresDescribed, plainLanguage, signsNamed, stretchesSound]

type Options = {
  /** Where readings are kept from one time to the next; without it, every file is read. */
  cache?: ContentCache | null
  /** How files are read that are not in the cache. */
  read?: ReadFiles
  /** The numbers to call that the host has set. */
  helpLines?: HelpLines
}

export type CheckedCourse = { course: LoadedCourse } | { problems: ContentProblem[] }

/** The course with everything checked, or every problem at once, in the order of the files. */
export async function loadCourse(root: string, { cache = null, read = readHere, helpLines = noHelpLines }: Options = {}): Promise<CheckedCourse> {
  const draft = await readCourseDraft(root, (sources) => readThrough(cache, read, sources))
  const checked = checkDraft(draft, helpLines)
  // Not while there are problems: a mistake in course.yaml must not cost what was read of all lessons.
  if ('course' in checked) cache?.tidy()
  return checked
}

/** For what needs the places of things in their files beside the course itself. */
export function checkDraft(draft: CourseDraft, helpLines = noHelpLines): CheckedCourse {
  const { course, claims, references, terms, figures, activities, help, stretches, lessons, quizzes } = draft
  const areLessonsRead = course.value !== null && lessons.filter(({ isReadable }) => isReadable).length === course.value.lessons.length
  const rules = areLessonsRead ? [...ownRules, ...crossRules] : ownRules
  const problems = [
    ...draft.problems,
    ...[course, claims, references, terms, figures, activities, help, stretches, ...quizzes.map(({ yaml }) => yaml)].flatMap((file) => file.problems),
    ...lessons.flatMap((lesson) => lesson.problems),
    ...rules.flatMap((rule) => rule(draft)),
  ]
  if (problems.length > 0) return { problems: problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column) }
  return { course: toCourse(draft, helpLines) }
}

/** Puts a draft without problems together. */
function toCourse(draft: CourseDraft, lines: HelpLines): LoadedCourse {
  const { course, article, claims, references, terms, figures, activities, help, lessons, quizzes, drawings } = draft
  const stretches = draft.stretches.value
  if (!course.value || !help.value || !stretches) throw new Error('A draft without problems has all its files')
  const claimsById = byId(claims.value?.claims)
  const loadedQuizzes = quizzes.map(({ slug, yaml: { value } }) => {
    if (!value) throw new Error('A draft without problems has all its files')
    const scenarios = Object.fromEntries(value.scenarios.map(({ id, text }) => [id, text]))
    const items = value.items.map((item): LoadedItem => ({ ...item, hash: hashItem(item, item.scenario && scenarios[item.scenario]) }))
    return { ...value, slug, scenarios, items, lesson: slug === course.value?.final ? null : slug }
  })
  const loaded = {
    ...course.value,
    lessons: lessons.map((lesson, index) => toLesson(lesson, index + 1, (use) => citedBy(use, claimsById, stretches))),
    quizzes: loadedQuizzes,
    claims: claimsById,
    article: toParagraphs(article ?? '').map((paragraph) => toPieces(paragraph, claims.value?.claims ?? [])),
    references: byId(references.value?.references),
    terms: byId(terms.value?.terms),
    figures: byId(figures.value?.figures.map((figure) => ({ ...figure, svg: drawings.get(figure.id) ?? '' }))),
    figurePatterns: drawings.get('patterns') ?? '',
    activities: byId(activities.value?.activities),
    help: { ...help.value, lines },
    stretches,
  }
  // A lesson's hash stands for its tree, which would be most of what there is to hash. What a host sets is no content.
  const content = { ...loaded, help: help.value, lessons: loaded.lessons.map(({ tree: _tree, ...lesson }) => lesson) }
  return { ...loaded, version: sha256(JSON.stringify(content)) }
}

function toLesson({ slug, source, frontMatter, uses, grade, words, tree }: LessonFile, number: number, citationsOf: (use: Use) => string[]): Lesson {
  if (!frontMatter) throw new Error('A draft without problems has all front matter')
  const parts: Part[] = uses
    .filter(({ name }) => name === 'Part')
    .map(({ attributes }, index) => ({ number: index + 1, title: attributes.title ?? '', minutes: Number(attributes.minutes), sections: [] }))
  const sections = uses.flatMap(({ name, attributes, part }) =>
    name === 'Section' ? [{ id: attributes.id ?? '', title: attributes.title ?? '', claims: listed(attributes.claims), part }] : [],
  )
  const citedAt = uses.flatMap((use) => citationsOf(use).map((id) => ({ id, section: sectionOf(use) })))
  return {
    ...frontMatter,
    slug,
    number,
    parts: parts.map((part) => ({ ...part, sections: sections.filter((section) => section.part === part.number) })),
    sections,
    activities: uses.flatMap(({ name, attributes }) => (name === 'Activity' ? (attributes.id ?? []) : [])),
    stretches: uses.flatMap(({ name, attributes: { id = '' }, section }) => (name === 'Stretch' ? { id, section: section ?? '' } : [])),
    citations: [...new Set(citedAt.map(({ id }) => id))],
    citedAt,
    termsAt: uses.flatMap(({ name, attributes: { id = '' }, ...use }) => (name === 'Term' ? { id, section: sectionOf(use) } : [])),
    tree,
    hash: sha256(source),
    readingGrade: grade,
    words,
  }
}

/** In a part but in no section is only the summary. */
function sectionOf({ section, part }: Pick<Use, 'section' | 'part'>): string | null {
  return section ?? (part > 0 ? 'summary' : null)
}

/** The references that a component brings into its lesson. */
function citedBy({ name, attributes: { id = '' } }: Use, claims: Record<string, Claim>, { notice, stretches }: Stretches): string[] {
  if (name === 'Cite') return [id]
  if (name === 'Claim') return claims[id]?.citations ?? []
  if (name === 'StretchRules') return notice.sentences.flatMap(({ citations }) => citations)
  return name === 'Stretch' ? (stretches.find((stretch) => stretch.id === id)?.why?.citations ?? []) : []
}

/** The hash of what is asked and graded. Where it is taught, on which claims it rests, how hard it is and what its scenario's id is may change freely. */
function hashItem({ claims: _claims, section: _section, difficulty: _difficulty, bloom: _bloom, objectives: _objectives, safety: _safety, scenario: _scenario, ...asked }: Item, scenario: string | undefined): string {
  const text = JSON.stringify([asked, scenario], (key, value: unknown) => (key === 'misconception' ? undefined : value))
  return sha256(text)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function byId<T extends { id: string }>(values: readonly T[] = []): Record<string, T> {
  // Without a prototype: an id from an address finds what is there, and never what every object has.
  return Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(values.map((value) => [value.id, value])))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
