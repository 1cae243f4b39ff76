/** A piece of a mail's text. `foreign` is somebody else's wording: it is kept from disturbing the text around it. */
export interface Line {
  readonly text: string
  /** Where it leads: http or https. */
  readonly href?: string
  readonly foreign?: true
}

/** What a mail is made of, so that its text and its HTML say the same. */
export type MailBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  /** `colon` ends the label in plain text: French puts a no-break space before it. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly colon: string }

export interface Fact {
  readonly label: string
  readonly lines: readonly Line[]
}

export interface WrittenMail {
  /** One line. */
  readonly subject: string
  readonly text: string
  /** A whole document without styles, scripts or images: it needs nothing from elsewhere and reads well in any mail program. */
  readonly html: string
}
