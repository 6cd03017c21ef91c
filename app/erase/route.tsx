import { Confirmation } from '#app/_components/confirmation.tsx'
import { isUnsure } from '#app/_http/confirmation.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage((_visit, query) => {
  const { pageTitle, title, means, tick, erase } = texts.erase
  return {
    title: isUnsure(query) ? texts.site.errorTitle(pageTitle) : pageTitle,
    body: <Confirmation action="/erase/confirm" title={title} means={means} tick={tick} does={erase} isDanger wasUnsure={isUnsure(query)} />,
  }
})
