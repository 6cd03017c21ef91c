import { refuse } from '#app/_http/answer.tsx'
import { texts } from '#app/texts/texts.ts'

export const dynamic = 'force-dynamic'

/** What the server answers with to a visitor who has to wait (lib/server/visitor-limits.ts), whatever they asked for. */
export const GET = () => refuse(429, texts.faults.tooMany)
export const POST = GET
