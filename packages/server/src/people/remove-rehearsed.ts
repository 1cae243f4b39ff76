import { createRehearsalOutbox, type KeptMessage } from '../capabilities/rehearsal-outbox.ts'
import type { Context } from '../context.ts'

const messagesAtOnce = 100

/** Remove messages that were kept instead of being sent, where `isGone` says so. Returns how many. */
export async function removeRehearsed(
  ctx: Pick<Context, 'objects' | 'clock' | 'ids' | 'acting'>,
  isGone: (kept: KeptMessage) => boolean,
): Promise<number> {
  const outbox = createRehearsalOutbox(ctx)
  const { organisationId } = ctx.acting
  let removed = 0
  for (let after: string | undefined; ; ) {
    const messages = await outbox.list(organisationId, { limit: messagesAtOnce, ...(after !== undefined && { after }) })
    for (const message of messages.filter(isGone)) {
      await outbox.remove(organisationId, message.id)
      removed++
    }
    if (messages.length < messagesAtOnce) return removed
    after = messages.at(-1)?.id
  }
}

/** Whether a message names one of these. */
export function mentions(needles: readonly string[]): (kept: KeptMessage) => boolean {
  const small = needles.map((needle) => needle.toLowerCase())
  return ({ message }) => {
    const text = JSON.stringify(message).toLowerCase()
    return small.some((needle) => text.includes(needle))
  }
}

/** Whether a message holds bytes in which nothing can be looked for: a sheet, a picture. */
export function isOpaque({ message }: KeptMessage): boolean {
  return message.kind === 'mail' ? message.attachments.length > 0 : message.body.encoding === 'base64'
}
