/**
 * A page of ours as plain HTML: the same text, form and figures, without styles, script and what only they need. Nothing
 * that says the same can load faster, so it is the floor that our pages are measured against.
 */
export function toFloorPage(html: string): string {
  return (
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<link\b[^>]*>/g, '')
      // Else the browser asks for one.
      .replace('</title>', '</title><link rel="icon" href="data:,">')
      .replace(/<defs\b[\s\S]*?<\/defs>/g, '')
      // Signs and other ornaments: without a style they would be as wide as the window and push the text out of it.
      .replace(/<svg\b[^>]*aria-hidden="true"[\s\S]*?<\/svg>/g, '')
      .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/ (?:class|style)="[^"]*"/g, ''))
      // One bare post, whose answer is the feedback.
      .replace(/ action="[^"]*\/answers"/g, ' action="/feedback"')
  )
}
