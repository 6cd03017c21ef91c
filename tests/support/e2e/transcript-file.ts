import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const folder = 'tests/transcripts'

/** Holds a transcript to the one that was reviewed. A new one is written, and fails once, so that somebody reads it. */
export function expectReviewed(name: string, text: string): void {
  const path = `${folder}/${name}.txt`
  const reviewed = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (isUpdating() || !reviewed) writeFileSync(path, text)
  if (isUpdating()) return
  // Soft: one run shows everything that is heard differently.
  expect.soft(text, `${path}: a screen reader now says something else. If it reads well, accept it by: npm run test:transcripts -- --update-snapshots`).toBe(reviewed)
}

/** Playwright's own option: `--update-snapshots` is `changed`, and `=all` is `all`. */
function isUpdating(): boolean {
  return ['all', 'changed'].includes(test.info().config.updateSnapshots)
}
