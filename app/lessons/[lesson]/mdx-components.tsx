import type { ReactNode } from 'react'
import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import type { Verdict } from '#lib/content/evidence.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import { CourseFigure } from '#app/_components/course-figure.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { StretchCare, StretchDrawing, StretchFeel, StretchRules, StretchSteps } from '#app/_components/stretch.tsx'
import { ActivityForm } from './activity-form.tsx'

const verdictWords: Record<Verdict, string> = {
  supported: 'Supported',
  nuanced: 'Nuanced: partly right',
  corrected: 'Corrected: wrong',
  unsupported: 'Unsupported: no clear meaning, or no evidence found',
}

/** What an author may use in a lesson. Everything comes by id, so no fact is typed twice. */
export function mdxComponents(course: LoadedCourse, lesson: Lesson, afterPart: (part: number) => ReactNode) {
  const cite = (ids: readonly string[]) => ids.map((id) => <Citation key={id} number={lesson.citations.indexOf(id) + 1} />)

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

    Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
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
        </section>
      )
    },

    Term({ children }: { id: string; children: ReactNode }) {
      return <dfn>{children}</dfn>
    },

    Define({ terms }: { terms: string }) {
      return (
        <dl className="definitions">
          {terms.split(/\s+/).map((id) => {
            const term = course.terms[id]
            return (
              term && (
                <div key={id}>
                  <dt id={`term-${id}`}>{term.term}</dt>
                  <dd>
                    {term.definition}
                    {term.say && ` Say: ${term.say}.`}
                  </dd>
                </div>
              )
            )
          })}
        </dl>
      )
    },

    Claim({ id, children }: { id: string; children: ReactNode }) {
      const claim = course.claims[id]
      if (!claim) return null
      return (
        // A note and not an aside: a dozen landmarks would bury the others.
        <div className="claim" role="note" data-verdict={claim.verdict} aria-label={`What the article says: ${claim.topic}`}>
          <p className="claim-quote">
            The article says <q>{claim.quote}</q>
          </p>
          <p className="claim-verdict">
            <Sign kind={claim.verdict} />
            {verdictWords[claim.verdict]}
          </p>
          <div className="claim-correction">
            {typeof children === 'string' ? <p>{children}</p> : children}
            <p className="claim-sources">
              {claim.danger && (
                <>
                  <a href="/get-help">When to get help, and how fast</a>.{' '}
                </>
              )}
              {claim.citations.length > 0 && <>Sources: {cite(claim.citations)}</>}
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
      return figure ? <CourseFigure figure={figure} /> : null
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
        </aside>
      )
    },

    Summary({ children }: { children: ReactNode }) {
      return (
        <section className="summary" aria-labelledby="summary">
          <h3 id="summary" tabIndex={-1}>
            In three lines
          </h3>
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

function Citation({ number }: { number: number }) {
  return (
    <sup className="citation">
      <a href={`#reference-${number}`}>
        <span className="visually-hidden">Reference </span>
        {number}
      </a>
    </sup>
  )
}
