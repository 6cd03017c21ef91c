import * as z from 'zod'

const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string(), fixAvailable: z.unknown() })),
})
const Refusal = z.object({ message: z.string() })

export type Verdict = { kind: 'sound' } | { kind: 'not-asked'; why: string } | { kind: 'holes'; holes: string[] }

/** What `npm audit --json` found: holes that are known to be high or critical, or why nobody could be asked. */
export function judgeAudit(output: string): Verdict {
  const given = parseJson(output)
  const report = Report.safeParse(given).data
  if (!report) return { kind: 'not-asked', why: Refusal.safeParse(given).data?.message ?? 'npm gave no report' }
  const holes = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range, fixAvailable }]) => `${name} ${range}: ${severity}; ${fixAvailable ? '`npm audit fix` mends it' : 'there is no mended version yet'}`)
  return holes.length > 0 ? { kind: 'holes', holes } : { kind: 'sound' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
