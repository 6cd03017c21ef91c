/** Part of `npm run build`: bundles and compresses the stylesheet and the scripts. */
import { buildAssets } from '#lib/assets/build-assets.ts'

await buildAssets(process.cwd())
