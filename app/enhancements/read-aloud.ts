import * as texts from '../texts/en/scripts/read-aloud.ts'
import { make } from './make.ts'
import type { LessonSection } from './read-aloud/reading.ts'
import { onVoices } from './speech.ts'

/**
 * Offers to read each section of a lesson aloud, where the browser has a voice. What does it comes at the first press: who
 * does not listen does not carry it.
 */
const { style = '', reading = '' } = document.querySelector<HTMLElement>('script[data-reading]')?.dataset ?? {}

const status = make('p', { class: 'hint', role: 'status' })

const sections = [...document.querySelectorAll<HTMLElement>('.section-head')].map((head, index): LessonSection => {
  const title = head.querySelector('h3')?.textContent ?? ''
  const start = make('button', { type: 'button', class: 'read-aloud-start screen-only', 'aria-label': texts.readAloudSection(title) }, texts.readAloud)
  start.onclick = () => void read(index)
  return { head, title, start }
})

let isOffered = false
onVoices(() => {
  if (isOffered) return
  isOffered = true
  const link = make('link', { rel: 'stylesheet', href: style })
  link.onload = link.onerror = () => sections.forEach(({ head, start }) => head.append(start))
  document.head.append(link)
})

async function read(index: number) {
  // iOS lets a page speak that has once spoken at a press, and the press is over when what reads has arrived.
  speechSynthesis.speak(new SpeechSynthesisUtterance(''))
  sections[index]?.head.after(status)
  status.textContent = ''
  try {
    const { readSection } = (await import(reading)) as typeof import('./read-aloud/reading.ts')
    readSection(sections, index)
    status.remove()
  } catch {
    status.textContent = texts.notReached
  }
}
