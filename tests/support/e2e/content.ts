import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ActivitiesFileSchema, type Activity } from '#lib/content/activity.ts'
import { CourseFileSchema } from '#lib/content/course.ts'
import { ClaimsFileSchema, FiguresFileSchema, ReferencesFileSchema, TermsFileSchema } from '#lib/content/evidence.ts'
import { HelpFileSchema, signsOf } from '#lib/content/help.ts'
import type { Item, ItemType } from '#lib/content/item.ts'
import { QuizSchema, type QuizFile } from '#lib/content/quiz.ts'

/** The content as its authors wrote it, keys included: the tests know the answers, the pages must not tell them. */
export const course = CourseFileSchema.parse(readYaml('lessons/course.yaml'))

export type CourseQuiz = QuizFile & { slug: string; startUrl: string }

/** Every quiz in the order of the course; the final check comes last. */
export const quizzes: CourseQuiz[] = [...course.lessons, course.final].map((slug) => ({
  ...QuizSchema.parse(readYaml(`quizzes/${slug}.yaml`)),
  slug,
  startUrl: slug === course.final ? '/final-check' : `/lessons/${slug}/quiz`,
}))

export const allItems: Item[] = quizzes.flatMap(({ items }) => items)

export const itemTypes: ItemType[] = [...new Set(allItems.map(({ type }) => type))]

/** What a learner has before them: the item's type; sorting into few bins is matching with fields of its own. */
export function kindOf(item: { type: ItemType; reuse?: boolean }): ItemType | 'sorting' {
  return item.reuse ? 'sorting' : item.type
}

export const itemKinds = [...new Set(allItems.map(kindOf))]

export type ItemKind = (typeof itemKinds)[number]

export function quizNamed(slug: string): CourseQuiz {
  return found(quizzes.find((quiz) => quiz.slug === slug), `the quiz ${slug}`)
}

export function itemNamed(id: string): Item {
  return found(allItems.find((item) => item.id === id), `the item ${id}`)
}

export const help = HelpFileSchema.parse(readYaml('lessons/help.yaml'))

/** Every warning sign, with its level. */
export const signs = signsOf(help)

export const { claims } = ClaimsFileSchema.parse(readYaml('lessons/claims.yaml'))

export const { figures } = FiguresFileSchema.parse(readYaml('lessons/figures.yaml'))

const { activities } = ActivitiesFileSchema.parse(readYaml('lessons/activities.yaml'))

export function activityNamed<T extends Activity['type']>(id: string, type: T): Extract<Activity, { type: T }> {
  const activity = activities.find((candidate): candidate is Extract<Activity, { type: T }> => candidate.id === id && candidate.type === type)
  return found(activity, `the activity ${id}`)
}

export const { terms } = TermsFileSchema.parse(readYaml('lessons/terms.yaml'))

export const { references } = ReferencesFileSchema.parse(readYaml('lessons/references.yaml'))

/** Title and parts of a lesson, from its MDX. */
export function lessonNamed(slug: string): { slug: string; title: string; number: number; parts: string[]; source: string } {
  const source = readFileSync(`lessons/${slug}.mdx`, 'utf8')
  const title = found(/^title: "?(.+?)"?$/m.exec(source)?.[1], `the title of ${slug}`)
  const parts = [...source.matchAll(/<Part title="([^"]+)"/g)].map(([, part]) => String(part))
  return { slug, title, number: course.lessons.indexOf(slug) + 1, parts, source }
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'))
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The content has not got ${what}`)
  return value
}
