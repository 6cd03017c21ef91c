import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'

/** Every claim rests on a reference unless none was found, and is checked by a question unless it says why not. */
export function claimsProved({ claims, quizzes }: CourseDraft): ContentProblem[] {
  const areQuizzesRead = quizzes.every(({ yaml }) => yaml.value !== null)
  const checked = new Set(quizzes.flatMap(({ yaml }) => yaml.value?.items ?? []).flatMap((item) => item.claims))
  return (claims.value?.claims ?? []).flatMap(({ id, verdict, citations, untested }, index) => {
    const report = (field: string, message: string) => claims.problem(['claims', index, field], message)
    return [
      ...(citations.length > 0 || verdict === 'unsupported' ? [] : [report('citations', `${id} is ${verdict}, but rests on nothing: cite a reference of lessons/references.yaml, or make its verdict "unsupported" if none was found`)]),
      ...(!areQuizzesRead || checked.has(id) || untested !== undefined
        ? []
        : [report('id', `no question checks ${id}: name it under "claims" of one in quizzes/, or say why none does, for example untested: It names a word and nothing to judge.`)]),
      ...(checked.has(id) && untested !== undefined ? [report('untested', `questions do check ${id}: take this reason out`)] : []),
    ]
  })
}
