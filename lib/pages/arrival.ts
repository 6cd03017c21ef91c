/**
 * Whether a page is the first of a visit, by the Sec-Fetch-Site header (W3C Fetch Metadata §2.3): who comes from another
 * page of ours has the stylesheet already. Browsers that don't send it, and plain http, count as coming from ours.
 */
export function isArrival(secFetchSite: string | string[] | null | undefined): boolean {
  return typeof secFetchSite === 'string' && secFetchSite !== 'same-origin'
}
