/** A browser that Playwright can't drive as Debian packs it: what a test needs of it, and no more. */
export type OtherBrowser = {
  name: string
  open(address: string): Promise<void>
  setCookie(cookie: { name: string; value: string }): Promise<void>
  /** Runs a function in the page, or a whole script; what it takes and gives is plain data. */
  evaluate<Result, Argument>(run: string | ((argument: Argument) => Result), argument?: Argument): Promise<Awaited<Result>>
  /** `Tab`, `Enter`, `Space` or `ArrowDown`. */
  press(key: Key): Promise<void>
  close(): Promise<void>
}

export type Key = 'Tab' | 'Enter' | 'Space' | 'ArrowDown'
