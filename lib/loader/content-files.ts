import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QuizFile } from '#lib/content/quiz.ts'
import type { ContentProblem } from './content-problem.ts'
import type { LessonFile, LessonReading } from './lesson-file.ts'
import type { Reading, SharedFile, SourceFile, ValueOf } from './read-content.ts'
import { withPlaces, type YamlFile, type YamlReading } from './yaml-file.ts'

/** Files that were read, each by its name. */
export type ContentFiles = {
  shared: <F extends SharedFile>(file: F) => YamlFile<ValueOf<F>>
  quiz: (slug: string) => YamlFile<QuizFile>
  /** Null when it is missing. */
  lesson: (slug: string) => LessonFile | null
  /** Files that are missing. */
  problems: ContentProblem[]
}

/** Gives the readings of files by their names. */
export type ReadSources = (sources: readonly SourceFile[]) => Promise<ReadonlyMap<string, Reading>>

/** Reads content files of a project; `wanted` says of each what an author is told when it is missing. */
export async function readContentFiles(root: string, wanted: ReadonlyMap<string, string>, read: ReadSources): Promise<ContentFiles> {
  const { texts, problems } = await readTexts(root, wanted)
  const readings = await read([...texts].map(([file, text]) => ({ file, text })))
  // `readContent` chose the schema by the file's name, which the types can't follow.
  const yaml = <T>(file: string): YamlFile<T> => {
    const reading = readings.get(file) as YamlReading<T> | undefined
    return reading ? withPlaces(reading, file, texts.get(file) ?? '') : missing(file)
  }
  return {
    shared: yaml,
    quiz: (slug) => yaml(quizFile(slug)),
    lesson: (slug) => {
      const file = lessonFile(slug)
      const reading = readings.get(file) as LessonReading | undefined
      return reading ? { ...reading, slug, file, source: texts.get(file) ?? '' } : null
    },
    problems,
  }
}

export function lessonFile(slug: string): string {
  return `lessons/${slug}.mdx`
}

export function quizFile(slug: string): string {
  return `quizzes/${slug}.yaml`
}

/** The texts of the files that are there. */
export async function readTexts(root: string, wanted: ReadonlyMap<string, string>): Promise<{ texts: Map<string, string>; problems: ContentProblem[] }> {
  const texts = new Map<string, string>()
  const problems: ContentProblem[] = []
  await Promise.all(
    [...wanted].map(async ([file, why]) => {
      const text = await readFile(/* turbopackIgnore: true */ join(root, file), 'utf8').catch(() => null)
      if (text === null) problems.push({ file, line: 1, column: 1, path: '', message: why })
      else texts.set(file, text)
    }),
  )
  return { texts, problems }
}

export function missing<T>(file: string): YamlFile<T> {
  return { file, value: null, problems: [], problem: (_path, message) => ({ file, line: 1, column: 1, path: '', message }) }
}
