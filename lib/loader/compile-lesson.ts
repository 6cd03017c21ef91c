import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import type { Lesson } from '#lib/content/loaded-course.ts'

const compiled = new Map<string, Promise<string>>()

/** The lesson as code for `getMDXComponent`, compiled once per content hash. Runs on the server only. */
export function compileLesson({ source, hash }: Lesson): Promise<string> {
  const known = compiled.get(hash)
  if (known) return known
  const code = compile(source)
  compiled.set(hash, code)
  // What failed is tried again at the next visit.
  code.catch(() => compiled.delete(hash))
  return code
}

async function compile(source: string): Promise<string> {
  const { code } = await bundleMDX({
    source,
    mdxOptions: (options) => ({ ...options, remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm] }),
  })
  return code
}
