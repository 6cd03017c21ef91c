/** Longest name that the record prints. */
export const longestName = 80
