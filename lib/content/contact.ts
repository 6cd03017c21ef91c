import * as z from 'zod'
import { telephoneUrl, telephoneNumber } from './help-lines.ts'

/** Where learners can report what does not work for them, as the host has set it. */
export type Contact = { text: string; href: string }

const EmailSchema = z.email()
const WebAddressSchema = z.url({ protocol: /^https?$/ })

/** Reads the setting TWINGE_CONTACT. Throws what the host has to mend: an address that leads nowhere would be worse than none. */
export function parseContact(setting: string | undefined): Contact | null {
  const text = setting?.trim()
  if (!text) return null
  if (EmailSchema.safeParse(text).success) return { text, href: `mailto:${text}` }
  if (WebAddressSchema.safeParse(text).success) return { text, href: text }
  if (telephoneNumber.test(text)) return { text, href: telephoneUrl(text) }
  throw new Error(
    `TWINGE_CONTACT is "${text}"; it must be one email address, web address or telephone number, for example TWINGE_CONTACT=help@example.org, TWINGE_CONTACT=https://example.org/contact or TWINGE_CONTACT="+1 555 010 0199".\n` +
      'Mend the setting, or leave it out: the accessibility page then sends learners to whoever gave them the course.',
  )
}
