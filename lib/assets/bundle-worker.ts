import { readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/** What stands in for what only a server has. */
const onDevice: Record<string, string> = {
  'lib/runtime.ts': 'app/device/runtime.ts',
  'app/_http/finish-page.ts': 'app/device/finish-page.ts',
}

/** Addresses that only a server answers. */
const onServerOnly = /^app\/(device\/\w+\/|worker\.js\/|manifest\.webmanifest\/|healthz\/|too-many\/|help-for-all\/|erase\/confirm\/|\[\.\.\.)/

/** Makes the app fit for a device: its routes in one list, each evaluated when it is first asked for, and its own runtime. */
export function deviceHost(root: string): Plugin {
  return {
    name: 'device-host',
    setup(build) {
      build.onResolve({ filter: /\/(runtime|finish-page)\.ts$/ }, ({ path, importer, resolveDir }) => {
        const file = relative(root, path.startsWith('#') ? join(root, path.slice(1)) : resolve(resolveDir || dirname(importer), path))
        const instead = onDevice[file.replaceAll('\\', '/')]
        return instead ? { path: join(root, instead) } : undefined
      })
      // Only the part of it that renders to a string.
      build.onResolve({ filter: /^react-dom\/server$/ }, () => ({ path: join(root, 'node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js') }))
      build.onResolve({ filter: /^course:/ }, ({ path }) => ({ path, namespace: 'course' }))
      build.onLoad({ filter: /:worker$/, namespace: 'course' }, () => ({ contents: 'export const worker = self' }))
      build.onLoad({ filter: /:routes$/, namespace: 'course' }, () => ({ contents: routesModule(root), resolveDir: root }))
    },
  }
}

/** More exact paths before those with parameters, as Next has it. */
function routesModule(root: string): string {
  const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((name) => `app/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\/route\.tsx?$/.test(file) && !onServerOnly.test(file))
    .toSorted((a, b) => (a.replaceAll('[', '~') < b.replaceAll('[', '~') ? -1 : 1))
  const entries = files.map((file) => `{ pattern: ${JSON.stringify(toPattern(file))}, load: () => import(${JSON.stringify(`./${file}`)}) }`)
  return `export const routes = [${entries.join(',\n')}]`
}

function toPattern(file: string): string {
  const path = file.replace(/^app/, '').replace(/\/route\.tsx?$/, '') || '/'
  return `^${path.replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`
}
