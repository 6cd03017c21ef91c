/** Steps to put in order, by buttons. */
export const hint = 'Move the steps until the order is right. The first step stands at the top.'
export const moveUp = 'Move up'
export const moveDown = 'Move down'
export const button = (does: string, step: string) => `${does}: ${step}`
export const alreadyFirst = (step: string) => `${step}: already first`
export const alreadyLast = (step: string) => `${step}: already last`
export const moved = (step: string, place: number, of: number) => `${step}: now ${place} of ${of}`
