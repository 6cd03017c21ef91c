import { expect, type Locator, type Page } from '@playwright/test'

export const ways = ['pointer', 'keyboard', 'no-script'] as const
export type Way = (typeof ways)[number]

/** How a learner works the controls of a page. */
export type Hands = {
  press(control: Locator): Promise<void>
  /** `on: false` takes the tick of a checkbox away. */
  check(option: Locator, on?: boolean): Promise<void>
  select(list: Locator, choice: string): Promise<void>
  /** In place of what stands there. */
  type(field: Locator, text: string): Promise<void>
  /** Gives the steps their places, from 1. */
  order(group: Locator, steps: readonly Placed[]): Promise<void>
}

type Placed = { text: string; place: string }

export function handsFor(way: Way, page: Page): Hands {
  if (way === 'keyboard') return keyboardHands(page)
  return way === 'pointer' ? { ...pointerHands, order: (group, steps) => orderByMoving(group, steps, (button) => button.click()) } : { ...pointerHands, order: orderByNumbers }
}

const pointerHands: Omit<Hands, 'order'> = {
  press: (control) => control.click(),
  check: (option, on = true) => option.setChecked(on),
  select: async (list, choice) => void (await list.selectOption({ label: choice })),
  type: (field, text) => field.fill(text),
}

/** Nothing but Tab, Shift+Tab, the arrow keys, Space, Enter and letters. */
function keyboardHands(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)

  async function press(control: Locator) {
    await tabTo(page, control)
    await key((await control.evaluate((element) => element.tagName)) === 'BUTTON' ? 'Space' : 'Enter')
  }

  return {
    press,
    async check(option, on = true) {
      // Tab leads into a group of radio buttons, the arrow keys lead about in it.
      for (let presses = 0; (await tabTo(page, option)) === 'group'; presses++) {
        if (presses > 20) throw new Error(`The arrow keys do not lead to ${String(option)}`)
        await key('ArrowDown')
      }
      if ((await option.isChecked()) !== on) await key('Space')
      await expect(option).toBeChecked({ checked: on })
    },
    async select(list, choice) {
      await tabTo(page, list)
      const steps = await list.evaluate((element: HTMLSelectElement, label) => [...element.options].findIndex((option) => option.label === label) - element.selectedIndex, choice)
      for (let step = 0; step < Math.abs(steps); step++) await key(steps > 0 ? 'ArrowDown' : 'ArrowUp')
      await expect(list.locator('option:checked')).toHaveText(choice)
    },
    async type(field, text) {
      await tabTo(page, field)
      await key('ControlOrMeta+A')
      await key('Delete')
      await page.keyboard.type(text)
    },
    order: (group, steps) =>
      orderByMoving(group, steps, async (button) => {
        await press(button)
        // The step moves with its buttons; whoever moved it can go on moving it.
        await expect(button).toBeFocused()
      }),
  }
}

/** Presses Tab or Shift+Tab until a control has the focus: `here`; or its group of radio buttons: `group`. */
async function tabTo(page: Page, control: Locator): Promise<'here' | 'group'> {
  for (let presses = 0; presses < 400; presses++) {
    const where = await control.evaluate((element) => {
      const active = document.activeElement
      if (active === element) return 'here'
      const isRadio = (one: Element | null): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio'
      if (isRadio(active) && isRadio(element) && active.name === element.name && active.form === element.form) return 'group'
      const isBehind = active !== null && active !== document.body && (element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      return isBehind ? 'behind' : 'ahead'
    })
    if (where === 'here' || where === 'group') return where
    await page.keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`No number of Tab presses leads to ${String(control)}`)
}

/** Moves each step up to its place, from the first to the last. */
async function orderByMoving(group: Locator, placed: readonly Placed[], press: (button: Locator) => Promise<void>) {
  const steps = placed.toSorted((a, b) => Number(a.place) - Number(b.place)).map(({ text }) => text)
  // The buttons come with the script.
  await expect(group.getByRole('button', { name: /^Move up/ })).toHaveCount(steps.length)
  for (const [place, step] of steps.entries()) {
    const rows = await group.getByRole('listitem').allInnerTexts()
    const from = rows.findIndex((row) => row.startsWith(step))
    // A step that stands where it belongs is moved away and back: steps that nobody has moved are not sent at once.
    if (place === 0 && from === 0) await press(group.getByRole('button', { name: `Move down: ${step}`, exact: true }))
    for (let at = place === 0 && from === 0 ? 1 : from; at > place; at--) {
      await press(group.getByRole('button', { name: `Move up: ${step}`, exact: true }))
      await expect(group.getByRole('status')).toHaveText(`${step}: now ${at} of ${steps.length}`)
    }
  }
}

async function orderByNumbers(group: Locator, steps: readonly Placed[]) {
  for (const { text, place } of steps) await group.getByRole('textbox', { name: text, exact: true }).fill(place)
}
