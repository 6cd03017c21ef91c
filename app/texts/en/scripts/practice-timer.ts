/** What the timer of a routine shows and says as it runs. */
export const over = 'You are through'
export const place = (stretch: number, of: number, name: string) => `Stretch ${stretch} of ${of}: ${name}`
/** `side` is null where both move at once or only one does. */
export const hold = (repeat: number, of: number, side: number | null) => `Hold ${repeat} of ${of}${side === null ? '' : side ? ', other side' : ', first side'}`
export const paused = 'Paused. '
export const startAgain = 'Start again'
export const startStretch = 'Start this stretch'
export const next = 'Next'
export const pause = 'Pause'
export const goOn = 'Go on'
/** Before what `wait` says, where a stretch has come up by itself or by a button. */
export const comes = (isFirst: boolean, name: string) => `${isFirst ? 'First' : 'Next'}: ${name}. `
export const wait = (seconds: number | null) => (seconds ? `It starts in ${seconds} seconds.` : 'Press “Start this stretch” when you are ready.')
export const ready = (seconds: number | null) => `Get into position. The hold begins in ${seconds} seconds.`
export const rest = (seconds: number | null) => `Let go. Rest for ${seconds} seconds.`
export const change = (seconds: number | null) => `Let go. Change sides. ${seconds} seconds.`
export const holdTimed = (seconds: number | null) => `Hold. ${seconds} seconds.`
export const holdUntimed = (seconds: number, isOtherSide: boolean) => `${isOtherSide ? 'Change sides. ' : ''}Hold, up to about ${seconds} seconds. Press Next when you have let go.`
export const last = 'That was the last stretch of your routine.'
