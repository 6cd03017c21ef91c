import { join } from 'node:path'
import { openContentCache, type ContentCache } from './content-cache.ts'
import { readerVersion } from './reader-version.ts'

/** The cache that the check, the build and the server of a project share. Null where the code that reads is not there to be told apart from another. */
export async function openProjectCache(root: string): Promise<ContentCache | null> {
  const version = await readerVersion(root)
  return version === null ? null : openContentCache(join(/* turbopackIgnore: true */ root, '.next', 'cache', 'twinge'), version)
}
