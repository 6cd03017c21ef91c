import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'

/** Fewest items an objective needs in its lesson's quiz, so that a retry can bring another one. */
const itemsPerObjective = 2

/** Quizzes are large enough: for each objective, and for what an attempt always holds. */
export function enoughItems({ lessons, quizzes }: CourseDraft): ContentProblem[] {
  const objectives = new Map(lessons.map(({ slug, frontMatter }) => [slug, frontMatter?.objectives]))
  return quizzes.flatMap(({ slug, yaml }) => {
    const { value } = yaml
    if (!value) return []
    const few = (objectives.get(slug) ?? []).flatMap(({ id }) => {
      const count = value.items.filter((item) => item.objectives.includes(id)).length
      if (count >= itemsPerObjective) return []
      return [yaml.problem(['items'], `the objective "${id}" has ${count} question${count === 1 ? '' : 's'}: it needs at least ${itemsPerObjective}, so that a retry can ask another`)]
    })
    const needed = leastDraw(value.items)
    const draw =
      value.draw > value.items.length
        ? [yaml.problem(['draw'], `asks for ${value.draw} questions, but the file has ${value.items.length}: write more, or draw fewer`)]
        : value.draw < needed
          ? [yaml.problem(['draw'], `${value.draw} questions can't cover every objective and every safety question: draw at least ${needed}`)]
          : []
    return [...few, ...draw]
  })
}

/** What an attempt holds at most before the draw is filled up: all safety items, and one item for each other objective. */
function leastDraw(items: readonly { safety: boolean; objectives: string[] }[]): number {
  const safety = items.filter((item) => item.safety)
  const covered = new Set(safety.flatMap(({ objectives }) => objectives))
  const others = new Set(items.flatMap(({ objectives }) => objectives).filter((id) => !covered.has(id)))
  return safety.length + (items.length === safety.length ? 0 : Math.min(others.size, items.length - safety.length))
}
