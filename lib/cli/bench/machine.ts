import { cpus, loadavg } from 'node:os'

/** For whoever reads the figures later: other work on the machine shows in its load. */
export function describeMachine(): string {
  const processors = cpus()
  const load = loadavg().map((average) => average.toFixed(2)).join(' ')
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${process.platform}, Node ${process.versions.node}, load ${load}, ${new Date().toISOString()}`
}
