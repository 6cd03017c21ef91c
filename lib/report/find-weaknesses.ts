import type { Coverage } from './coverage.ts'
import type { Weakness } from './report.ts'
import { claimsAskedOnce } from './weaknesses/claims-asked-once.ts'
import { claimsNotAsked } from './weaknesses/claims-not-asked.ts'
import { fewSafetyQuestions } from './weaknesses/few-safety-questions.ts'
import { hardToRead } from './weaknesses/hard-to-read.ts'
import { noMisconception } from './weaknesses/no-misconception.ts'
import { objectivesAskedLittle } from './weaknesses/objectives-asked-little.ts'
import { objectivesAtOneLevel } from './weaknesses/objectives-at-one-level.ts'
import { referencesToOpen } from './weaknesses/references-to-open.ts'
import { sectionsNotChecked } from './weaknesses/sections-not-checked.ts'
import { thinEvidence } from './weaknesses/thin-evidence.ts'
import { unsourcedSigns } from './weaknesses/unsourced-signs.ts'
import { usedNowhere } from './weaknesses/used-nowhere.ts'

/** Weightiest first: what may harm, then what may be wrong, then what is not learned, then what is hard or idle. */
const rules = [
  unsourcedSigns,
  fewSafetyQuestions,
  thinEvidence,
  referencesToOpen,
  claimsNotAsked,
  sectionsNotChecked,
  claimsAskedOnce,
  objectivesAskedLittle,
  objectivesAtOneLevel,
  noMisconception,
  hardToRead,
  usedNowhere,
]

export function findWeaknesses(coverage: Coverage): Weakness[] {
  return rules.map((rule) => rule(coverage))
}
