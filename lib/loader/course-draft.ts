import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { ActivitiesFileSchema } from '#lib/content/activity.ts'
import { CourseFileSchema } from '#lib/content/course.ts'
import { ClaimsFileSchema, FiguresFileSchema, HelpFileSchema, ReferencesFileSchema, TermsFileSchema } from '#lib/content/evidence.ts'
import { QuizSchema } from '#lib/content/quiz.ts'
import type { ContentProblem } from './content-problem.ts'
import { readLesson, type LessonFile } from './lesson-file.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Everything as read, each file checked against its own schema; the rules look across the files. */
export type CourseDraft = {
  course: YamlFile<z.infer<typeof CourseFileSchema>>
  claims: YamlFile<z.infer<typeof ClaimsFileSchema>>
  references: YamlFile<z.infer<typeof ReferencesFileSchema>>
  terms: YamlFile<z.infer<typeof TermsFileSchema>>
  figures: YamlFile<z.infer<typeof FiguresFileSchema>>
  activities: YamlFile<z.infer<typeof ActivitiesFileSchema>>
  help: YamlFile<z.infer<typeof HelpFileSchema>>
  lessons: LessonFile[]
  quizzes: { slug: string; yaml: YamlFile<z.infer<typeof QuizSchema>> }[]
  /** The drawings in lessons/figures, by file name without .svg. */
  drawings: Map<string, string>
  /** Problems of files that can't be read, or that belong to nothing. */
  problems: ContentProblem[]
}

/** Reads all content of a project. */
export async function readCourseDraft(root: string): Promise<CourseDraft> {
  const problems: ContentProblem[] = []
  const read = async (file: string, why: string) => {
    try {
      return await readFile(/* turbopackIgnore: true */ join(root, file), 'utf8')
    } catch {
      problems.push({ file, line: 1, column: 1, path: '', message: why })
      return null
    }
  }
  const yaml = async <S extends z.ZodType>(schema: S, file: string, why = 'the file is missing: the course needs it'): Promise<YamlFile<z.infer<S>>> => {
    const text = await read(file, why)
    return text === null ? missing(file) : readYaml(schema, file, text)
  }

  const course = await yaml(CourseFileSchema, 'lessons/course.yaml')
  const slugs = course.value?.lessons ?? []
  const quizSlugs = course.value ? [...slugs, course.value.final] : []
  const named = 'the file is missing, but lessons/course.yaml names it: write it, or take its name out there'
  const sources = await Promise.all(slugs.map((slug) => read(`lessons/${slug}.mdx`, named)))
  const drawings = await Promise.all(
    (await list(root, 'lessons/figures', '.svg')).map(async (id) => [id, (await read(`lessons/figures/${id}.svg`, '')) ?? ''] as const),
  )
  return {
    course,
    claims: await yaml(ClaimsFileSchema, 'lessons/claims.yaml'),
    references: await yaml(ReferencesFileSchema, 'lessons/references.yaml'),
    terms: await yaml(TermsFileSchema, 'lessons/terms.yaml'),
    figures: await yaml(FiguresFileSchema, 'lessons/figures.yaml'),
    activities: await yaml(ActivitiesFileSchema, 'lessons/activities.yaml'),
    help: await yaml(HelpFileSchema, 'lessons/help.yaml'),
    lessons: slugs.flatMap((slug, index) => (sources[index] == null ? [] : readLesson(slug, `lessons/${slug}.mdx`, sources[index]))),
    quizzes: await Promise.all(quizSlugs.map(async (slug) => ({ slug, yaml: await yaml(QuizSchema, `quizzes/${slug}.yaml`, named) }))),
    drawings: new Map(drawings),
    problems: [
      ...problems,
      ...(await misnamed(root)),
      ...(course.value ? [...stray(await list(root, 'lessons', '.mdx'), slugs, 'lessons', '.mdx'), ...stray(await list(root, 'quizzes', '.yaml'), quizSlugs, 'quizzes', '.yaml')] : []),
    ],
  }
}

function missing<T>(file: string): YamlFile<T> {
  return { file, value: null, problems: [], problem: (_path, message) => ({ file, line: 1, column: 1, path: '', message }) }
}

/** A file with another ending would be left out without a word. */
async function misnamed(root: string): Promise<ContentProblem[]> {
  const wrong = [
    ...(await list(root, 'lessons', '')).filter((name) => /\.(?:yml|md)$/.test(name) && name !== 'README.md').map((name) => `lessons/${name}`),
    ...(await list(root, 'quizzes', '')).filter((name) => name.endsWith('.yml')).map((name) => `quizzes/${name}`),
  ]
  return wrong.map((file) => ({ file, line: 1, column: 1, path: '', message: `nothing reads this file: its name must end in ${file.endsWith('.md') ? '.mdx' : '.yaml'}` }))
}

function stray(found: readonly string[], named: readonly string[], folder: string, ending: string): ContentProblem[] {
  const message = 'lessons/course.yaml does not name this file: add it there, or take the file away'
  return found.filter((slug) => !named.includes(slug)).map((slug) => ({ file: `${folder}/${slug}${ending}`, line: 1, column: 1, path: '', message }))
}

async function list(root: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(/* turbopackIgnore: true */ join(root, folder)).catch(() => [])
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, name.length - ending.length)).toSorted()
}
