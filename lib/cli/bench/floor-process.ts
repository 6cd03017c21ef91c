import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/support/crash/course-server.ts'
import { toFloorPage } from './floor-page.ts'
import { spawnServer, type ServerProcess } from './server-process.ts'

/** Serves our pages as plain HTML, each at `/<name>`. */
export async function startFloor(folder: string, pages: Record<string, string>): Promise<ServerProcess> {
  mkdirSync(folder)
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), toFloorPage(html))
  const script = join(import.meta.dirname, 'floor-server.ts')
  const floor = spawnServer({ port: await freePort(), program: process.execPath, args: [script, folder] })
  await floor.ready(`/${Object.keys(pages)[0]}`)
  return floor
}
