/**
 * `npm run bench`: how fast the course is, as ratios of medians that are taken side by side, in turns, in this one run.
 *   npm run bench -- browser|server|build   only these parts
 *   npm run bench -- --target <folder>      another built checkout of the course
 *   npm run bench -- --quick                a few samples, to try the measurements themselves
 */
import { measureBrowser } from './bench/browser-part.ts'
import { measureBuild } from './bench/build-rows.ts'
import { describeMachine } from './bench/machine.ts'
import { parseOptions, type Options, type Part } from './bench/options.ts'
import { measureServer } from './bench/server-part.ts'
import { formatTable, type Table } from '#lib/report/text-table.ts'

const measures: Record<Part, (options: Options) => AsyncIterable<Table>> = { browser: measureBrowser, server: measureServer, build: measureBuild }

// So that what is done at the exit, stopping our servers and removing scratch folders, is done then too.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => process.exit(code))

const options = parseOptions(process.argv.slice(2))
if ('problem' in options) {
  console.error(options.problem)
  process.exit(1)
}

console.log(`Measuring ${options.target}\n${describeMachine()}`)
for (const part of options.parts) {
  for await (const table of measures[part](options)) console.log(`\n${formatTable(table)}`)
}
console.log(`\n${describeMachine()}`)
