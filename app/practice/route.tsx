import { showPage } from '#app/_http/show-page.tsx'
import { choosePage } from './choose-page.tsx'
import { practicePage } from './show-practice.tsx'

/** Choose what to practise. The address may hold what is chosen so far. */
export const GET = showPage((visit, query) => practicePage(visit, 'Practice: gentle stretches', (practice) => choosePage(practice, query, null)))
