import type { Lesson, LoadedCourse, LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import { noHelpLines } from '#lib/content/help-lines.ts'
import { anItem } from './items.ts'

/** A course of three lessons with two items each, and a final check. Enough for every rule. */
export function aCourse(changes: Partial<LoadedCourse> = {}): LoadedCourse {
  const slugs = ['one', 'two', 'three']
  return {
    title: 'A course',
    summary: 'About it.',
    audience: 'Anyone',
    duration: 'An hour',
    notice: 'Not advice.',
    review: 'Nobody reviewed it.',
    final: 'final',
    masteryScore: 0.8,
    gating: 'sequential',
    version: 'v1',
    lessons: slugs.map((slug, index) => aLesson(slug, index + 1)),
    quizzes: [...slugs.map((slug) => aQuiz(slug, slug)), aQuiz('final', null)],
    claims: {},
    article: [],
    references: {},
    terms: {},
    figures: {},
    figurePatterns: '',
    activities: {},
    stretches: { notice: { lead: 'Nobody has checked them.', sentences: [] }, rules: [{ id: 'stop', lead: 'Stop with pain.' }], stretches: [], routines: [] },
    help: { intro: 'Most pain is not dangerous.', emergency: 'the local number', advice: 'an advice line', call: [], levels: [], unverifiedNote: 'Not verified.', lines: noHelpLines },
    ...changes,
  }
}

function aLesson(slug: string, number: number): Lesson {
  const parts = [1, 2].map((part) => ({ number: part, title: `Part ${part}`, minutes: 5, sections: [] }))
  return {
    slug,
    number,
    title: `Lesson ${slug}`,
    summary: 'About it.',
    tissue: 'muscle',
    minutes: 10,
    objectives: [{ id: 'objective-a', text: 'Say it' }],
    checked: '2026-11-24',
    parts,
    sections: [],
    activities: [],
    stretches: [],
    citations: [],
    citedAt: [],
    termsAt: [],
    tree: [],
    hash: slug,
    readingGrade: 5,
    words: 100,
  }
}

export function aQuiz(slug: string, lesson: string | null, items: LoadedItem[] = defaultItems(slug)): Quiz {
  return { slug, title: `Quiz ${slug}`, draw: items.length, scenarios: {}, lesson, items }
}

function defaultItems(slug: string): LoadedItem[] {
  return [anItem('single-choice', { id: `${slug}-plain` }), anItem('single-choice', { id: `${slug}-safety`, safety: true })]
}
