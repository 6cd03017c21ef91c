import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What is not listened to can't get in the way of speech input, switches and a tremor (WCAG 2.1.4, 2.5.1, 2.5.2, 2.5.4, 2.5.7).
const events = /key(down|up|press)|(touch|pointer|mouse)(start|move|end|down|up)|drag(start|over|end|gable)|device(motion|orientation)|\bwheel\b|accesskey/i

test('No script listens to single keys, to gestures or to how a device is moved', () => {
  const scripts = globSync('app/**/*.{ts,tsx}')
  expect(scripts).toContain('app/enhancements/ordering.ts')
  const found = scripts.filter((script) => events.test(readFileSync(script, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')))
  expect(found).toEqual([])
})
