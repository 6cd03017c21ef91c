import * as texts from '../texts/en/scripts/ordering.ts'
import { make } from './make.ts'

/**
 * Steps to put in order. The server sends a number field for each; here they become buttons that move a step up or down
 * and say where it went. Numbers that were typed before this script came decide the order to begin with.
 */
class OrderingSteps extends HTMLElement {
  connectedCallback() {
    const numbered = this.querySelector('.numbered')
    const hint = this.querySelector('.hint')
    if (!numbered || !hint) return
    const rows = [...numbered.querySelectorAll('li')].map((row, index) => toRow(row, index))
    const isTyped = rows.some(({ place }) => place >= 1)
    const list = make('ol', { class: 'steps', ...(!isTyped && { 'data-unmoved': '' }) }, ...rows.sort((a, b) => a.place - b.place).map(({ item }) => item))
    const status = make('p', { class: 'move-status', role: 'status' })
    list.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && move(list, status, target))
    hint.textContent = texts.hint
    numbered.replaceWith(list, status)
    number(list)
  }
}

customElements.define('ordering-steps', OrderingSteps)

/** A step without a number comes first, in the order in which it stood. */
function toRow(row: HTMLLIElement, index: number): { place: number; item: HTMLLIElement } {
  const text = row.querySelector('label')?.textContent ?? ''
  const field = row.querySelector('input')
  const place = (Number(field?.value) || 0) + index / 1000
  const button = (by: -1 | 1, says: string) => make('button', { type: 'button', value: String(by), 'aria-label': texts.button(says, text) }, says)
  const item = make(
    'li',
    {},
    make('input', { type: 'hidden', name: field?.name ?? '' }),
    make('span', { class: 'step-text' }, text),
    make('span', { class: 'step-buttons' }, button(-1, texts.moveUp), button(1, texts.moveDown)),
  )
  return { place, item }
}

function move(list: HTMLOListElement, status: HTMLParagraphElement, button: HTMLButtonElement) {
  const row = button.closest('li')
  if (!row) return
  const text = row.querySelector('.step-text')?.textContent ?? ''
  const isUp = button.value === '-1'
  const other = isUp ? row.previousElementSibling : row.nextElementSibling
  if (!other) {
    status.textContent = (isUp ? texts.alreadyFirst : texts.alreadyLast)(text)
    return
  }
  other[isUp ? 'before' : 'after'](row)
  number(list)
  list.removeAttribute('data-unmoved')
  // Moving the row drops the focus from its button.
  button.focus()
  status.textContent = texts.moved(text, [...list.children].indexOf(row) + 1, list.children.length)
}

/** The places that the form sends, from 1. */
function number(list: HTMLOListElement) {
  list.querySelectorAll('input').forEach((field, index) => (field.value = String(index + 1)))
}
