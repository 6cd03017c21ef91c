import { randomUUID } from 'node:crypto'
import { expect, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { Item } from '#lib/content/item.ts'
import { itemNamed, quizNamed, quizzes, type CourseQuiz } from './content.ts'
import { fieldsFor, type How } from './responses.ts'

/** The question that an attempt stands at, as its form says it. */
export type Asked = { attempt: string; place: number; url: string; item: Item; hash: string; round: string; html: string }

type Fields = Record<string, string> | URLSearchParams

/** Gets a learner somewhere by posts alone, without a page, so that a test can be about what comes then. */
export class Shortcut {
  readonly request: APIRequestContext
  readonly origin: string

  constructor(request: APIRequestContext, origin: string) {
    this.request = request
    this.origin = origin
  }

  /** Posts a form as our own pages do; redirects are not followed. `headers` replace the origin. */
  async post(path: string, fields: Fields, headers: Record<string, string> = { origin: this.origin }): Promise<APIResponse> {
    return this.request.post(path, {
      data: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      maxRedirects: 0,
    })
  }

  /** Starts a quiz, or goes on with the attempt that is open, and gives the attempt's id. */
  async start(quiz: string): Promise<string> {
    const { location } = (await this.post('/attempts', { quiz, attempt: randomUUID() })).headers()
    expect(location, `${quiz} can be started`).toMatch(/^\/attempts\//)
    return String(location).split('/')[2] ?? ''
  }

  /** The question to be answered; null once the attempt has its result. */
  async asked(attempt: string): Promise<Asked | null> {
    const response = await this.request.get(`/attempts/${attempt}`)
    const url = new URL(response.url()).pathname
    if (url.endsWith('/result')) return null
    const html = await response.text()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    return { attempt, url, place: Number(url.split('/').at(-1)), item: itemNamed(hidden('item')), hash: hidden('hash'), round: hidden('round'), html }
  }

  async answer({ attempt, item, hash, round }: Asked, how: How): Promise<APIResponse> {
    const { id } = item
    return this.post(`/attempts/${attempt}/answers`, new URLSearchParams([['item', id], ['hash', hash], ['round', round], ...fieldsFor(item, how)]))
  }

  async goOn({ attempt, item, round }: Asked): Promise<APIResponse> {
    return this.post(`/attempts/${attempt}/continue`, { item: item.id, round })
  }

  /** Answers all that is left. Safety questions are answered rightly when they come again, else it would never end. */
  async finish(attempt: string, how: (item: Item) => How = () => 'right'): Promise<void> {
    for (let asked = await this.asked(attempt); asked; asked = await this.asked(attempt)) {
      await this.answer(asked, asked.round === '0' ? how(asked.item) : 'right')
      await this.goOn(asked)
    }
  }

  async pass(...slugs: string[]): Promise<void> {
    for (const slug of slugs) await this.finish(await this.start(slug))
  }

  async passAll(): Promise<void> {
    await this.pass(...quizzes.map(({ slug }) => slug))
  }

  /** Passes all that comes before a quiz. */
  async open({ slug }: CourseQuiz): Promise<void> {
    await this.pass(...quizzes.slice(0, quizzes.findIndex((quiz) => quiz.slug === slug)).map((quiz) => quiz.slug))
  }

  /** Takes quizzes until the learner stands before an item of the kind that is looked for. */
  async standBefore(isWanted: (item: Item) => boolean, slug = quizzes.find(({ items }) => items.some(isWanted))?.slug): Promise<Asked> {
    const quiz = quizNamed(slug ?? '')
    await this.open(quiz)
    // Unseen items come first: the pool is through in three attempts, or in four where safety items take up places.
    for (let attempts = 0; attempts < 6; attempts++) {
      const attempt = await this.start(quiz.slug)
      for (let asked = await this.asked(attempt); asked; asked = await this.asked(attempt)) {
        if (isWanted(asked.item)) return asked
        await this.answer(asked, 'right')
        await this.goOn(asked)
      }
    }
    throw new Error(`No attempt at ${quiz.slug} asked such an item`)
  }
}
