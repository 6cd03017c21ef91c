import type { ReactNode } from 'react'
import type { Reference } from '#lib/content/evidence.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'

/** A reference as it is printed: who, what, where, when, and its stable address. After three authors the others are only told of, unless all are asked for. */
export function ReferenceText({ reference, allAuthors = false }: { reference: Reference; allAuthors?: boolean }) {
  const { authors, title, container, year, volume, issue, pages, doi, url } = reference
  const place = [container, [volume, issue && `(${issue})`].filter(Boolean).join(''), pages].filter(Boolean).join(', ')
  const address = doi ? `https://doi.org/${doi}` : url
  return (
    <>
      {sayAuthors(authors, allAuthors ? authors.length : 3)}. <cite {...inCourseLanguage}>{title}</cite>. {place && <CourseText>{place}. </CourseText>}
      {year ?? texts.sources.noDate}.{' '}
      {address && (
        <a href={address} {...inCourseLanguage}>
          {doi ? `doi:${doi}` : hostOf(address)}
          <span className="visually-hidden" {...inInterfaceLanguage}> {texts.sources.about(<CourseText>{title}</CourseText>)}</span>
        </a>
      )}
    </>
  )
}

/** Where an address leads, in short. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

function sayAuthors(authors: readonly string[], most: number): ReactNode {
  const named = authors.filter((author) => author !== 'et al')
  const shown = <CourseText>{named.slice(0, most).join(', ')}</CourseText>
  return named.length < authors.length || named.length > most ? texts.sources.andOthers(shown) : shown
}
