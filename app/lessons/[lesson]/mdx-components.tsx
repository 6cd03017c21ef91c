import type { ReactNode } from 'react'
import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { listed } from '#lib/loader/listed.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import { CourseFigure } from '#app/_components/course-figure.tsx'
import { InAnEmergency } from '#app/_components/call-line.tsx'
import { citationId } from '#app/_components/reference-list.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { SignLinks } from '#app/_components/sign-links.tsx'
import { StretchCare, StretchDrawing, StretchFeel, StretchRules, StretchSteps } from '#app/_components/stretch.tsx'
import { verdictWords } from '#app/_components/verdict-words.ts'
import { ActivityForm } from './activity-form.tsx'
import { MarkedTerm } from './marked-term.tsx'

/** What an author may use in a lesson. Everything comes by id, so no fact is typed twice. */
export function mdxComponents(course: LoadedCourse, lesson: Lesson, afterPart: (part: number) => ReactNode) {
  // The lesson is drawn from top to bottom, so counting tells the first place of a reference from its others.
  const times = new Map<string, number>()
  const cite = (ids: readonly string[]) =>
    ids.map((id) => {
      const time = (times.get(id) ?? 0) + 1
      times.set(id, time)
      return <Citation key={id} number={lesson.citations.indexOf(id) + 1} time={time} />
    })

  return {
    Part({ title, minutes, children }: { title: string; minutes: string; children: ReactNode }) {
      const part = lesson.parts.find((candidate) => candidate.title === title)
      if (!part) return children
      return (
        <section className="part" aria-labelledby={`part-${part.number}`}>
          <h2 id={`part-${part.number}`} tabIndex={-1}>
            <span className="part-count">
              Part {part.number} of {lesson.parts.length} · about {minutes} minutes
            </span>{' '}
            {title}
          </h2>
          {children}
          {afterPart(part.number)}
        </section>
      )
    },

    Section({ id, title, signs, children }: { id: string; title: string; signs?: string; children: ReactNode }) {
      return (
        <section className="section" aria-labelledby={id}>
          <div className="section-head">
            <h3 id={id} tabIndex={-1}>
              {title}
            </h3>
            <a className="heading-link" href={`#${id}`} aria-label={`Link to “${title}”`}>
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
        <div className="claim" role="note" data-verdict={claim.verdict} aria-label={`What the evidence says: ${claim.topic}`}>
          <p className="eyebrow">What the evidence says</p>
          <p className="claim-quote">
            The article says <q>{claim.quote}</q>
          </p>
          <p className="claim-verdict">
            <Sign kind={claim.verdict} />
            {verdictWords[claim.verdict].label}
          </p>
          <div className="claim-correction">
            {typeof children === 'string' ? <p>{children}</p> : children}
            {claim.limits && <p>How sure: {claim.limits}</p>}
            <SignLinks help={course.help} signs={claim.signs} />
            <p className="claim-sources">
              {claim.citations.length > 0 && <>Sources: {cite(claim.citations)} </>}
              <a href={`/evidence#${id}`}>All about statement {Number(id.slice(1))}</a>
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
          <p>
            <a href={`/practice/stretches/${id}`}>{stretch.name}: both ways drawn, and practice</a>
          </p>
        </>
      )
    },

    Safety({ title, children }: { title: string; children: ReactNode }) {
      return (
        <aside className="safety" aria-label={title}>
          <p className="safety-title">
            <Sign kind="now" />
            {title}
          </p>
          {children}
          <p>
            <a href="/get-help">All the warning signs, and how fast to get help</a>
          </p>
          <InAnEmergency help={course.help} />
        </aside>
      )
    },

    Summary({ children }: { children: ReactNode }) {
      return (
        <section className="summary" aria-labelledby="summary">
          <div className="section-head">
            <h3 id="summary" tabIndex={-1}>
              In three lines
            </h3>
          </div>
          {children}
        </section>
      )
    },

    table({ children }: { children?: ReactNode }) {
      return (
        <div className="table" role="region" aria-label="Table, scrolls sideways on small screens" tabIndex={0}>
          <table>{children}</table>
        </div>
      )
    },
  }
}

function Citation({ number, time }: { number: number; time: number }) {
  return (
    <sup className="citation">
      <a href={`#reference-${number}`} id={citationId(number, time)}>
        <span className="visually-hidden">Reference </span>
        {number}
      </a>
    </sup>
  )
}
