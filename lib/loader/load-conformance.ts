import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConformanceSchema, type Conformance } from '#lib/conformance/conformance.ts'
import { ContentError } from './content-problem.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export const conformanceFile = 'docs/accessibility.yaml'

/** What the course claims of its accessibility, and where in the file each claim stands. */
export async function readConformance(root: string): Promise<YamlFile<Conformance>> {
  return readYaml(ConformanceSchema, conformanceFile, await readFile(join(/* turbopackIgnore: true */ root, conformanceFile), 'utf8'))
}

/** The same where it has to be sound. Throws all that is wrong with it. */
export async function loadConformance(root: string): Promise<Conformance> {
  const { value, problems } = await readConformance(root)
  if (!value) throw new ContentError(problems)
  return value
}
