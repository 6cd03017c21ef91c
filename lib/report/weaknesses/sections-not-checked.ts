import type { Coverage, SectionCoverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'

export function sectionsNotChecked({ course, sections }: Coverage): Weakness {
  const isDangerous = (id: string) => course.claims[id]?.danger ?? false
  const dangers = ({ section }: SectionCoverage) => section.claims.filter(isDangerous).length
  return {
    title: 'Sections that no question leads back to',
    why: 'What they teach is not asked, or the questions on it lead elsewhere. Write one, or set section in those that belong here.',
    findings: sections
      .filter(({ questions }) => questions.length === 0)
      .toSorted((a, b) => dangers(b) - dangers(a) || b.section.claims.length - a.section.claims.length)
      .map(({ section: { id, claims }, activities, place }) => {
        const taught = claims.map((claim) => (isDangerous(claim) ? `${claim} (dangerous)` : claim))
        const activity = activities.length > 0 ? `, but has the activity ${activities.map((other) => other.id).join(', ')}` : ''
        return { place, text: `${id}: ${taught.length > 0 ? `teaches ${taught.join(', ')}` : 'teaches no claim'}${activity}` }
      }),
  }
}
