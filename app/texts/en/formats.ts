import { formatsOf } from '../formats.ts'

/** British: day, month, year. */
export const formats = formatsOf('en-GB')
