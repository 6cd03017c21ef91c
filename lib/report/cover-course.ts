import { referencesOf } from '#lib/content/claim-trail.ts'
import type { Lesson, LoadedCourse, Quiz } from '#lib/content/loaded-course.ts'
import type { CourseDraft } from '#lib/loader/course-draft.ts'
import { readingGrade } from '#lib/loader/reading-grade.ts'
import { textsOfRules, textsOfStretch } from '#lib/loader/stretch-texts.ts'
import type { Coverage, SectionCoverage } from './coverage.ts'
import { placesOf } from './places.ts'
import { paragraphsOf, sentencesOf, type Paragraph } from './prose.ts'
import { coverSigns } from './cover-signs.ts'

export function coverageOf(course: LoadedCourse, draft: CourseDraft): Coverage {
  const placeOf = placesOf(draft)
  const uses = draft.lessons.flatMap(({ slug, uses: inLesson }) => inLesson.map((use) => ({ slug, ...use })))
  const idsIn = (name: string, slug?: string) => new Set(uses.flatMap((use) => (use.name === name && (slug ?? use.slug) === use.slug ? (use.attributes.id ?? []) : [])))
  const paragraphs = new Map(draft.lessons.map((lesson) => [lesson.slug, paragraphsOf(lesson)]))
  const questions = course.quizzes.flatMap((quiz) => quiz.items.map((item) => ({ item, quiz, place: placeOf('item', item.id) })))
  const activities = Object.values(course.activities)
  const signs = coverSigns(course, draft)
  const claims = Object.values(course.claims)

  const sections = course.lessons.flatMap((lesson) =>
    lesson.sections.map((section): SectionCoverage => {
      const ref = `${lesson.slug}#${section.id}`
      const standing = uses.flatMap(({ name, attributes, slug, section: around }) => (name === 'Activity' && slug === lesson.slug && around === section.id ? [attributes.id] : []))
      return {
        ref,
        section,
        lesson,
        place: placeOf('section', ref),
        questions: questions.filter(({ item }) => item.section === ref),
        activities: activities.filter(({ id }) => standing.includes(id)),
        ...readingGrade([...textsIn(paragraphs.get(lesson.slug), section.id), ...stretchTextsIn(lesson.slug, section.id)]),
      }
    }),
  )
  const stretchFigures = [course.stretches.overview ?? '', ...course.stretches.stretches.flatMap(({ versions }) => versions.map(({ figure }) => figure))]
  const shownFigures = new Set([...idsIn('Figure'), ...stretchFigures, ...[...questions.map(({ item }) => item), ...activities].flatMap((asked) => ('figure' in asked && typeof asked.figure === 'string' ? [asked.figure] : []))])

  return {
    course,
    lessons: course.lessons.map((lesson) => ({
      lesson,
      place: placeOf('lesson', lesson.slug),
      quiz: quizOf(course, lesson),
      sentences: sentencesOf(paragraphs.get(lesson.slug) ?? []),
      figures: idsIn('Figure', lesson.slug).size,
    })),
    sections,
    objectives: course.lessons.flatMap((lesson) =>
      lesson.objectives.map((objective) => {
        const asking = questions.filter(({ item }) => item.objectives.includes(objective.id))
        return {
          objective,
          lesson,
          place: placeOf('objective', objective.id),
          questions: asking,
          own: asking.filter(({ quiz }) => quiz.lesson === lesson.slug),
          final: asking.filter(({ quiz }) => quiz.lesson === null),
        }
      }),
    ),
    claims: claims.map((claim) => ({
      claim,
      place: placeOf('claim', claim.id),
      sections: sections.filter(({ section }) => section.claims.includes(claim.id)),
      questions: questions.filter(({ item }) => item.claims.includes(claim.id)),
      references: referencesOf(course, [claim]),
      untested: claim.untested ?? null,
    })),
    references: Object.values(course.references).map((reference) => ({
      reference,
      place: placeOf('reference', reference.id),
      claims: claims.filter(({ citations }) => citations.includes(reference.id)),
      lessons: course.lessons.filter(({ citations }) => citations.includes(reference.id)),
      signs: signs.filter(({ citations }) => citations.includes(reference.id)),
    })),
    questions,
    signs,
    unused: [
      ...unused('figure', Object.keys(course.figures), shownFigures),
      ...unused('activity', Object.keys(course.activities), idsIn('Activity')),
    ],
  }

  function stretchTextsIn(slug: string, section: string): string[] {
    return uses.filter((use) => use.slug === slug && use.section === section).flatMap(({ name, attributes }) => {
      if (name === 'StretchRules') return textsOfRules(course.stretches)
      const stretch = name === 'Stretch' ? course.stretches.stretches.find(({ id }) => id === attributes.id) : undefined
      return stretch ? textsOfStretch(stretch) : []
    })
  }

  function unused(kind: 'figure' | 'activity', ids: readonly string[], used: ReadonlySet<string>): Coverage['unused'] {
    return ids.filter((id) => !used.has(id)).map((id) => ({ kind, id, place: placeOf(kind, id) }))
  }
}

function textsIn(paragraphs: readonly Paragraph[] = [], section: string): string[] {
  return paragraphs.flatMap((paragraph) => (paragraph.section === section ? [paragraph.text] : []))
}

function quizOf({ quizzes }: LoadedCourse, { slug }: Lesson): Quiz {
  const quiz = quizzes.find(({ lesson }) => lesson === slug)
  if (!quiz) throw new Error(`A sound course has a quiz for the lesson "${slug}"`)
  return quiz
}
