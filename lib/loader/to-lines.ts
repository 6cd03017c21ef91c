type LineAndColumn = { line: number; column: number }

/** Tells offsets into a text from lines and columns, which count from 1. */
export function toLines(text: string): { offsetOf: (place: LineAndColumn) => number; placeOf: (offset: number) => LineAndColumn } {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return {
    offsetOf: ({ line, column }) => (starts[line - 1] ?? 0) + column - 1,
    placeOf: (offset) => {
      const index = starts.findLastIndex((start) => start <= offset)
      return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
    },
  }
}
