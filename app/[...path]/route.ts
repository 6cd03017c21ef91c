import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'

/** Whatever has no route of its own. */
export const GET = showPage(() => notHere)
