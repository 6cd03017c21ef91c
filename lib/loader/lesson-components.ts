type Component = {
  required: readonly string[]
  optional: readonly string[]
  /** The component that it must stand directly in; null: in the lesson itself. */
  inside: 'Part' | 'Section' | null | 'anywhere'
  /** Stands in a line of text; all others are blocks of their own. */
  inline?: true
  /** What stands between its tags; without it, nothing does. */
  holds?: string
}

/** Every component that an author may use in a lesson. app/lessons/[lesson]/mdx-components.tsx draws them. */
export const lessonComponents = {
  Part: { required: ['title', 'minutes'], optional: [], inside: null, holds: 'its sections' },
  Section: { required: ['id', 'title'], optional: ['claims', 'signs'], inside: 'Part', holds: 'its teaching' },
  Term: { required: ['id'], optional: [], inside: 'anywhere', inline: true, holds: 'the words, such as spasms' },
  Claim: { required: ['id'], optional: [], inside: 'Section', holds: 'the correction in plain words' },
  Cite: { required: ['id'], optional: [], inside: 'anywhere', inline: true },
  Figure: { required: ['id'], optional: [], inside: 'Section' },
  Activity: { required: ['id'], optional: [], inside: 'Section' },
  StretchRules: { required: [], optional: [], inside: 'Section' },
  Stretch: { required: ['id'], optional: [], inside: 'Section' },
  Safety: { required: ['title'], optional: [], inside: 'Section', holds: 'the signs' },
  Summary: { required: [], optional: [], inside: 'Part', holds: 'a list of three lines' },
} as const satisfies Record<string, Component>

export type ComponentName = keyof typeof lessonComponents
