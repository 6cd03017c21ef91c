import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CourseFileSchema, type CourseFile } from '#lib/content/course.ts'
import type { QuizFile } from '#lib/content/quiz.ts'
import { lessonFile, missing, quizFile, readContentFiles, readTexts, type ReadSources } from './content-files.ts'
import type { ContentProblem } from './content-problem.ts'
import type { LessonFile } from './lesson-file.ts'
import type { SharedFile, ValueOf } from './read-content.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Everything as read, each file checked against its own schema; the rules look across the files. */
export type CourseDraft = {
  course: YamlFile<CourseFile>
  /** lessons/article.txt, which the course answers. Null when it is missing. */
  article: string | null
  claims: YamlFile<ValueOf<'lessons/claims.yaml'>>
  references: YamlFile<ValueOf<'lessons/references.yaml'>>
  terms: YamlFile<ValueOf<'lessons/terms.yaml'>>
  figures: YamlFile<ValueOf<'lessons/figures.yaml'>>
  activities: YamlFile<ValueOf<'lessons/activities.yaml'>>
  help: YamlFile<ValueOf<'lessons/help.yaml'>>
  stretches: YamlFile<ValueOf<'lessons/stretches.yaml'>>
  lessons: LessonFile[]
  quizzes: { slug: string; yaml: YamlFile<QuizFile> }[]
  /** The drawings in lessons/figures, by file name without .svg. */
  drawings: Map<string, string>
  /** Problems of files that can't be read, or that belong to nothing. */
  problems: ContentProblem[]
}

const sharedFiles: SharedFile[] = ['lessons/claims.yaml', 'lessons/references.yaml', 'lessons/terms.yaml', 'lessons/figures.yaml', 'lessons/activities.yaml', 'lessons/help.yaml', 'lessons/stretches.yaml']

const articleFile = 'lessons/article.txt'

const needed = 'the file is missing: the course needs it'
const named = 'the file is missing, but lessons/course.yaml names it: write it, or take its name out there'

/** Reads all content of a project. */
export async function readCourseDraft(root: string, read: ReadSources): Promise<CourseDraft> {
  const { course, problems } = await readCourseFile(root)
  const slugs = course.value?.lessons ?? []
  const quizSlugs = course.value ? [...slugs, course.value.final] : []
  const wanted = [...sharedFiles.map((file) => [file, needed] as const), ...[...slugs.map(lessonFile), ...quizSlugs.map(quizFile)].map((file) => [file, named] as const)]
  const files = await readContentFiles(root, new Map(wanted), read)
  const drawings = await list(root, 'lessons/figures', '.svg')
  const source = await readTexts(root, new Map([[articleFile, needed]]))
  const svgs = await readTexts(root, new Map(drawings.map((id) => [drawingFile(id), ''])))
  return {
    course,
    article: source.texts.get(articleFile) ?? null,
    claims: files.shared('lessons/claims.yaml'),
    references: files.shared('lessons/references.yaml'),
    terms: files.shared('lessons/terms.yaml'),
    figures: files.shared('lessons/figures.yaml'),
    activities: files.shared('lessons/activities.yaml'),
    help: files.shared('lessons/help.yaml'),
    stretches: files.shared('lessons/stretches.yaml'),
    lessons: slugs.flatMap((slug) => files.lesson(slug) ?? []),
    quizzes: quizSlugs.map((slug) => ({ slug, yaml: files.quiz(slug) })),
    drawings: new Map(drawings.map((id) => [id, svgs.texts.get(drawingFile(id)) ?? ''])),
    problems: [
      ...problems,
      ...files.problems,
      ...source.problems,
      ...svgs.problems,
      ...(await misnamed(root)),
      ...(course.value ? [...stray(await list(root, 'lessons', '.mdx'), slugs, lessonFile), ...stray(await list(root, 'quizzes', '.yaml'), quizSlugs, quizFile)] : []),
    ],
  }
}

/** It comes first: it names the others. */
async function readCourseFile(root: string): Promise<{ course: YamlFile<CourseFile>; problems: ContentProblem[] }> {
  const file = 'lessons/course.yaml'
  const { texts, problems } = await readTexts(root, new Map([[file, needed]]))
  const text = texts.get(file)
  return { course: text === undefined ? missing(file) : readYaml(CourseFileSchema, file, text), problems }
}

function drawingFile(id: string): string {
  return `lessons/figures/${id}.svg`
}

/** A file with another ending would be left out without a word. */
async function misnamed(root: string): Promise<ContentProblem[]> {
  const wrong = [
    ...(await list(root, 'lessons', '')).filter((name) => /\.(?:yml|md)$/.test(name) && name !== 'README.md').map((name) => `lessons/${name}`),
    ...(await list(root, 'quizzes', '')).filter((name) => name.endsWith('.yml')).map((name) => `quizzes/${name}`),
  ]
  return wrong.map((file) => ({ file, line: 1, column: 1, path: '', message: `nothing reads this file: its name must end in ${file.endsWith('.md') ? '.mdx' : '.yaml'}` }))
}

function stray(found: readonly string[], known: readonly string[], toFile: (slug: string) => string): ContentProblem[] {
  const message = 'lessons/course.yaml does not name this file: add it there, or take the file away'
  const slugs = new Set(known)
  return found.filter((slug) => !slugs.has(slug)).map((slug) => ({ file: toFile(slug), line: 1, column: 1, path: '', message }))
}

async function list(root: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(/* turbopackIgnore: true */ join(root, folder)).catch(() => [])
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, name.length - ending.length)).toSorted()
}
