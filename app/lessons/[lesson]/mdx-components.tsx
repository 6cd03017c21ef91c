import type { ReactNode } from 'react'
import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { listed } from '#lib/loader/listed.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import { CourseFigure } from '#app/_components/course-figure.tsx'
import { InAnEmergency } from '#app/_components/call-line.tsx'
import { citationId } from '#app/_components/reference-list.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { SignLinks } from '#app/_components/sign-links.tsx'
import { StretchCare, StretchDrawing, StretchFeel, StretchRules, StretchSteps } from '#app/_components/stretch.tsx'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { ActivityForm } from './activity-form.tsx'
import { MarkedTerm } from './marked-term.tsx'
import { partEndId } from './part-end.tsx'

/** What an author may use in a lesson. Everything comes by id, so no fact is typed twice. */
export function mdxComponents(course: LoadedCourse, lesson: Lesson, afterPart: (part: number) => ReactNode) {
  // The lesson is drawn from top to bottom, so counting tells the first place of a reference from its others.
  const times = new Map<string, number>()
  const cite = (ids: readonly string[]) =>
    ids.toSorted((one, other) => lesson.citations.indexOf(one) - lesson.citations.indexOf(other)).map((id) => {
      const time = (times.get(id) ?? 0) + 1
      times.set(id, time)
      return <Citation key={id} number={lesson.citations.indexOf(id) + 1} time={time} />
    })

  let warnings = 0

  return {
    Part({ title, minutes, children }: { title: string; minutes: string; children: ReactNode }) {
      const part = lesson.parts.find((candidate) => candidate.title === title)
      if (!part) return children
      return (
        <section className="part" aria-labelledby={`part-${part.number}`}>
          <h2 id={`part-${part.number}`} tabIndex={-1}>
            <span className="part-count" {...inInterfaceLanguage}>
              {texts.lesson.partPlace({ part: part.number, of: lesson.parts.length, minutes })}
            </span>{' '}
            {title}
          </h2>
          <p className="screen-only" {...inInterfaceLanguage}>
            <a href={`#${partEndId(part.number)}`}>{texts.lesson.toPartEnd(part.number)}</a>
          </p>
          {children}
          {afterPart(part.number)}
        </section>
      )
    },

    Section({ id, title, signs, children }: { id: string; title: string; signs?: string; children: ReactNode }) {
      return (
        // Without a name, and so no landmark: there would be a dozen.
        <section className="section">
          <div className="section-head">
            <h3 id={id} tabIndex={-1}>
              {title}
            </h3>
            {/* For who copies an address with a mouse. The list of contents has the same links, and a dozen more stops would stand in the way of the Tab key. */}
            <a className="heading-link" href={`#${id}`} tabIndex={-1} aria-hidden="true">
              #
            </a>
          </div>
          {children}
          <SignLinks help={course.help} signs={listed(signs)} />
        </section>
      )
    },

    Term({ id, children }: { id: string; children: ReactNode }) {
      const term = course.terms[id]
      return term ? <MarkedTerm term={term}>{children}</MarkedTerm> : children
    },

    Claim({ id, children }: { id: string; children: ReactNode }) {
      const claim = course.claims[id]
      if (!claim) return null
      return (
        // A note and not an aside: a dozen landmarks would bury the others.
        <div className="claim" {...inInterfaceLanguage} role="note" data-verdict={claim.verdict} aria-label={texts.claim.label(Number(id.slice(1)), claim.topic)}>
          <p className="eyebrow">{texts.claim.title}</p>
          <p className="claim-quote">{texts.claim.articleSays(<q {...inCourseLanguage}>{claim.quote}</q>)}</p>
          <p className="claim-verdict">
            <Sign kind={claim.verdict} />
            {texts.verdicts[claim.verdict].label}
          </p>
          <div className="claim-correction" {...inCourseLanguage}>
            {typeof children === 'string' ? <p>{children}</p> : children}
            {claim.limits && <p {...inInterfaceLanguage}>{texts.claim.limits(<CourseText>{claim.limits}</CourseText>)}</p>}
            <SignLinks help={course.help} signs={claim.signs} />
            <p className="claim-sources" {...inInterfaceLanguage}>
              {claim.citations.length > 0 && texts.claim.sources(cite(claim.citations))}
              <a href={`/evidence#${id}`}>{texts.claim.allAbout(Number(id.slice(1)))}</a>
            </p>
          </div>
        </div>
      )
    },

    Cite({ id }: { id: string }) {
      return <>{cite([id])}</>
    },

    Figure({ id }: { id: string }) {
      const figure = course.figures[id]
      return figure ? <CourseFigure figure={figure} help={course.help} /> : null
    },

    Activity({ id }: { id: string }) {
      const activity = course.activities[id]
      return activity ? <ActivityForm lesson={lesson.slug} activity={toPublicActivity(activity)} given={null} problem={null} /> : null
    },

    StretchRules() {
      return <StretchRules stretches={course.stretches} cite={cite} />
    },

    Stretch({ id }: { id: string }) {
      const stretch = course.stretches.stretches.find((candidate) => candidate.id === id)
      if (!stretch) return null
      return (
        <>
          {stretch.why && (
            <p>
              {stretch.why.text} {cite(stretch.why.citations)}
            </p>
          )}
          <StretchFeel stretch={stretch} />
          {stretch.versions.map((version) => (
            <div key={version.id}>
              <h4>{version.title}</h4>
              {/* The seated ones are drawn on /practice: all fourteen would make the lesson too heavy for an old phone. */}
              {version.id === 'standing' && <StretchDrawing figure={course.figures[version.figure]} />}
              <StretchSteps version={version} />
            </div>
          ))}
          <StretchCare stretch={stretch} />
          <p {...inInterfaceLanguage}>
            <a href={`/practice/stretches/${id}`}>{texts.stretch.drawnBothWays(<CourseText>{stretch.name}</CourseText>)}</a>
          </p>
        </>
      )
    },

    Safety({ title, children }: { title: string; children: ReactNode }) {
      warnings += 1
      const id = `safety-${warnings}`
      return (
        <aside className="safety" aria-labelledby={id}>
          <p className="safety-title" id={id}>
            <Sign kind="now" />
            {title}
          </p>
          {children}
          <p {...inInterfaceLanguage}>
            <a href="/get-help">{texts.lesson.allSigns}</a>
          </p>
          <InAnEmergency help={course.help} />
        </aside>
      )
    },

    Summary({ children }: { children: ReactNode }) {
      return (
        <section className="summary">
          <div className="section-head">
            <h3 id="summary" tabIndex={-1} {...inInterfaceLanguage}>
              {texts.lesson.summary}
            </h3>
          </div>
          {children}
        </section>
      )
    },

    table({ children }: { children?: ReactNode }) {
      return (
        <div className="table" {...inInterfaceLanguage} role="region" aria-label={texts.lesson.table} tabIndex={0}>
          <table {...inCourseLanguage}>{children}</table>
        </div>
      )
    },
  }
}

function Citation({ number, time }: { number: number; time: number }) {
  return (
    <sup className="citation" {...inInterfaceLanguage}>
      <a href={`#reference-${number}`} id={citationId(number, time)}>
        <span className="visually-hidden">{texts.references.reference}</span>
        {number}
      </a>
    </sup>
  )
}
