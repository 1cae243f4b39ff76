import { createRehearsalOutbox } from '../capabilities/rehearsal-outbox.ts'
import type { Context } from '../context.ts'

export interface RehearsedMailText {
  readonly at: string
  readonly subject: string
  readonly text: string
}

const hourMs = 3_600_000
const most = 500

/** The newest mail of the last hour that would have gone to this address; null where none was kept, or not yet. */
export async function findRehearsedMail(
  ctx: Pick<Context, 'acting' | 'objects' | 'clock' | 'ids'>,
  to: string,
): Promise<RehearsedMailText | null> {
  const outbox = createRehearsalOutbox(ctx)
  const since = new Date(ctx.clock.now().getTime() - hourMs).toISOString().toLowerCase().replaceAll(':', '')
  const kept = await outbox.list(ctx.acting.organisationId, { after: since, limit: most })
  const found = kept.findLast(({ message }) => message.kind === 'mail' && message.to.toLowerCase() === to.toLowerCase())
  if (found?.message.kind !== 'mail') return null
  const { subject, text } = found.message
  return { at: found.at, subject, text }
}
