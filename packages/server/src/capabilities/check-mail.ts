import { type Mail, MailFailed } from './mailer.ts'

/** Header fields that a mail has from its own fields, and those that would change how it is read or where it goes. */
const reservedHeaders =
  /^(from|to|cc|bcc|sender|reply-to|subject|date|message-id|return-path|received|mime-version|dkim-signature|content-.*|resent-.*)$/i

/**
 * State that a mail says what its fields say and nothing more: no header field smuggled in by a line break, no second recipient by
 * a comma, no path in a file name. Throws a permanent `MailFailed` that names the field and not its content.
 */
export function checkMail(mail: Mail): void {
  demand(/^<[^\s<>@]{1,200}@[^\s<>@]{1,200}>$/.test(mail.messageId), 'messageId')
  demand(isLine(mail.from.name, 200), 'from.name')
  demand(isAddress(mail.from.address), 'from.address')
  demand(isAddress(mail.to), 'to')
  demand(mail.replyTo === undefined || isAddress(mail.replyTo), 'replyTo')
  demand(isLine(mail.subject, 900), 'subject')
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    demand(/^[a-z][a-z0-9-]{0,75}$/i.test(name) && !reservedHeaders.test(name), 'headers: name')
    demand(isLine(value, 900), 'headers: value')
  }
  for (const { name, mediaType } of mail.attachments ?? []) {
    demand(isLine(name, 200) && /^[^/\\]+$/.test(name), 'attachments: name')
    demand(/^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*(; ?charset=[\w-]+)?$/i.test(mediaType), 'attachments: mediaType')
  }
}

/** One line: no control character, which includes every line break, and none of Unicode's own line separators. */
function isLine(text: string, longest: number): boolean {
  return text.length <= longest && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

/** One address as it stands in an envelope. Quoted local parts exist and are refused: mail programs read them apart. */
function isAddress(text: string): boolean {
  return text.length <= 254 && isLine(text, 254) && /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]+$/.test(text)
}

function demand(holds: boolean, field: string): asserts holds {
  if (!holds) throw new MailFailed(`a mail cannot be sent: ${field} is not well-formed`, { permanent: true })
}
