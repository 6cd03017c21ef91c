/** An answer on its way. */
export const sending = 'Sending …'
export const notReached = 'The course can’t be reached. Nothing is lost: your answer is still here. Try again when you are connected.'
