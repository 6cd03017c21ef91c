import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CallButtons } from '#app/_components/call-line.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { Dagger, HelpLevels, HelpLines } from '#app/_components/help-levels.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }, query) => ({
  title: texts.help.pageTitle,
  style: 'help',
  body: <GetHelp course={course} open={query.get('show') === 'all' ? 'all' : query.get('sign')} />,
}))

/** All of it, opened, must fit on one sheet of paper. */
function GetHelp({ course: { help }, open }: { course: LoadedCourse; open: string | null }) {
  return (
    <div className="help narrow">
      <h1>{texts.site.whenToGetHelpHowFast}</h1>
      <p className="lead" {...inCourseLanguage}>{help.intro}</p>
      <section className="help-call" aria-labelledby="how-to-call">
        <h2 id="how-to-call">{texts.help.howToCall}</h2>
        <CallButtons help={help} />
        <HelpLines help={help} lines={help.call} />
      </section>
      <HelpLevels help={help} open={open} />
      <p className="hint help-note">{texts.help.note(<Dagger says={texts.help.noteMark} />, <CourseText>{help.unverifiedNote}</CourseText>)}</p>
      <p className="screen-only">
        {texts.help.print(open === 'all' ? <a href="/get-help">{texts.help.onlyNames}</a> : <a href="/get-help?show=all">{texts.help.allAtOnce}</a>)}
      </p>
      <p className="screen-only">
        <a href="/">{texts.site.toCoursePage}</a>
      </p>
    </div>
  )
}
