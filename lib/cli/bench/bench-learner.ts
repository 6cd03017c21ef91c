import { randomUUID } from 'node:crypto'
import { fillIn, findForm, type PageForm } from '#tests/support/crash/page-form.ts'
import { quizSlug } from './course-process.ts'
import { textOf, type Answer, type HttpClient } from './http-client.ts'

export type Page = { path: string; html: string }
/** A question and the post that would answer it. */
export type Question = { page: Page; form: PageForm; post: { path: string; form: string } }

/** Someone who takes a quiz by plain posts, and gives right and wrong answers alike. */
export class BenchLearner {
  cookie = ''
  readonly #client: HttpClient
  #attempt = ''

  constructor(client: HttpClient) {
    this.#client = client
  }

  /** The next question to answer: goes on from feedback, and begins an attempt where none is open. */
  async nextQuestion(): Promise<Question> {
    for (;;) {
      if (this.#attempt === '') await this.#startAttempt()
      const page = await this.open(`/attempts/${this.#attempt}`)
      const form = findForm(page.html, '/answers')
      if (form) return { page, form, post: { path: form.action, form: fillIn(form, Math.random).toString() } }
      const next = findForm(page.html, '/continue')
      if (next) await this.#post(next.action, new URLSearchParams(next.hidden).toString())
      else this.#attempt = ''
    }
  }

  /** Only this, so that it can be timed; what came of it is for `requireAccepted`. */
  answer({ post: { path, form } }: Question): Promise<Answer> {
    return this.#client.send(path, { cookie: this.cookie, form })
  }

  /** The page at an address, after what redirects there are. */
  async open(path: string): Promise<Page> {
    const answer = await this.#client.send(path, { cookie: this.cookie })
    if (answer.headers.location !== undefined) return this.open(pathOf(answer.headers.location, this.#client.origin))
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
    return { path, html: textOf(answer) }
  }

  async #startAttempt(): Promise<void> {
    const location = await this.#post('/attempts', new URLSearchParams({ quiz: quizSlug, attempt: randomUUID() }).toString())
    this.#attempt = location.split('/')[2] ?? ''
  }

  async #post(path: string, form: string): Promise<string> {
    const { status, headers } = await this.#client.send(path, { cookie: this.cookie, form })
    if (status !== 303 || headers.location === undefined) throw new Error(`POST ${path} was answered with ${status}`)
    const [set] = headers['set-cookie'] ?? []
    if (set !== undefined) this.cookie = set.split(';')[0] ?? ''
    return pathOf(headers.location, this.#client.origin)
  }
}

/** The server has the answer when it leads to the feedback, or sends the feedback itself. */
export function requireAccepted(answer: Answer): void {
  const { status, headers } = answer
  const isAccepted = status === 303 ? /^[^?]*\/attempts\/[^/?]+\/\d+$/.test(headers.location ?? '') : status === 200 && textOf(answer).includes('class="outcome"')
  if (!isAccepted) throw new Error(`An answer was not accepted: ${status} ${headers.location ?? ''}`)
}

function pathOf(location: string, origin: string): string {
  const { pathname, search } = new URL(location, origin)
  return pathname + search
}
