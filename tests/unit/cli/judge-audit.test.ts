import { expect, test } from 'vitest'
import { judgeAudit } from '#lib/cli/judge-audit.ts'

type Hole = { severity: string; range: string; fixAvailable: boolean | { name: string } }

const report = (vulnerabilities: Record<string, Hole>) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} })

test('A report without holes is sound, and so are low and moderate ones', () => {
  expect(judgeAudit(report({}))).toEqual({ kind: 'sound' })
  const small = { range: '<2', fixAvailable: true }
  expect(judgeAudit(report({ a: { severity: 'low', ...small }, b: { severity: 'moderate', ...small } }))).toEqual({ kind: 'sound' })
})

test('High and critical holes are named, with what mends them', () => {
  const verdict = judgeAudit(
    report({
      a: { severity: 'high', range: '<2.0.1', fixAvailable: { name: 'a' } },
      b: { severity: 'critical', range: '*', fixAvailable: false },
      c: { severity: 'moderate', range: '*', fixAvailable: false },
    }),
  )
  expect(verdict).toEqual({ kind: 'holes', holes: ['a <2.0.1: high; `npm audit fix` mends it', 'b *: critical; there is no mended version yet'] })
})

test('What is no report is never taken for a sound one', () => {
  expect(judgeAudit('{"message":"405 Method Not Allowed","statusCode":405}')).toEqual({ kind: 'not-asked', why: '405 Method Not Allowed' })
  for (const output of ['', 'npm error', '{}', '[]', '{"vulnerabilities":[]}']) expect(judgeAudit(output)).toEqual({ kind: 'not-asked', why: 'npm gave no report' })
})
