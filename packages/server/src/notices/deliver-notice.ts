import { noticeCan } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { answerToken } from './answer-link.ts'
import { type MailParts, thawBody } from './frozen-body.ts'
import { messageIdOf, senderOf } from './mail-of-ours.ts'
import { nextTry } from './next-try.ts'
import { insertTry, lockNotice, type NoticeRow, recordNotice, updateNotice } from './notice-store.ts'
import { tryMail } from './try-mail.ts'
import { refused, type TryResult } from './try-result.ts'
import { tryWebhook } from './try-webhook.ts'

type Delivering = Pick<Context, 'inTransaction' | 'config' | 'clock' | 'ids' | 'vault' | 'mailer' | 'outbound'>

/** A try that nobody else makes: what is sent, and where. */
interface Claim {
  readonly row: NoticeRow
  readonly address: string | null
  readonly secretsSealed: readonly Buffer[]
  readonly triedAt: Date
}

/**
 * How long a try may take until it counts as lost with the program that made it, and is made again: a little longer than a webhook's
 * time, or than a mail server is waited for.
 */
const leaseMs = { webhook: 30_000, email: 200_000 } as const
const whileObservingMs = 3_600_000

/**
 * One try to deliver a notice by webhook or mail. At least once: the same bytes under the same number each time. A try that ends
 * between sending and writing is made again.
 */
export async function deliverNotice(ctx: Delivering, noticeId: string): Promise<void> {
  const claim = await ctx.inTransaction((tx) => claimTry(ctx, tx, noticeId))
  if (!claim) return

  const result = await makeTry(ctx, claim)
  await ctx.inTransaction((tx) => recordTry(ctx, tx, { noticeId, triedAt: claim.triedAt, result }))
}

async function claimTry({ config }: Pick<Context, 'config'>, tx: Tx, noticeId: string): Promise<Claim | null> {
  const notice = await lockNotice(tx, noticeId)
  if (!notice || !noticeCan('deliver', notice.file)) return null
  const { channel, next_try_at: notBefore, platform_id } = notice.row
  if (channel !== 'webhook' && channel !== 'email') return null
  // Somebody is at it, or it is not yet time: a timer stands at that moment.
  if (notBefore && notBefore > tx.now) return null
  if (config.mode === 'observe') {
    await tx.schedule('deliver-notice', noticeId, new Date(tx.now.getTime() + whileObservingMs))
    return null
  }

  const lostAt = new Date(tx.now.getTime() + leaseMs[channel])
  await tx.schedule('deliver-notice', noticeId, lostAt)
  const row = await updateNotice(tx, noticeId, { next_try_at: lostAt })
  const platform = await tx.query
    .selectFrom('platform')
    .select(['channel', 'channel_address', 'channel_secrets_sealed'])
    .where('id', '=', platform_id)
    .executeTakeFirstOrThrow()
  const address = platform.channel === channel ? platform.channel_address : null
  return { row, address, secretsSealed: platform.channel_secrets_sealed, triedAt: tx.now }
}

async function makeTry(ctx: Delivering, { row, address, secretsSealed }: Claim): Promise<TryResult> {
  const { id: noticeId, organisation_id: organisationId, channel, sent_body: kept, body_sha256: sha256 } = row
  if (!address || !kept || !sha256) return refused(`the platform is no longer reached by ${channel}`, { isFinal: true })
  const body = thawBody(noticeId, { kept, sha256 }, answerToken(ctx, noticeId))
  if (body === null) return secretChanged

  if (channel === 'webhook') {
    const secrets = unsealAll(ctx, secretsSealed)
    if (secrets === null) return secretChanged
    return tryWebhook(ctx, { noticeId, organisationId, url: address, secrets, body })
  }
  const { from, reply_to: replyTo, ...words } = JSON.parse(body) as MailParts
  return tryMail(ctx, {
    organisationId,
    messageId: messageIdOf(ctx, noticeId),
    from: senderOf(ctx, from),
    to: address,
    replyTo,
    ...words,
    headers: { 'X-Vigie-Notice': noticeId },
  })
}

const secretChanged = refused('the secret of this install has been changed', { isFinal: true })

/** Null where they were sealed under another secret of the install: the platform needs a new one. */
function unsealAll({ vault }: Pick<Context, 'vault'>, sealed: readonly Buffer[]): string[] | null {
  try {
    return sealed.map((each) => vault.unseal(each))
  } catch {
    return null
  }
}

async function recordTry(
  { ids }: Pick<Context, 'ids'>,
  tx: Tx,
  { noticeId, triedAt, result }: { readonly noticeId: string; readonly triedAt: Date; readonly result: TryResult },
): Promise<void> {
  const notice = await lockNotice(tx, noticeId)
  if (!notice) return
  const tries = await insertTry(tx, noticeId, { triedAt, accepted: result.accepted, response: result.response })
  // Withdrawn or answered while it was tried.
  if (!noticeCan('deliver', notice.file)) return tx.unschedule('deliver-notice', noticeId)

  const firstAt = notice.row.tries_from ?? triedAt
  const at = result.accepted || result.isFinal ? null : await planNext(ids, tx, { noticeId, firstAt, ...result })
  if (at) {
    await updateNotice(tx, noticeId, { next_try_at: at })
    return tx.schedule('deliver-notice', noticeId, at)
  }
  await tx.unschedule('deliver-notice', noticeId)
  const kind = result.accepted ? 'notice.delivered' : 'notice.failed'
  const columns = { next_try_at: null, ...(result.accepted && { delivered_at: tx.now }) }
  await recordNotice(tx, notice, { kind, subject: noticeId, facts: { tries } }, columns)
}

async function planNext(
  ids: Context['ids'],
  { query, now }: Tx,
  { noticeId, firstAt, retryAfterSeconds }: { noticeId: string; firstAt: Date; retryAfterSeconds: number | null },
): Promise<Date | null> {
  const { made } = await query
    .selectFrom('delivery_try')
    .select(({ fn }) => fn.countAll<number>().as('made'))
    .where('notice_id', '=', noticeId)
    .where('tried_at', '>=', firstAt)
    .executeTakeFirstOrThrow()
  return nextTry({ triesMade: made, firstAt, now, random: ids.random(), retryAfterSeconds })
}
