/** What was given to more than one part of an item, each with all the parts that have it. */
export function findRepeated<Part extends { id: string }, Given>(parts: readonly Part[], givenTo: (part: Part) => Given) {
  const byGiven = new Map<Given, Part[]>()
  for (const part of parts) byGiven.set(givenTo(part), [...(byGiven.get(givenTo(part)) ?? []), part])
  return [...byGiven].flatMap(([given, sharing]) => {
    const last = sharing.at(-1)
    return last && sharing.length > 1 ? [{ given, sharing, last }] : []
  })
}
