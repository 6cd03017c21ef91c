import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/support/crash/course-server.ts'
import { findOnPath } from '../find-on-path.mjs'
import type { SamplePage } from './sample-pages.ts'
import { spawnServer, type ServerProcess } from './server-process.ts'

const nginx = findOnPath('nginx')

export const fileServer = nginx === undefined ? 'sirv' : 'nginx'

/** Serves the pages' own bytes from files: the n-th page at `/<n>.html`. */
export async function startFileServer(folder: string, pages: readonly SamplePage[]): Promise<ServerProcess> {
  mkdirSync(folder)
  const server = nginx === undefined ? await spawnSirv(folder, pages) : await spawnNginx(nginx, folder, pages)
  await server.ready('/0.html')
  return server
}

async function spawnSirv(folder: string, pages: readonly SamplePage[]): Promise<ServerProcess> {
  const endings: Record<string, string> = { br: '.br', gzip: '.gz' }
  for (const [index, { body, encoding }] of pages.entries()) writeFileSync(join(folder, `${index}.html${endings[encoding] ?? ''}`), body)
  const args = [join(import.meta.dirname, 'sirv-server.ts'), folder]
  return spawnServer({ port: await freePort(), program: process.execPath, args })
}

async function spawnNginx(program: string, folder: string, pages: readonly SamplePage[]): Promise<ServerProcess> {
  for (const [index, { body }] of pages.entries()) writeFileSync(join(folder, `${index}.html`), body)
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, configOf(folder, port, pages))
  return spawnServer({ port, program, args: ['-p', folder, '-c', config, '-e', 'stderr'] })
}

function configOf(folder: string, port: number, pages: readonly SamplePage[]): string {
  // Workers of an nginx that root starts are nobody, else, and may not read our folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    ${user} daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log stderr error;
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/temp-${kind};`).join('\n')}
      types {} default_type "text/html; charset=utf-8";
      server {
        listen 127.0.0.1:${port}; root ${folder};
        ${pages.map(({ encoding }, index) => `location = /${index}.html { ${encoding ? `add_header Content-Encoding ${encoding};` : ''} }`).join('\n')}
      }
    }`
}
