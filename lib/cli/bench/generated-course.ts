import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

const course = await readFile('lessons/course.yaml', 'utf8')
const { lessons } = parse(course) as { lessons: string[] }

/** A course in a folder that passes the check: our own lessons first, then variations of them, each with its quiz. */
export type GeneratedCourse = { root: string; count: number }

export async function writeCourse(root: string, count: number): Promise<GeneratedCourse> {
  await mkdir(join(root, 'quizzes'), { recursive: true })
  await cp('lessons', join(root, 'lessons'), { recursive: true })
  await cp('quizzes/final-check.yaml', join(root, 'quizzes/final-check.yaml'))
  for (let index = 0; index < count; index++) await writeLesson(root, index)
  await nameLessons(root, count)
  return { root, count }
}

/** Adds a lesson at the end. */
export async function addLesson({ root, count }: GeneratedCourse): Promise<void> {
  await writeLesson(root, count)
  await nameLessons(root, count + 1)
}

/** Takes the lesson away that `addLesson` added. */
export async function removeLesson({ root, count }: GeneratedCourse): Promise<void> {
  const { slug } = planOf(count)
  await rm(join(root, `lessons/${slug}.mdx`))
  await rm(join(root, `quizzes/${slug}.yaml`))
  await nameLessons(root, count)
}

function planOf(index: number): { base: string; variation: number; slug: string } {
  const base = lessons[index % lessons.length] ?? ''
  const variation = Math.floor(index / lessons.length)
  return { base, variation, slug: variation === 0 ? base : `${base}-${variation}` }
}

async function writeLesson(root: string, index: number): Promise<void> {
  const { base, variation, slug } = planOf(index)
  const lesson = await readFile(`lessons/${base}.mdx`, 'utf8')
  const quiz = await readFile(`quizzes/${base}.yaml`, 'utf8')
  await writeFile(join(root, `lessons/${slug}.mdx`), variation === 0 ? lesson : varyLesson(lesson, variation))
  await writeFile(join(root, `quizzes/${slug}.yaml`), variation === 0 ? quiz : varyQuiz(quiz, base, variation))
}

async function nameLessons(root: string, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `  - ${planOf(index).slug}\n`).join('')
  await writeFile(join(root, 'lessons/course.yaml'), course.replace(/^lessons:\n(?: {2}- .*\n)+/m, `lessons:\n${names}`))
}

/** Objectives need ids of their own. A claim is shown once in a course: what corrects it becomes a safety note. */
function varyLesson(text: string, variation: number): string {
  return text
    .replace(/^title: "?(.+?)"?$/m, `title: "$1, again ${variation}"`)
    .replaceAll(/^ {2}- id: .+$/gm, `$&-${variation}`)
    .replaceAll(/<Claim id="(C\d+)">/g, `<Safety title="Of $1, again ${variation}">`)
    .replaceAll('</Claim>', '</Safety>')
}

function varyQuiz(text: string, base: string, variation: number): string {
  return text
    .replace(/^title: "(.+)"$/m, `title: "$1, again ${variation}"`)
    .replaceAll(/^ {4}id: .+$/gm, `$&-${variation}`)
    .replaceAll(/^( {4}objectives: \[)(.+)\]$/gm, (_line, start: string, ids: string) => `${start}${ids.split(', ').map((id) => `${id}-${variation}`).join(', ')}]`)
    .replaceAll(`    section: ${base}#`, `    section: ${base}-${variation}#`)
}
