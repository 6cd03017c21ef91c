import { expect, test } from 'vitest'
import { formatTable } from '#lib/report/text-table.ts'

const table = { title: 'Things', columns: ['Name', 'Count'], rows: [['a-long-name-with-hyphens and more words', '7'], ['b', '–']] }

test('words stand to the left, figures to the right', () => {
  expect(formatTable({ ...table, rows: [['a', '12'], ['b', '–']] })).toBe(['Things', '', 'Name  Count', '----  -----', 'a        12', 'b         –'].join('\n'))
})

test('a cell that is too long goes on below, between words', () => {
  expect(formatTable(table, 35)).toBe(
    ['Things', '', 'Name                          Count', '----------------------------  -----', 'a-long-name-with-hyphens and      7', 'more words', 'b                                 –'].join('\n'),
  )
})

test('room is taken from columns that can be broken between words', () => {
  const rows = [['one-long-word-without-gaps', 'some small words']]
  expect(formatTable({ title: '', columns: ['A', 'B'], rows }, 38)).toContain('one-long-word-without-gaps  some small\n')
})

test('a word that is too long is broken after a hyphen', () => {
  expect(formatTable(table, 20)).toContain('a-long-name-\nwith-hyphens'.replace('\n', ' '.repeat(7) + '7\n'))
})
