/**
 * Keeps an answer that was begun: who looks at a warning sign or at the reading settings and comes back finds it as it was.
 * In this tab alone, and gone with it; a browser that keeps nothing for us asks for the answer again.
 */
const form = openQuestion()

// What the server says to be wrong came with what was given.
if (form && !location.search) restore(form)

addEventListener('pagehide', () => {
  const begun = openQuestion()
  try {
    if (begun) sessionStorage.setItem(keyOf(begun), new URLSearchParams(fieldsOf(begun)).toString())
  } catch {
    // Full, or not allowed.
  }
})

function openQuestion() {
  return document.querySelector<HTMLFormElement>('form[data-in-place]:has(input[name=hash])')
}

export function fieldsOf(from: HTMLFormElement): string[][] {
  return [...new FormData(from)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
}

function restore(into: HTMLFormElement) {
  let kept: string | null = null
  try {
    kept = sessionStorage.getItem(keyOf(into))
    sessionStorage.removeItem(keyOf(into))
  } catch {
    return
  }
  const given = new URLSearchParams(kept ?? '')
  for (const field of into.elements) {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) field.checked ||= given.getAll(field.name).includes(field.value)
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value ||= given.get(field.name) ?? ''
  }
}

/** One question, as it stands now, asked once: another round begins afresh. */
function keyOf({ action, elements }: HTMLFormElement): string {
  const value = (name: string) => (elements.namedItem(name) as HTMLInputElement | null)?.value
  return `twinge:answer ${action} ${value('item')} ${value('hash')} ${value('round')}`
}
