import { expect, type Locator, type Page } from '@playwright/test'
import type { Item } from '#lib/content/item.ts'
import type { Outcome } from '#lib/quiz/response.ts'
import { itemNamed } from './content.ts'
import { fieldsFor, type How } from './responses.ts'
import { handsFor, type Hands, type Way } from './hands.ts'

/** A learner at a page. What they do is the same in every way; how they do it is up to their hands. */
export class Learner {
  readonly page: Page
  readonly way: Way
  readonly hands: Hands

  constructor(page: Page, way: Way) {
    this.page = page
    this.way = way
    this.hands = handsFor(way, page)
  }

  async open(path: string) {
    return this.page.goto(path)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name })
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** Presses something that leads to another page, and waits for that page: a new document, or a step in the same one. */
  async go(control: Locator) {
    const arrived = this.page.waitForEvent('framenavigated')
    await this.hands.press(control)
    await arrived
    await this.page.waitForLoadState()
  }

  /** The item that the page asks, found in its YAML by the form's hidden field; its question is what the page shows. */
  async askedItem(): Promise<Item> {
    const item = itemNamed(await this.page.locator('input[name="item"]').inputValue())
    await expect(this.page.getByRole('main')).toContainText(item.prompt)
    return item
  }

  /** Says yes to what can't be brought back, and does it. */
  async confirm(does: string) {
    await this.hands.check(this.page.getByRole('checkbox', { name: /^Yes, / }))
    await this.go(this.button(does))
  }

  /** Fills in the question and checks the answer. */
  async answer(how: How): Promise<Item> {
    const item = await this.askedItem()
    await this.fill(item, fieldsFor(item, how))
    await this.check()
    return item
  }

  async check() {
    await this.go(this.button('Check answer'))
  }

  /** Goes on from the feedback. */
  async goOn() {
    await this.go(this.button(/^(Continue|See your result|Answer it again)$/))
  }

  /** Takes the quiz whose question is shown, to its result. */
  async takeQuiz(how: (item: Item) => How = () => 'right') {
    while (!(await this.isAtResult())) {
      const isAgain = (await this.heading.innerText()).endsWith('again')
      await this.answer(isAgain ? 'right' : how(await this.askedItem()))
      await this.goOn()
    }
  }

  async isAtResult(): Promise<boolean> {
    return new URL(this.page.url()).pathname.endsWith('/result')
  }

  /** Fills in the fields of an item by the names that its controls are known under. */
  async fill(item: Item, fields: URLSearchParams) {
    switch (item.type) {
      case 'single-choice':
      case 'true-false-reason':
      case 'multiple-response': {
        const group = this.page.getByRole('group', { name: item.prompt, exact: true })
        const role = item.type === 'multiple-response' ? 'checkbox' : 'radio'
        const chosen = fields.getAll('choice')
        // As they stand on the page, from the first to the last.
        const shown = await group.locator('label').allInnerTexts()
        for (const { id, text } of item.options.toSorted((a, b) => shown.indexOf(a.text) - shown.indexOf(b.text))) {
          const option = group.getByRole(role, { name: text, exact: true })
          if (chosen.includes(id) || (role === 'checkbox' && (await option.isChecked()))) await this.hands.check(option, chosen.includes(id))
        }
        return
      }
      case 'ordering': {
        const steps = item.steps.map(({ id, text }) => ({ text, place: fields.get(`place.${id}`) ?? '' }))
        return this.hands.order(this.page.getByRole('group', { name: item.prompt, exact: true }), steps)
      }
      case 'matching':
      case 'label-figure': {
        const prompts = item.type === 'matching' ? item.prompts : item.parts
        for (const [index, { id, text }] of prompts.entries()) {
          const choice = textOf(item.choices, fields.get(`match.${id}`))
          if (!choice) continue
          if (item.reuse) await this.hands.check(this.page.getByRole('group', { name: text, exact: true }).getByRole('radio', { name: choice, exact: true }))
          else await this.hands.select(this.page.getByRole('combobox', { name: item.type === 'matching' ? text : `Part ${index + 1}: ${text}`, exact: true }), choice)
        }
        return
      }
      case 'fill-in-the-blank': {
        await this.hands.type(this.page.getByRole('textbox', { name: 'Your answer', exact: true }), fields.get('text') ?? '')
        const list = this.page.getByRole('combobox', { name: 'Your answer, from a list' })
        if (fields.has('listed') && !(await list.isVisible())) await this.hands.press(this.page.locator('summary').filter({ hasText: 'Choose from a list instead' }))
        if (await list.isVisible()) await this.hands.select(list, fields.get('listed') ?? 'Choose an answer')
        return
      }
    }
  }
}

/** How an outcome is told: right, partly right or not right. */
export function kindOfOutcome({ correct, scaled }: Outcome): How {
  if (correct) return 'right'
  return scaled > 0 ? 'partly' : 'wrong'
}

function textOf(texts: readonly { id: string; text: string }[], id: string | null): string {
  return texts.find((one) => one.id === id)?.text ?? ''
}
