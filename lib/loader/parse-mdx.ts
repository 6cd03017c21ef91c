import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

/** MDX with front matter and GitHub's tables, strikethrough, task lists, footnotes, and links from bare addresses. */
export function parseMdx(source: string): Root {
  return (mayHoldBareLinks.test(source) ? parser : fasterParser).parse(source)
}

/** All that a bare address begins with or holds; an entity may stand for its letters. */
const mayHoldBareLinks = /www|http|@|&/i

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter)

const fasterParser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(withoutBareLinks).use(remarkFrontmatter)

const bareLinks = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']

/**
 * Takes links from bare addresses out of remark-gfm 4, which has no option for it. Trying each word as an address and
 * searching the tree again takes as long as all other parsing. Should the names change, only the time is lost.
 */
function withoutBareLinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text, ...others }) => ({ ...others, text: Object.fromEntries(Object.entries(text ?? {}).flatMap(otherThanBareLinks)) }))
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().filter(({ enter }) => !enter?.literalAutolink)
}

function otherThanBareLinks<T extends { name?: string }>([code, constructs]: [string, T | T[] | undefined]): [string, T[]][] {
  const others = [constructs ?? []].flat().filter(({ name = '' }) => !bareLinks.includes(name)) as T[]
  return others.length > 0 ? [[code, others]] : []
}
