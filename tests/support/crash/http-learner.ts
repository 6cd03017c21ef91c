import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fillIn, findForm, type PageForm } from './page-form.ts'

/** An answer that the server said it has. */
export type Acknowledged = { attempt: string; item: string; round: number }
export type Page = { path: string; status: number; html: string }
type Options = { origin: string; random?: () => number; quiz?: string }

/**
 * Someone who takes a quiz without script, and sends a form again when the connection breaks. It does not look into the
 * database, and believes only what the server says.
 */
export class HttpLearner {
  readonly acknowledged: Acknowledged[] = []
  /** Forms sent again since no answer came: the server may have got the first one. */
  sentAgain = 0
  attempt = ''
  #cookies = new Map<string, string>()
  #options: Required<Options>
  /** What the server has confirmed last, to check that it does not forget it. */
  #last: { kind: 'answered' | 'continued'; item: string; round: number } | null = null

  constructor(options: Options) {
    this.#options = { random: Math.random, quiz: 'spasms-and-cramps', ...options }
  }

  /** The id by which the server knows this learner. */
  get id(): string {
    return this.#cookies.get('twinge_learner')?.split('.')[0] ?? ''
  }

  /** What the browser sends of the learner. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The course is at another address now. */
  moveTo(origin: string) {
    this.#options = { ...this.#options, origin }
  }

  async startAttempt(): Promise<Page> {
    const attempt = randomUUID()
    const leadsTo = await this.post('/attempts', new URLSearchParams({ quiz: this.#options.quiz, attempt }))
    this.attempt = leadsTo.split('/')[2] ?? ''
    this.#last = null
    return this.open(leadsTo)
  }

  /** Does whatever comes next: answers, goes on, or starts anew. */
  async takeStep(): Promise<void> {
    if (this.attempt === '') return void (await this.startAttempt())
    const page = await this.where()
    this.#requireNothingForgotten(page)
    const question = answerForm(page)
    if (question) return void (await this.answer(question))
    const next = findForm(page.html, '/continue')
    if (next) return this.goOn(next)
    if (!page.path.endsWith('/result')) throw new Error(`Nothing to do on ${page.path}, ${page.status}`)
    await this.startAttempt()
  }

  /** Answers the question of a page, which may have been open for long. */
  async answer(form: PageForm, fields = fillIn(form, this.#options.random)): Promise<Page> {
    const leadsTo = await this.post(form.action, fields)
    const { item = '', round = '' } = form.hidden
    const isAcknowledged = new RegExp(`^/attempts/${this.attempt}/\\d+$`).test(leadsTo)
    if (leadsTo.includes('?problem')) throw new Error(`The server would not grade ${fields}: ${leadsTo}`)
    if (isAcknowledged) {
      this.acknowledged.push({ attempt: this.attempt, item, round: Number(round) })
      this.#last = { kind: 'answered', item, round: Number(round) }
    }
    return this.open(leadsTo)
  }

  async goOn(form: PageForm): Promise<void> {
    await this.post(form.action, new URLSearchParams(form.hidden))
    const { item = '', round = '' } = form.hidden
    this.#last = { kind: 'continued', item, round: Number(round) }
  }

  /** Where the attempt stands. */
  where(): Promise<Page> {
    return this.open(`/attempts/${this.attempt}`)
  }

  async open(path: string): Promise<Page> {
    const response = await this.#send(path)
    const leadsTo = response.headers.get('location')
    if (leadsTo) return this.open(this.#pathOf(leadsTo))
    return { path, status: response.status, html: await response.text() }
  }

  /** Posts a form, again and again until the server has answered, and gives the path that it leads to. */
  async post(path: string, fields: URLSearchParams): Promise<string> {
    const response = await this.#send(path, fields)
    const leadsTo = response.headers.get('location')
    if (response.status === 303 && leadsTo) return this.#pathOf(leadsTo)
    throw new Error(`POST ${path} was answered with ${response.status}: ${await response.text()}`)
  }

  async #send(path: string, fields?: URLSearchParams): Promise<Response> {
    for (let tries = 0; tries < 1_000; tries++) {
      try {
        return await this.#fetch(path, fields)
      } catch (error) {
        if (!isBrokenConnection(error)) throw error
        // A refused connection brought nothing to the server; any other may have.
        if (fields && !isRefused(error)) this.sentAgain++
        // Not at once: six impatient learners would take the processor that the server needs to start.
        await sleep(50 + 50 * this.#options.random())
      }
    }
    throw new Error(`No answer from ${this.#options.origin}${path}`)
  }

  async #fetch(path: string, fields?: URLSearchParams): Promise<Response> {
    const { cookie } = this
    const { origin } = this.#options
    const post = fields && { method: 'POST', body: fields, headers: { cookie, origin } }
    const response = await fetch(origin + path, { redirect: 'manual', headers: { cookie }, ...post })
    // The whole answer must be here: a page that breaks off is no page.
    const body = await response.arrayBuffer()
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    const { status, headers } = response
    return new Response(body.byteLength > 0 ? body : null, { status, headers })
  }

  #pathOf(location: string): string {
    const { pathname, search } = new URL(location, this.#options.origin)
    return pathname + search
  }

  #requireNothingForgotten(page: Page) {
    if (!this.#last) return
    const { kind, item, round } = this.#last
    const stands = findForm(page.html, kind === 'answered' ? '/continue' : '/answers')?.hidden
    const isSame = stands?.item === item && Number(stands.round) === round
    if (isSame === (kind === 'answered')) return
    throw new Error(`The server forgot that ${item} was ${kind} (round ${round}): ${page.path} shows ${JSON.stringify(stands)}, status ${page.status}`)
  }
}

/** Lets learners work at the same time until `end` is called; `done` is when each has finished the step they were at. */
export function takeStepsTogether(learners: readonly HttpLearner[]) {
  const state = { isOver: false }
  const work = learners.map(async (learner) => {
    while (!state.isOver) await learner.takeStep()
  })
  const end = () => {
    state.isOver = true
  }
  return { done: Promise.all(work), end }
}

/** The form with the question; null when the page has none. */
export function answerForm(page: Page): PageForm | null {
  return findForm(page.html, '/answers')
}


/** undici gives a TypeError "fetch failed" or "terminated" with the cause; anything else is a fault of ours. */
function isBrokenConnection(error: unknown): boolean {
  return error instanceof TypeError && (error.message === 'fetch failed' || error.message === 'terminated')
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED'
}
