export interface PublicContact {
  readonly href: string
  /** As people read it. */
  readonly words: string
}

/**
 * Where the public writes to those who run the site.
 *
 * @param contact a mail address or an address of the web, as PUBLIC_CONTACT says it
 * @example publicContact('us@ngo.example') // { href: 'mailto:us@ngo.example', words: 'us@ngo.example' }
 */
export function publicContact(contact: string | null): PublicContact | null {
  if (contact === null) return null
  if (!contact.startsWith('https://')) return { href: `mailto:${contact}`, words: contact }
  return { href: contact, words: contact.slice('https://'.length).replace(/\/$/, '') }
}
