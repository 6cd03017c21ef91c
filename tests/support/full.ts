/** `npm run test:full`: more combinations and more browsers than there is time for at every change. */
export const isFull = process.env.TWINGE_TEST === 'full'
