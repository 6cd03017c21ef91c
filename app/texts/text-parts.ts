import type { ReactNode } from 'react'

/** Makes a link of some words of a text: where it leads is the page's to know, where it stands the language's. */
export type Link = (words: string) => ReactNode

/** A quiz to be named inside a sentence: by the title of its lesson, or the last one by its own. */
export type QuizName = { lesson: ReactNode; title: ReactNode }
