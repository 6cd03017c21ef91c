import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('No stylesheet moves or flashes anything', () => {
  const sheets = globSync('app/**/*.css')
  expect(sheets).toContain('app/styles/base.css')
  expect(sheets.filter((sheet) => /\b(animation|transition|scroll-behavior):(?! (none|auto)\b)|@keyframes/.test(readFileSync(sheet, 'utf8')))).toEqual([])
})
