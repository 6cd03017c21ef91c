/** The offer to read a section aloud, which every lesson carries. What reads has its own texts: read-aloud-reading.ts. */
export const readAloud = 'Read aloud'
export const readAloudSection = (title: string) => `Read aloud: ${title}`
export const notReached = 'The course can’t be reached, so it can’t be read aloud yet. Try again when you are connected.'
