import type { Page } from '@playwright/test'

/** Texts that are cut off, lie over each other, or stick out of the window; and how far the page scrolls sideways. Runs in the page. */
export async function findLayoutFaults(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const root = document.documentElement
    const nameOf = (element: Element | null | undefined) => `<${element?.tagName.toLowerCase()}${element?.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}> “${element?.textContent?.trim().slice(0, 60)}”`
    if (root.scrollWidth > root.clientWidth) faults.push(`The page scrolls sideways by ${root.scrollWidth - root.clientWidth} px`)

    const isHiddenForSight = (element: Element) => element.closest('.visually-hidden, .skip-link') !== null
    /** A wide table may scroll by itself, where the keyboard can reach it (WCAG 1.4.10 excepts it). */
    const isScroller = (element: Element) => element.closest('[tabindex="0"]') !== null
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

    for (const element of document.querySelectorAll('body *')) {
      if (!isSeen(element) || isHiddenForSight(element)) continue
      const box = element.getBoundingClientRect()
      if (element.closest('svg') === null && !isScroller(element) && (box.right > root.clientWidth + 1 || box.left < -1)) faults.push(`Sticks out of the window: ${nameOf(element)}`)
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const isLarger = (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) || (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      // Its text last: to ask it of every element takes as long as all the rest.
      if (isLarger && element instanceof HTMLElement && element.innerText.trim() !== '') faults.push(`Is cut off: ${nameOf(element)}`)
      if (element instanceof HTMLSelectElement || (element instanceof HTMLInputElement && element.type === 'text')) {
        if (element.clientHeight < Number.parseFloat(getComputedStyle(element).fontSize)) faults.push(`Too low for its text: ${nameOf(element)}`)
      }
    }

    // Lines of text, each less the room above and below its letters.
    const lines: { element: Element; block: Element | null; note: Element | null; left: number; right: number; top: number; bottom: number }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || !isSeen(element) || isHiddenForSight(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const drawing = element.closest('svg')?.getBoundingClientRect()
      // Firefox takes a text of a drawing, as a range, for as wide as it would be elsewhere.
      const boxes = drawing ? [element.getBoundingClientRect()] : range.getClientRects()
      let block: Element | null = element
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
      for (const { left, right, top, bottom, height, width } of boxes) {
        if (width < 2) continue
        if (drawing && (left < drawing.left - 2 || right > drawing.right + 2)) faults.push(`Sticks out of its drawing by ${Math.round(Math.max(drawing.left - left, right - drawing.right))} px: ${nameOf(element)}`)
        lines.push({ element, block, note: element.closest(':popover-open'), left, right, top: top + height * 0.22, bottom: bottom - height * 0.22 })
      }
    }
    lines.sort((a, b) => a.top - b.top)
    for (const [index, a] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next++) {
        const b = lines[next]
        if (!b || b.top >= a.bottom) break
        // An open definition is meant to lie over what follows its word.
        if (a.note !== b.note) continue
        const isOver = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - b.top > 2
        if (isOver && a.element !== b.element && a.block !== b.block) faults.push(`Lie over each other: ${nameOf(a.element)} and ${nameOf(b.element)}`)
      }
    }
    return [...new Set(faults)].slice(0, 8)
  })
}

/**
 * Takes the focus through every control. Its mark must come with the focus, be at least 2 px thick all round, stand out
 * 3 to 1 from what is behind it (WCAG 2.2, 2.4.13) and be seen whole, and nothing may lie over the control (2.4.12).
 */
