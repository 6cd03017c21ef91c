/** The controls of reading aloud, and what is spoken beside the words of the page. */
export const play = { reading: 'Pause', paused: 'Go on reading', ended: 'Read again' }
export const stop = 'Stop'
export const close = 'Close'
export const next = 'Read the next section'
export const speed = 'Speed'
export const voice = 'Voice'
export const byInternet = (name: string) => `${name} (by internet)`
export const bar = (title: string) => `Read aloud: ${title}`
export const ended = 'That is the end of this section.'
export const interrupted = 'Something else stopped the reading. Press “Go on reading” to hear the rest.'
export const notAllowed = 'Your browser did not allow it to be read aloud. Press “Go on reading” to try again.'
export const failed = 'This voice did not work. Press “Go on reading” to try again, or choose another voice.'
export const activity = 'There is an activity here.'
export const openQuote = '“'
export const closeQuote = '”'
export const picture = 'Picture: '
/** Before an item of a numbered list, or a cell under its heading. Not “1.”, which would be a sentence of its own. */
export const before = (what: string | number) => `${what}: `
