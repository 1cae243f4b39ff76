import { type OutcomeWay, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { tokenHash } from '../access/token-hash.ts'
import type { Context } from '../context.ts'

/** Whoever may answer one notice: acts in the organisation that sent it, and sees there what its platform may see. */
export interface Answerer {
  readonly ctx: Context
  readonly noticeId: string
  readonly way: OutcomeWay
}

/** Whose notice a link stands for. A link that never was, one that has expired and one of a notice that is gone answer alike. */
export async function findLinkHolder(ctx: Context, link: string): Promise<Result<Answerer, RefusalOf<'link-unusable'>>> {
  const token = await ctx.lookup((query) =>
    query
      .selectFrom('token')
      .select(['subject_id', 'expires_at'])
      .where('hash', '=', tokenHash('answer', link))
      .where('purpose', '=', 'answer')
      .executeTakeFirst(),
  )
  const isOpen = token && (token.expires_at === null || token.expires_at > ctx.clock.now())
  const sent = isOpen ? await findSent(ctx, token.subject_id) : null
  if (!sent) return refuse({ code: 'link-unusable' })

  const acting = { organisationId: sent.organisation_id, platformId: sent.platform_id, actor: 'public' }
  return ok({ ctx: ctx.as(acting), noticeId: sent.id, way: 'link' })
}

/**
 * Whoever is signed in for a platform's company, or holds its key. A key acts in the sender's organisation already and sees its
 * platform's notices alone; an officer must be of the organisation that the notice was sent to.
 */
export async function findRecipient(ctx: Context, noticeId: string): Promise<Result<Answerer, RefusalOf<'notice-not-found'>>> {
  const { organisationId, platformId, actor } = ctx.acting
  if (platformId) return ok({ ctx, noticeId, way: 'api' })
  const sent = await findSent(ctx, noticeId)
  if (!sent || sent.recipient_id !== organisationId) return refuse({ code: 'notice-not-found', noticeId })

  const acting = { organisationId: sent.organisation_id, platformId: sent.platform_id, actor }
  return ok({ ctx: ctx.as(acting), noticeId, way: 'portal' })
}

async function findSent(ctx: Pick<Context, 'lookup'>, noticeId: string) {
  const found = await ctx.lookup((query) =>
    query
      .selectFrom('notice')
      .select(['id', 'organisation_id', 'platform_id', 'recipient_id'])
      .where('id', '=', noticeId)
      .executeTakeFirst(),
  )
  return found ?? null
}
