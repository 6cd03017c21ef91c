import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { Place } from '#lib/loader/content-problem.ts'
import type { CourseDraft } from '#lib/loader/course-draft.ts'

/** A line of lessons/help.yaml. `opened`: at least one of its references was opened and seen. */
export type WarningSign = { text: string; level: string; citations: string[]; opened: boolean; place: Place }

/** In the order of their urgency. */
export function signsOf({ help, references }: LoadedCourse, draft: CourseDraft): WarningSign[] {
  return help.levels.flatMap(({ label, groups }, level) =>
    groups.flatMap(({ signs }, group) =>
      signs.map(({ name, text, citations }, sign) => ({
        text: text ?? name,
        level: label,
        citations,
        opened: citations.some((id) => references[id]?.verified === 'verified'),
        place: draft.help.problem(['levels', level, 'groups', group, 'signs', sign], ''),
      })),
    ),
  )
}
