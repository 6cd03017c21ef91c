/** A script asks with this header for the page that its post leads to, in the same round trip. */
export const inPlaceHeader = 'twinge-in-place'
