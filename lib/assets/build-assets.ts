import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { build, type BuildOptions, type OutputFile } from 'esbuild'
import { compress } from '#lib/pages/content-encoding.ts'
import { assetsFile, assetsFolder, type Assets } from './assets.ts'
import { deviceHost } from './bundle-worker.ts'

/** What pages ask for by name. The font comes with the stylesheet. */
const entryPoints = {
  style: 'app/styles/style.css',
  icon: 'app/styles/favicon.svg',
  'icon-192': 'app/styles/icon-192.png',
  'icon-512': 'app/styles/icon-512.png',
  evidence: 'app/styles/evidence-page.css',
  help: 'app/styles/help-page.css',
  practice: 'app/styles/practice-page.css',
  reading: 'app/styles/reading-page.css',
  reference: 'app/styles/reference-page.css',
  'reading-choices': 'app/styles/reading-choices.css',
  'theme-light': 'app/styles/theme-light.css',
  'theme-dark': 'app/styles/theme-dark.css',
  'theme-black-on-white': 'app/styles/theme-black-on-white.css',
  'theme-white-on-black': 'app/styles/theme-white-on-black.css',
  question: 'app/enhancements/question.ts',
  ordering: 'app/enhancements/ordering.ts',
  'read-aloud': 'app/enhancements/read-aloud.ts',
  'read-aloud-reading': 'app/enhancements/read-aloud/reading.ts',
  'read-aloud-style': 'app/styles/read-aloud.css',
  'practice-timer': 'app/enhancements/practice.ts',
  'diary-day': 'app/enhancements/diary-day.ts',
  device: 'app/enhancements/device.ts',
} satisfies Record<Exclude<keyof Assets, 'inlineStyle' | 'worker'>, string>

/**
 * Bundles the stylesheet and the scripts, names each by its content so that a browser may keep it for good, and puts the
 * smallest brotli and gzip of each text beside it. Next would bundle them only together with its own client runtime.
 */
export async function buildAssets(root: string): Promise<Assets> {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    outdir: join(assetsFolder, 'assets'),
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    metafile: true,
    write: false,
    logLevel: 'error',
  } as const satisfies BuildOptions
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints,
    format: 'esm',
    // Five years back and more: old phones are what many learners have.
    target: ['chrome90', 'firefox90', 'safari14.1'],
    loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' },
  })
  const worker = await build({
    ...shared,
    entryPoints: { worker: 'app/device/worker.ts' },
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari16'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [deviceHost(root)],
  })
  await rm(join(root, assetsFolder), { recursive: true, force: true })
  await Promise.all([...outputFiles, ...worker.outputFiles].map(({ path, contents }) => writeWithCompressed(path, contents)))
  const css = outputFiles.find(({ path }) => /\/style-[^/]+\.css$/.test(path.replaceAll('\\', '/')))?.text.trim() ?? ''
  const inlineStyle = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
  const outputs = Object.entries(metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, `/assets/${basename(file)}`] as const)
  const addresses = Object.fromEntries(Object.entries(entryPoints).map(([name, source]) => [name, outputs.find(([entry]) => entry === source)?.[1] ?? '']))
  const assets = { ...addresses, worker: addressOf(worker.outputFiles[0]), inlineStyle } as Assets
  await writeFile(join(root, assetsFile), JSON.stringify(assets))
  return assets
}

function addressOf(file: OutputFile | undefined): string {
  return file ? `/assets/${basename(file.path)}` : ''
}

async function writeWithCompressed(path: string, contents: Uint8Array) {
  await mkdir(dirname(path), { recursive: true })
  const forms: Promise<[ending: string, bytes: Uint8Array]>[] = [Promise.resolve(['', contents])]
  // Fonts and pictures are compressed already.
  if (!['.woff2', '.png'].includes(extname(path))) forms.push(compress.br(contents, 'smallest').then((bytes) => ['.br', bytes]), compress.gzip(contents, 'smallest').then((bytes) => ['.gz', bytes]))
  await Promise.all(forms.map(async (form) => {
    const [ending, bytes] = await form
    await writeFile(path + ending, bytes)
  }))
}
