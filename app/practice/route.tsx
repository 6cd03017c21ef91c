import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'
import { choosePage } from './choose-page.tsx'
import { practicePage } from './show-practice.tsx'

/** Choose what to practise. The address may hold what is chosen so far. */
export const GET = showPage((visit, query) => practicePage(visit, { title: texts.practice.title }, (practice) => choosePage(practice, query, null)))
