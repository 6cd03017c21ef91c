import type { ReactNode } from 'react'
import type { Term } from '#lib/content/evidence.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'

/**
 * A term where it first stands: a button that opens its definition right there, by the browser alone (Popover API). The
 * definition comes next in the page, so that who hears "expanded" reads on into it. On paper, and in browsers without
 * popovers, the button is gone and the word stands with its definition after it (app/styles/terms.css).
 */
export function MarkedTerm({ term: { id, definition, say }, children }: { term: Term; children: ReactNode }) {
  return (
    <>
      <button className="term" popoverTarget={`term-${id}`}>
        {children}
      </button>
      <span popover="auto" id={`term-${id}`} {...inInterfaceLanguage}>
        <b {...inCourseLanguage}>{children}</b>{' '}
        <span>
          <CourseText>{definition}</CourseText>
          {say && texts.term.sayAfter(<CourseText>{say}</CourseText>)}
        </span>
        <a href={`/glossary#${id}`}>{texts.term.inGlossary}</a>
      </span>
    </>
  )
}
