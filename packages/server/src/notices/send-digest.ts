import { invariant, noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Attachment } from '../capabilities/mailer.ts'
import type { Context, Tx } from '../context.ts'
import { lockPlatform, type PlatformRow } from '../platforms/platform-store.ts'
import { digestRowToken } from './digest-row-token.ts'
import { countWaiting, type DigestRow, findOpenDigest, insertDigest, updateDigest } from './digest-store.ts'
import { wholeNotice } from './freeze-notice.ts'
import { messageIdOf, senderOf } from './mail-of-ours.ts'
import { nextTry } from './next-try.ts'
import type { NoticeContent, NoticeLocale, WithdrawalContent } from './notice-content.ts'
import type { Draft } from './notice-draft.ts'
import { insertTry, lockNotice, recordNotice } from './notice-store.ts'
import { scheduleDigest } from './schedule-delivery.ts'
import { tryMail } from './try-mail.ts'
import { refused, type TryResult } from './try-result.ts'
import { writeDigestMail } from './write-digest-mail.ts'
import { writeDigestSheet } from './write-digest-sheet.ts'

type Sending = Pick<Context, 'inTransaction' | 'config' | 'ids' | 'vault' | 'mailer'>

/** A digest that nobody else sends meanwhile. */
interface Claim {
  readonly digest: DigestRow
  readonly platform: PlatformRow
  readonly contents: readonly (NoticeContent | WithdrawalContent)[]
  readonly triedAt: Date
}

/** As for a mail (deliver-notice.ts), and the time to write a sheet. */
const leaseMs = 240_000
const whileObservingMs = 3_600_000
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Ask for a platform's digest now. @returns how many notices wait for it */
export function askForDigest(
  ctx: Pick<Context, 'inTransaction' | 'config'>,
  platformId: string,
): Promise<Result<{ waiting: number }, RefusalOf<'platform-not-found' | 'nothing-sent-in-observe'>>> {
  return ctx.inTransaction(async (tx) => {
    if (!(await lockPlatform(tx, platformId))) return refuse({ code: 'platform-not-found', platformId })
    if (ctx.config.mode === 'observe') return refuse({ code: 'nothing-sent-in-observe' })

    const waiting = await countWaiting(tx, platformId)
    if (waiting > 0) await scheduleDigest(tx, platformId, tx.now)
    return ok({ waiting })
  })
}

/**
 * One try to send a platform's digest. Which notices it brings is fixed first, so that a try after a crash sends the same mail under
 * the same Message-ID. When it has left, each of its notices is delivered.
 */
export async function sendDigest(ctx: Sending, platformId: string): Promise<void> {
  const claim = await ctx.inTransaction((tx) => claimDigest(ctx, tx, platformId))
  if (!claim) return

  const result = await makeTry(ctx, claim)
  await ctx.inTransaction((tx) => recordTry(ctx, tx, claim, result))
}

async function claimDigest(ctx: Sending, tx: Tx, platformId: string): Promise<Claim | null> {
  const platform = await lockPlatform(tx, platformId)
  if (!platform) return null
  const open = await findOpenDigest(tx, platformId)
  if (open?.next_try_at && open.next_try_at > tx.now) return null
  if (ctx.config.mode === 'observe') {
    await tx.schedule('send-digest', platformId, new Date(tx.now.getTime() + whileObservingMs))
    return null
  }
  const digest = open ?? (await insertDigest(tx, ctx.ids.next(), platformId))
  if (!digest) return null

  const lostAt = new Date(tx.now.getTime() + leaseMs)
  await tx.schedule('send-digest', platformId, lostAt)
  await updateDigest(tx, digest.id, { next_try_at: lostAt })
  const rows = await tx.query
    .selectFrom('notice')
    .select(['id', 'content', 'sent_at'])
    .where('organisation_id', '=', tx.organisationId)
    .where('digest_id', '=', digest.id)
    .orderBy('id')
    .execute()
  const contents = rows.map(({ id, content, sent_at }) => {
    invariant(sent_at, `notice ${id} is in a digest without having been sent`)
    return wholeNotice(ctx, { id, content: content as Draft }, { sentAt: sent_at, answerFrom: digest.created_at })
  })
  return { digest, platform, contents, triedAt: tx.now }
}

async function makeTry(ctx: Sending, { digest, platform, contents }: Claim): Promise<TryResult> {
  const { channel, channel_address: to } = platform
  const [first] = contents
  if (channel !== 'digest' || !to || !first) return refused('the platform is no longer reached by digest', { isFinal: true })
  const locale = platform.locale as NoticeLocale
  const { fileName, ...words } = writeDigestMail(contents, locale, digest.created_at)
  return tryMail(ctx, {
    organisationId: digest.organisation_id,
    messageId: messageIdOf(ctx, digest.id),
    from: senderOf(ctx, first.notifier.name),
    to,
    replyTo: first.notifier.email,
    ...words,
    headers: { 'X-Vigie-Digest': digest.id },
    attachments: await sheetOf(ctx, contents, { locale, name: fileName }),
  })
}

async function sheetOf(
  ctx: Pick<Context, 'vault'>,
  contents: Claim['contents'],
  { locale, name }: { readonly locale: NoticeLocale; readonly name: string },
): Promise<Attachment[]> {
  const rows = contents
    .filter((content) => content.kind === 'notice')
    .flatMap((notice) =>
      notice.items.map((item) => ({ notice, item, token: digestRowToken(ctx, notice.noticeId, item.listingId) })),
    )
  return rows.length > 0 ? [{ name, mediaType: sheetType, content: await writeDigestSheet(rows, locale) }] : []
}

async function recordTry({ ids }: Sending, tx: Tx, { digest, contents, triedAt }: Claim, result: TryResult): Promise<void> {
  const { id, platform_id: platformId, created_at: firstAt } = digest
  await lockPlatform(tx, platformId)
  const open = await findOpenDigest(tx, platformId)
  // Another program took this one for lost, sent it as well and has written so.
  if (open?.id !== id) return
  const tries = open.tries + 1
  const at =
    result.accepted || result.isFinal
      ? null
      : nextTry({ ...result, triesMade: tries, firstAt, now: tx.now, random: ids.random() })
  const isOver = at === null
  for (const { noticeId } of contents) await recordForNotice(tx, noticeId, { triedAt, result, isOver })
  if (!isOver) {
    await updateDigest(tx, id, { tries, next_try_at: at })
    return tx.schedule('send-digest', platformId, at)
  }
  await updateDigest(tx, id, { tries, next_try_at: null, ...(result.accepted ? { sent_at: tx.now } : { failed_at: tx.now }) })
  await tx.unschedule('send-digest', platformId)
  if ((await countWaiting(tx, platformId)) > 0) await tx.schedule('send-digest', platformId, tx.now)
}

async function recordForNotice(
  tx: Tx,
  noticeId: string,
  { triedAt, result, isOver }: { readonly triedAt: Date; readonly result: TryResult; readonly isOver: boolean },
): Promise<void> {
  const notice = await lockNotice(tx, noticeId)
  if (!notice) return
  const { accepted, response } = result
  const tries = await insertTry(tx, noticeId, { triedAt, accepted, response: `digest: ${response}` })
  if (!isOver || !noticeCan('deliver', notice.file)) return
  const kind = accepted ? 'notice.delivered' : 'notice.failed'
  await recordNotice(tx, notice, { kind, subject: noticeId, facts: { tries } }, accepted ? { delivered_at: tx.now } : {})
}
