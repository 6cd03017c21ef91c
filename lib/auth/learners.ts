/** How a host knows who is learning, and makes it known. */
export type Learners = {
  /** Who a request's Cookie header says is learning; null for nobody. */
  find(cookies: string | null | undefined): string | null
  /** What goes back with a response so that the next request is this learner's; nobody's for null. */
  toCookies(learner: string | null, headers: Headers): string[]
}
