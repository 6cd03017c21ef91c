import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HelpLines } from '#lib/content/help-lines.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { ContentCache } from './content-cache.ts'
import { ContentError } from './content-problem.ts'
import { loadCourse } from './load-course.ts'

type Options = { watch: boolean; cache?: ContentCache | null | Promise<ContentCache | null>; helpLines?: HelpLines }

/**
 * The course of a project. Read once; or with `watch` again whenever a content file has changed.
 * Throws a ContentError while the content is broken: nothing broken is served.
 */
export function openCourse(root: string, { watch, cache = null, helpLines }: Options): () => Promise<LoadedCourse> {
  let read: { stamp: string; course: Promise<LoadedCourse> } | undefined
  return async () => {
    const stamp = watch ? await stampOf(root) : ''
    if (read?.stamp !== stamp) {
      const latest = { stamp, course: load(root, cache, helpLines) }
      read = latest
      // What failed is read again at the next visit, unless a newer reading has taken its place.
      latest.course.catch(() => {
        if (read === latest) read = undefined
      })
    }
    return read.course
  }
}

async function load(root: string, cache: Options['cache'], helpLines: Options['helpLines']): Promise<LoadedCourse> {
  const result = await loadCourse(root, { cache: await cache, ...(helpLines && { helpLines }) })
  if ('problems' in result) throw new ContentError(result.problems)
  return result.course
}

/** Changes whenever a content file is written, added or taken away. */
async function stampOf(root: string): Promise<string> {
  const folders = ['lessons', 'lessons/figures', 'quizzes'].map((folder) => join(/* turbopackIgnore: true */ root, folder))
  const files = await Promise.all(folders.map(async (folder) => (await readdir(/* turbopackIgnore: true */ folder)).map((name) => join(/* turbopackIgnore: true */ folder, name))))
  const stamps = files.flat().map(async (file) => {
    const { mtimeMs, size } = await stat(/* turbopackIgnore: true */ file)
    return `${file} ${mtimeMs} ${size}`
  })
  return (await Promise.all(stamps)).join('\n')
}
