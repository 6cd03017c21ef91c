import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Colors as a reader gets them. Engines can't judge words in a drawing: they do not see what lies behind them.
const looks = ['light', 'dark', 'black-on-white', 'white-on-black'].map((theme) => [theme, colorsIn(readFileSync(`app/styles/themes/${theme}.css`, 'utf8'))] as const)

const papers = ['paper', 'paper-deep']
const tissues = ['muscle', 'nerve', 'tendon', 'ligament', 'bone']

/** What is written in which ink, on what. */
const words = [
  ...papers.flatMap((paper) => ['ink', 'ink-soft', 'link'].map((ink) => [ink, paper] as const)),
  ...['right', 'partly', 'wrong'].map((ink) => [ink, 'paper'] as const),
  ...tissues.map((tissue) => ['ink', `${tissue}-fill`] as const),
  ['button-ink', 'button'] as const,
  ['paper', 'wrong'] as const,
  ['paper', 'ink'] as const,
]

/** Lines and shapes that show a control, the focus, a verdict, an urgency or a part of a drawing. */
const lines = [
  ...papers.flatMap((paper) => ['control-line', 'focus', 'now', 'same-day', 'soon', ...tissues].map((line) => [line, paper] as const)),
  ...tissues.map((tissue) => [tissue, `${tissue}-fill`] as const),
]

test.each(looks)('Words are at 7:1 on whatever they stand (%s)', (_look, colors) => {
  expect(weakerThan(7, words, colors)).toEqual([])
})

test.each(looks)('Lines of controls and drawings are at 3:1 on whatever they stand (%s)', (_look, colors) => {
  expect(weakerThan(3, lines, colors)).toEqual([])
})

type Colors = Record<string, string>

function colorsIn(css: string): Colors {
  return Object.fromEntries(Array.from(css.matchAll(/--([a-z-]+): #([0-9a-f]{3}|[0-9a-f]{6});/g), ([, name = '', color = '']) => [name, `#${color.length === 3 ? color.replaceAll(/./g, '$&$&') : color}`]))
}

function weakerThan(least: number, pairs: readonly (readonly [string, string])[], colors: Colors): string[] {
  return pairs.flatMap(([front, back]) => {
    const ratio = contrast(colors[front], colors[back])
    return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
  })
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". A color that is missing has none. */
function contrast(a = '', b = ''): number {
  const [lighter = Number.NaN, darker = Number.NaN] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
