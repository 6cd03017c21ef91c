import { Fragment, type ReactNode } from 'react'
import { texts } from '#app/texts/texts.ts'

/** Things in one line, as the language lists them. */
export function Listed({ items }: { items: readonly ReactNode[] }) {
  return texts.written.listPieces(items.length).map((piece, index) => <Fragment key={index}>{typeof piece === 'number' ? items[piece] : piece}</Fragment>)
}
