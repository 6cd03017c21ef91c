/** What one measurement prints. */
export type Table = { title: string; columns: string[]; rows: string[][]; note?: string }
