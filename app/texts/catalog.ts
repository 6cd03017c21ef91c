import type { ReactElement, ReactNode } from 'react'
import type * as en from './en/index.ts'

/** All that the interface says. English is the pattern: what a translation lacks does not compile. */
export type Texts = Translated<typeof en>

/** A language with its texts. */
export type Catalog = { texts: Texts; direction: 'ltr' | 'rtl' }

/** The same shape in other words. */
type Translated<T> = T extends string
  ? string
  : T extends ReactElement
    ? ReactNode
    : T extends (...values: infer Values) => infer Said
      ? (...values: Values) => Translated<Said>
      : { readonly [K in keyof T]: Translated<T[K]> }
