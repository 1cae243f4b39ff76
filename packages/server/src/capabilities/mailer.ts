/** Somebody who writes: shown as `name <address>`. */
export interface Sender {
  readonly name: string
  readonly address: string
}

export interface Attachment {
  /** The file name that the reader sees; no path. */
  readonly name: string
  /** As in `text/csv`. */
  readonly mediaType: string
  readonly content: Buffer
}

export interface Mail {
  /** Whose mail it is: a rehearsed one is shown to this organisation only. */
  readonly organisationId: string
  /** `<id@host>`. The same notice sent again keeps it, so that a receiver can tell one message from two. */
  readonly messageId: string
  readonly from: Sender
  /** One address, without a name. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly Attachment[]
  readonly replyTo?: string
  /** Further header fields by name, such as `X-Vigie-Notice`; none that the fields above stand for. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The next server took the message over. It says nothing about a person having read it. */
export interface Receipt {
  readonly accepted: true
  /** What the server said, without addresses. */
  readonly response: string
}

export interface Mailer {
  /** Throws `MailFailed`. */
  send(mail: Mail): Promise<Receipt>
}

/** A mail that was not taken over. Neither message nor cause holds an address, since both end up in logs. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed'
  /** Sending the same again would fail again: the address is refused, or the mail is not well-formed. */
  readonly permanent: boolean

  constructor(message: string, { permanent, cause }: { readonly permanent: boolean; readonly cause?: unknown }) {
    super(message, cause === undefined ? {} : { cause })
    this.permanent = permanent
  }
}
