import type { Verdict } from '#lib/content/evidence.ts'

type Words = {
  word: string
  /** Beside a statement. */
  label: string
  /** What we did with such statements. */
  meaning: string
}

export const verdictWords: Record<Verdict, Words> = {
  supported: { word: 'Supported', label: 'Supported', meaning: 'The statement holds. We teach it in plain words.' },
  nuanced: { word: 'Nuanced', label: 'Nuanced: partly right', meaning: 'Partly right. We teach it with what is missing.' },
  corrected: { word: 'Corrected', label: 'Corrected: wrong', meaning: 'Wrong. We show it, with what the evidence says.' },
  unsupported: {
    word: 'Unsupported',
    label: 'Unsupported: no clear meaning, or no evidence found',
    meaning: 'It has no clear meaning, or we found no evidence. We do not teach it as fact.',
  },
}
