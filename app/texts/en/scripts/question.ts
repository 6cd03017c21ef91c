/** An answer on its way. */
export const sending = 'Sending …'
export const slow = 'This takes longer than usual. Your answer is still on this page.'
export const notReached = 'The course did not reply. Your answer is still on this page, and may already be counted. When you are online, press Check answer again.'
export const notMoved = 'You have not moved a step. Is this your order? Then press Check answer again.'
