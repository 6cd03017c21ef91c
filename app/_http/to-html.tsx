import type { ReactNode } from 'react'
import { Document } from '#app/_components/document.tsx'
import { SiteFooter } from '#app/_components/site-footer.tsx'
import { SiteHeader } from '#app/_components/site-header.tsx'
import type { Assets, PageStyleName, ScriptName } from '#lib/assets/assets.ts'
import { getAssets, readDeviceStatus } from '#lib/runtime.ts'
import { texts } from '#app/texts/texts.ts'
import type { Visit } from './visit.ts'

/** What a page shows, and what is said of it. */
export type Page = {
  /** Before the course's own; the course page has none. */
  title?: string
  description?: string
  status?: 200 | 404
  /** It tells how far the learner is, so going back must not bring up an old copy. */
  tellsProgress?: boolean
  /** Something in it is made for this one visit, such as the id of an attempt to come. */
  isForOnce?: boolean
  scripts?: readonly ScriptName[]
  style?: PageStyleName
  body: ReactNode
}

export async function pageToHtml({ request, course, progress, isStoreDown }: Visit, { title, description, scripts, style, body }: Page, assets: Assets | null, isArrival: boolean): Promise<string> {
  const path = new URL(request.url).pathname
  const device = await readDeviceStatus()
  return toHtml(
    <Document
      title={title ? texts.site.pageTitle(title, course.title) : course.title}
      description={description ?? course.summary}
      assets={assets}
      scripts={scripts}
      style={style}
      isArrival={isArrival}
      reading={progress.reading}
      isInstallable={device !== null || path === '/device'}
    >
      <SiteHeader title={course.title} path={path} />
      <main id="main" tabIndex={-1}>
        {isStoreDown && (
          <p className="notice-line">{texts.faults.storeDown}</p>
        )}
        {body}
      </main>
      <SiteFooter notice={course.notice} isFolded={progress.reading.layout === 'focus'} path={path} device={device} />
    </Document>,
  )
}

/** A page for when something is refused or broken. It needs neither the course nor the database. */
export async function noticeToHtml(title: string, body: ReactNode): Promise<string> {
  return toHtml(
    // Without its stylesheet it can be read too.
    <Document title={title} assets={await getAssets().catch(() => null)}>
      <main id="main" tabIndex={-1}>
        <div className="narrow">
          <h1>{title}</h1>
          {body}
        </div>
      </main>
    </Document>,
  )
}

async function toHtml(document: ReactNode): Promise<string> {
  // Next refuses a static import: it takes it for a mistake in a server component.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(document)}`
}
