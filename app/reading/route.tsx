import { parseLocalPath } from '#lib/auth/local-path.ts'
import { isSameReading, parseReadingPreferences, standardReading, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'
import { WayOn } from '#app/_components/way-on.tsx'
import { seeOther } from '#app/_http/answer.tsx'
import { cameFrom } from '#app/_http/came-from.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'
import { ReadingForm } from './reading-form.tsx'

export const GET = showPage(({ request, progress }, query) => ({
  title: texts.reading.title,
  style: 'reading',
  // It leads back to where this visit came from.
  isForOnce: true,
  body: <Reading preferences={progress.reading} from={cameFrom(request)} isSaved={query.get('saved') === '1'} />,
}))

/** Keeps how the learner likes to read; who saves what holds already has nothing kept. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    const preferences = form.has('standard') ? standardReading : parseReadingPreferences(Object.fromEntries(form))
    if (!isSameReading(preferences, visit.progress.reading)) {
      const written = await record(visit, [{ type: 'reading.preferred', id: `reading.preferred/${crypto.randomUUID()}`, at: Date.now(), preferences }])
      if (written === 'unknown-learner') return seeOther('/reading')
    }
    const from = parseLocalPath(form.get('from'))
    return seeOther(`/reading?${new URLSearchParams({ saved: '1', ...(from && { from }) })}`)
  })
}

type ReadingProps = { preferences: ReadingPreferences; from: string | null; isSaved: boolean }

function Reading({ preferences, from, isSaved }: ReadingProps) {
  return (
    <div className="narrow">
      {isSaved && (
        <p className="notice-line" tabIndex={-1} autoFocus>
          {texts.reading.saved}
        </p>
      )}
      <h1>{texts.reading.title}</h1>
      <p className="lead">{texts.reading.lead}</p>
      <WayOn from={from} backs={isSaved ? 2 : 1} />
      <ReadingForm preferences={preferences} from={from} />
      <section className="reading-sample" aria-labelledby="sample">
        <h2 id="sample">{texts.reading.sample}</h2>
        <p>{texts.reading.sampleText}</p>
        <p>{texts.reading.sampleMore}</p>
      </section>
    </div>
  )
}