export async function findFocusFaults(page: Page): Promise<string[]> {
  // From here on the browser takes it that the keyboard is used, and shows the focus.
  await page.keyboard.press('Tab')
  return page.evaluate(async () => {
    const faults: string[] = []
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const toRgb = (color: string): [number, number, number, number] => {
      if (!canvas) throw new Error('no canvas')
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [r, g, b, a]
    }
    /** Relative luminance, by the definition in WCAG 2.2. */
    const luminance = (color: string) => {
      const [r, g, b] = toRgb(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
    }
    const contrast = (a: string, b: string) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
      return (light + 0.05) / (dark + 0.05)
    }
    const paperBehind = (element: Element | null): string => {
      for (let behind = element; behind; behind = behind.parentElement) {
        const { backgroundColor } = getComputedStyle(behind)
        if (toRgb(backgroundColor)[3] === 255) return backgroundColor
      }
      return 'Canvas'
    }
    /** What can be seen through takes the press there, and hides nothing. */
    const isOpaque = (over: Element, under: Element) => {
      for (let layer: Element | null = over; layer && !layer.contains(under); layer = layer.parentElement) if ((toRgb(getComputedStyle(layer).backgroundColor)[3] ?? 0) > 0) return true
      return false
    }
    const nameOf = (element: Element) => element.outerHTML.slice(0, 100)
    // Not within definitions, which find their place with the next frame only: tests/e2e/glossary.spec.ts looks at them.
    const all = document.querySelectorAll<HTMLElement>('a[href]:not([tabindex="-1"]), button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')
    const controls = [...all].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[popover]'))
    /** The frame of an option shows the focus of the button in it. */
    const outlined = (control: HTMLElement) => [control, control.closest('label')].find((candidate) => candidate && getComputedStyle(candidate).outlineStyle !== 'none')
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const control of controls) if (outlined(control)) faults.push(`Has an outline without the focus: ${nameOf(control)}`)
    for (const control of controls) {
      control.focus()
      if (document.activeElement !== control) {
        faults.push(`Can't take the focus: ${nameOf(control)}`)
        continue
      }
      const shown = outlined(control)
      if (!shown) {
        faults.push(`Shows no focus: ${nameOf(control)}`)
        continue
      }
      const { outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shown)
      if (Number.parseFloat(outlineWidth) < 2) faults.push(`Its focus is marked by ${outlineWidth}: ${nameOf(control)}`)
      const behind = paperBehind(Number.parseFloat(outlineOffset) >= 0 ? shown.parentElement : shown)
      const difference = contrast(outlineColor, behind)
      if (difference < 3) faults.push(`Its focus stands out ${difference.toFixed(1)} to 1 (${outlineColor} on ${behind}): ${nameOf(control)}`)

      const box = shown.getClientRects()[0]
      if (!box) continue
      const { innerWidth, innerHeight } = window
      const ring = Math.max(0, Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset))
      // Of a field for many lines a browser brings into the window the line that is written in, and as much else as there was.
      const isBelow = box.bottom + ring > innerHeight + 1 && !(control instanceof HTMLTextAreaElement)
      if (box.height + 2 * ring < innerHeight && (box.top - ring < -1 || isBelow)) faults.push(`Its ring is not wholly in the window: ${nameOf(control)}`)
      for (let around = shown.parentElement; around; around = around.parentElement) {
        const isWindow = around === document.documentElement
        if (!isWindow && getComputedStyle(around).overflowX === 'visible') continue
        const edge = around.getBoundingClientRect()
        if (box.left - ring < edge.left - 1 || box.right + ring > edge.right + 1) faults.push(`Its ring is cut off at the side: ${nameOf(control)}`)
      }
      const corners = [[box.left + 3, box.top + 3], [box.right - 3, box.top + 3], [box.left + 3, box.bottom - 3], [box.right - 3, box.bottom - 3], [(box.left + box.right) / 2, (box.top + box.bottom) / 2]] as const
      for (const [x, y] of corners) {
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue
        const there = document.elementFromPoint(x, y)
        if (there && !shown.contains(there) && !there.contains(shown) && isOpaque(there, shown)) faults.push(`Is covered by ${nameOf(there)}: ${nameOf(control)}`)
      }
    }
    // Whatever is looked at next finds the page as it was.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    return [...new Set(faults)].slice(0, 8)
  })
}

/** Controls of less than 44 by 44 CSS px (WCAG 2.2, 2.5.5) that do not stand in a line of text. */
export async function findSmallTargets(page: Page, within: string): Promise<string[]> {
  return page.evaluate((where) => {
    const controls = [...document.querySelectorAll<HTMLElement>(`:is(${where}) :is(a[href], button, input:not([type=hidden]), select, textarea, summary)`)]
    return controls.flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return []
      const isInText = getComputedStyle(control).display === 'inline' && control.parentElement?.textContent?.trim() !== control.textContent?.trim()
      if (isInText || control.classList.contains('skip-link')) return []
      // A label is pressed like its control.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect()
      return width < 44 || height < 43.9 ? [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 100)}`] : []
    })
  }, within)
}

/** In forced colors, backgrounds are gone: a control is told by its frame or its underline. */
export async function findLostFrames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea, .option')].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return []
      const { borderTopStyle, borderTopWidth, appearance, textDecorationLine } = getComputedStyle(control)
      const isFramed = (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || textDecorationLine.includes('underline') || (control instanceof HTMLInputElement && appearance !== 'none')
      return isFramed ? [] : [control.outerHTML.slice(0, 100)]
    }),
  )
}

/** Texts of less than 7 to 1 against what is behind them (WCAG 2.2, 1.4.6) are axe's to find; what moves by itself is ours. */
export async function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
      const moves = animationName !== 'none' || transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0) || scrollBehavior === 'smooth'
      return moves ? [element.outerHTML.slice(0, 100)] : []
    }),
  )
}

/** Rules that hold besides the page's own, as a reader's own stylesheet would bring them, until they are removed. */
export async function addStyle(page: Page, css: string): Promise<() => Promise<void>> {
  const set = (rules: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = text ? [sheet] : []
    }, rules)
  await set(css)
  return () => set('')
}

/** Opens all that is folded, and one definition, until it is folded again. */
export async function unfold(page: Page): Promise<() => Promise<void>> {
  const opened = await page.evaluateHandle(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const one of folded) one.open = true
    // By its word: a definition that is shown in any other way does not know where to stand.
    document.querySelector<HTMLElement>('[popovertarget]')?.click()
    return folded
  })
  return () =>
    opened.evaluate((folded) => {
      for (const one of folded) one.open = false
      document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
    })
}

/** Turns the page into another language for the eye: 40 % longer, with accents, and read from right to left. Drawings stay as they are. */
export async function toPseudoLanguage(page: Page) {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
    const accents: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ý', A: 'Á', E: 'É', O: 'Ö', U: 'Ü' }
    const lengthen = (text: string) =>
      text.replaceAll(/[\p{L}']+/gu, (word) => {
        const more = Math.round(word.length * 0.4)
        return word.replaceAll(/[aeiouyAEIOU]/g, (letter) => accents[letter] ?? letter) + 'ëñ'.repeat(Math.ceil(more / 2)).slice(0, more)
      })
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest('svg, script, style') === null) node.textContent = lengthen(node.textContent ?? '')
    }
  })
}
