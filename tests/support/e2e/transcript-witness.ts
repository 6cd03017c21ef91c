import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import { everythingIn, type Heard } from './transcript-tree.ts'

const compared = ['link', 'button', 'heading', 'radio', 'checkbox', 'combobox', 'textbox']

/** Guidepup's virtual screen reader as one script that a page can run. */
export async function bundleReader(): Promise<string> {
  const contents = "export { virtual } from '@guidepup/virtual-screen-reader/browser.js'"
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, format: 'iife', globalName: 'guidepup', platform: 'browser', write: false })
  return outputFiles[0]?.text ?? ''
}

/**
 * Every heading and control that Guidepup's virtual screen reader says, from top to bottom. It computes names and roles by
 * itself, so where it agrees with Chromium two programs have read the specifications alike. Known faults of 0.33, and why
 * the transcripts come from Chromium: it reads what closed details hide, does not know a summary, a date field, generated
 * text (the marks of a quote) nor that a popover's button is collapsed, and says what is in a picture beside its name.
 */
export async function hearAgain(page: Page, reader: string): Promise<string[]> {
  await page.evaluate(reader)
  const phrases = await page.evaluate(async () => {
    for (const hidden of document.querySelectorAll('details:not([open]) > :not(summary)')) hidden.setAttribute('aria-hidden', 'true')
    const { virtual } = (window as unknown as { guidepup: { virtual: { start(options: object): Promise<void>; next(): Promise<void>; lastSpokenPhrase(): Promise<string>; spokenPhraseLog(): Promise<string[]>; stop(): Promise<void> } } }).guidepup
    await virtual.start({ container: document.body })
    while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next()
    const log = await virtual.spokenPhraseLog()
    await virtual.stop()
    return log
  })
  return phrases.filter((phrase) => compared.some((role) => phrase.startsWith(`${role}, `)))
}

/** What both readers should say: role and name alone, since each has its own words for states. */
export function toCompare(tree: Heard): string[] {
  return everythingIn(tree)
    .filter(({ role }) => compared.includes(role))
    .map(({ role, name }) => `${role}, ${name}`)
}
