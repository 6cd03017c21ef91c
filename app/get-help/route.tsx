import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CallButtons } from '#app/_components/call-line.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { HelpLevels, HelpLines } from '#app/_components/help-levels.tsx'
import { WayOn } from '#app/_components/way-on.tsx'
import { cameFrom } from '#app/_http/came-from.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course, request }, query) => ({
  title: texts.help.pageTitle,
  style: 'help',
  // It leads back to where this visit came from.
  isForOnce: true,
  body: <GetHelp course={course} open={query.get('show') === 'all' ? 'all' : query.get('sign')} from={cameFrom(request)} />,
}))

/** All of it, opened, must fit on one sheet of paper. */
function GetHelp({ course: { help }, open, from }: { course: LoadedCourse; open: string | null; from: string | null }) {
  const isAll = open === 'all'
  return (
    <div className="help narrow">
      {from && from !== '/' && <WayOn from={from} />}
      <h1>{texts.site.whenToGetHelpHowFast}</h1>
      <p className="lead" {...inCourseLanguage}>{help.intro}</p>
      {/* The eye finds the note by its mark; the ear would come to it when all is over. */}
      <p className="visually-hidden">{texts.help.notVerifiedMeans(<CourseText>{help.unverifiedNote}</CourseText>)}</p>
      <section className="help-call" aria-labelledby="how-to-call">
        <h2 id="how-to-call">{texts.help.howToCall}</h2>
        <CallButtons help={help} />
        <HelpLines help={help} lines={help.call} />
      </section>
      <HelpLevels help={help} open={open} />
      <p className="hint help-note">
        <span aria-hidden="true">
          † <CourseText>{help.unverifiedNote}</CourseText>
        </span>{' '}
        {texts.help.notReviewed}
      </p>
      <p className="screen-only">
        {texts.help.print(<a href={`/get-help?${new URLSearchParams({ ...(!isAll && { show: 'all' }), ...(from && { from }) })}`}>{isAll ? texts.help.onlyNames : texts.help.allAtOnce}</a>)}
      </p>
      <WayOn from={from} />
    </div>
  )
}
