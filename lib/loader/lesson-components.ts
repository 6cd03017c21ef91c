type Component = {
  required: readonly string[]
  optional: readonly string[]
  /** The component that it must stand directly in; null: in the lesson itself. */
  inside: 'Part' | 'Section' | null | 'anywhere'
}

/** Every component that an author may use in a lesson. app/lessons/[lesson]/mdx-components.tsx draws them. */
export const lessonComponents = {
  Part: { required: ['title', 'minutes'], optional: [], inside: null },
  Section: { required: ['id', 'title'], optional: ['claims'], inside: 'Part' },
  Term: { required: ['id'], optional: [], inside: 'anywhere' },
  Define: { required: ['terms'], optional: [], inside: 'Section' },
  Claim: { required: ['id'], optional: [], inside: 'Section' },
  Cite: { required: ['id'], optional: [], inside: 'anywhere' },
  Figure: { required: ['id'], optional: [], inside: 'Section' },
  Activity: { required: ['id'], optional: [], inside: 'Section' },
  Safety: { required: ['title'], optional: [], inside: 'Section' },
  Summary: { required: [], optional: [], inside: 'anywhere' },
} as const satisfies Record<string, Component>

export type ComponentName = keyof typeof lessonComponents
