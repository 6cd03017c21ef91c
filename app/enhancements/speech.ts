/**
 * Calls `use` with the browser's voices for the page's language, as soon as there are any and whenever they change. Some
 * browsers load them late (voiceschanged), some have none, some have no speech at all: then it is never called, and
 * nothing that needs a voice is offered.
 */
export function onVoices(use: (voices: readonly SpeechSynthesisVoice[]) => void): void {
  if (!('speechSynthesis' in window)) return
  // Of “pt-BR” the “pt”: any voice for the language will do.
  const [language] = document.documentElement.lang.split('-')
  const tell = () => {
    const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.replace('_', '-').split('-')[0] === language)
    if (voices.length > 0) use(voices)
  }
  speechSynthesis.addEventListener?.('voiceschanged', tell)
  tell()
}
