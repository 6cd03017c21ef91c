import { showPage } from '#app/_http/show-page.tsx'
import { choosePage, chooseTitle } from './choose-page.tsx'
import { practicePage } from './show-practice.tsx'

/** Choose what to practise. The address may hold what is chosen so far. */
export const GET = showPage((visit, query) => practicePage(visit, chooseTitle, (practice) => choosePage(practice, query, null)))
