import type { Reference } from '#lib/content/evidence.ts'

/** A reference as it is printed: who, what, where, when, and its stable address. After three authors the others are only told of, unless all are asked for. */
export function ReferenceText({ reference, allAuthors = false }: { reference: Reference; allAuthors?: boolean }) {
  const { authors, title, container, year, volume, issue, pages, doi, url } = reference
  const place = [container, [volume, issue && `(${issue})`].filter(Boolean).join(''), pages].filter(Boolean).join(', ')
  const address = doi ? `https://doi.org/${doi}` : url
  return (
    <>
      {sayAuthors(authors, allAuthors ? authors.length : 3)}. <cite>{title}</cite>. {place && `${place}. `}
      {year ?? 'No date given'}.{' '}
      {address && (
        <a href={address}>
          {doi ? `doi:${doi}` : new URL(address).hostname.replace(/^www\./, '')}
          <span className="visually-hidden">: {title}</span>
        </a>
      )}
    </>
  )
}

function sayAuthors(authors: readonly string[], most: number): string {
  const named = authors.filter((author) => author !== 'et al')
  return named.length < authors.length || named.length > most ? `${named.slice(0, most).join(', ')}, and others` : named.join(', ')
}
