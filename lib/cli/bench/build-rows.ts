import { compile } from '@mdx-js/mdx'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { openContentCache, type ContentCache } from '#lib/loader/content-cache.ts'
import { ContentError } from '#lib/loader/content-problem.ts'
import { loadCourse } from '#lib/loader/load-course.ts'
import { readSideBySide } from '#lib/loader/read-side-by-side.ts'
import { addLesson, removeLesson, writeCourse, type GeneratedCourse } from './generated-course.ts'
import type { Table } from '#lib/report/text-table.ts'

/** Lessons of a course, and how often each time is taken: fewer where one takes long. */
const sizes = [
  { count: 10, rounds: 9 },
  { count: 100, rounds: 3 },
  { count: 1000, rounds: 1 },
]

// What an earlier round left is not to be cleared away in a later one's time; nor is the engine to forget code meanwhile.
setFlagsFromString('--expose-gc')
setFlagsFromString('--no-flush-bytecode')
const collectGarbage = runInNewContext('gc') as () => void

/** The difference of two times that are nearly alike needs many of them. */
const pairsOfBuilds = 9

/** What a lesson costs when a course is built, beside what MDX takes to compile it. */
export async function* measureBuild(): AsyncGenerator<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'twinge-bench-'))
  try {
    const rows: string[][] = []
    for (const { count, rounds } of sizes) {
      const course = await writeCourse(join(folder, String(count)), count)
      // The first course also warms both up: neither is told apart from its own start.
      if (rows.length === 0) await measureCold(course, rounds)
      const { ours, mdx, plainMdx } = await measureCold(course, rounds)
      const more = await measureOneMore(course)
      rows.push([String(count), ms(ours / count), ms(mdx / count), times(ours / mdx), ms(plainMdx / count), times(ours / plainMdx), ms(more)])
    }
    yield {
      title: 'Building a course',
      columns: ['lessons', 'build, a lesson', 'MDX, a lesson', 'ratio', 'plain MDX, a lesson', 'ratio', 'one lesson more'],
      rows,
      note:
        'Build: reading and checking all lessons and their quizzes with nothing of them kept from before, down to what the server draws, on the cores there are. ' +
        'MDX: @mdx-js/mdx compiles the same lessons one after the other, with the front matter and the tables that they are written with; plain MDX is without tables. Medians, in turns. ' +
        'One lesson more: a build after a lesson was added, less builds of the same course unchanged before and after it.',
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureCold({ root, count }: GeneratedCourse, rounds: number): Promise<{ ours: number; mdx: number; plainMdx: number }> {
  const names = (await readdir(join(root, 'lessons'))).filter((name) => name.endsWith('.mdx'))
  if (names.length !== count) throw new Error(`The generated course has ${names.length} lessons and not ${count}`)
  const sources = await Promise.all(names.map((name) => readFile(join(root, 'lessons', name), 'utf8')))
  const [ours, mdx, plainMdx]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await timeOf(() => build(root, withoutLessons)))
    mdx.push(await timeOf(() => compileAll(sources, [remarkFrontmatter, remarkGfm])))
    plainMdx.push(await timeOf(() => compileAll(sources, [remarkFrontmatter])))
  }
  return { ours: median(ours), mdx: median(mdx), plainMdx: median(plainMdx) }
}

/** Each build with the new lesson is compared with the builds without it before and after. */
async function measureOneMore(course: GeneratedCourse): Promise<number> {
  const differences: number[] = []
  await build(course.root)
  let before = await timeOf(() => build(course.root))
  for (let pair = 0; pair < pairsOfBuilds; pair++) {
    await addLesson(course)
    const more = await timeOf(() => build(course.root))
    await removeLesson(course)
    // Lets go of the lesson, so that it is new again.
    await build(course.root)
    const after = await timeOf(() => build(course.root))
    differences.push(more - (before + after) / 2)
    before = after
  }
  return median(differences)
}

async function build(root: string, change = (cache: ContentCache) => cache): Promise<void> {
  const cache = openContentCache(join(root, 'cache'), 'bench')
  const result = await loadCourse(root, { cache: change(cache), read: readSideBySide })
  if ('problems' in result) throw new ContentError(result.problems)
}

/** As for a course whose lessons are all new: only what does not grow with them is kept, such as lessons/references.yaml. */
function withoutLessons(cache: ContentCache): ContentCache {
  return { ...cache, find: (source) => (/^lessons\/.+\.yaml$/.test(source.file) ? cache.find(source) : null) }
}

async function compileAll(sources: readonly string[], remarkPlugins: NonNullable<Parameters<typeof compile>[1]>['remarkPlugins']): Promise<void> {
  for (const source of sources) await compile(source, { remarkPlugins })
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  collectGarbage()
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`
}
