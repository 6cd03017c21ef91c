/** Ids in an attribute, parted by spaces. */
export function listed(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? []
}
