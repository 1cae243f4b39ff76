import { type Channel, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { newWebhookSecret } from '../capabilities/webhook-signature.ts'
import type { Context } from '../context.ts'
import { lockPlatform, type PlatformRow, saveChannel } from './platform-store.ts'

export interface ChannelChoice {
  readonly channel: Channel
  readonly address?: string
  readonly rotate_secret?: boolean
}

/** During a rotation the receiver may verify with either. */
const secretsKept = 2

/**
 * Say how notices reach a platform. A webhook gets a secret of its own, answered once; `rotate_secret` makes a new one and keeps
 * the last beside it, so that no notice is lost while the receiver changes over.
 */
export function setChannel(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'vault'>,
  platformId: string,
  { channel, address, rotate_secret: rotate = false }: ChannelChoice,
): Promise<Result<{ platform: PlatformRow; secret: string | null }, RefusalOf<'platform-not-found' | 'channel-incomplete'>>> {
  return ctx.inTransaction(async (tx) => {
    const before = await lockPlatform(tx, platformId)
    if (!before) return refuse({ code: 'platform-not-found', platformId })
    if (channel !== 'none' && !address) return refuse({ code: 'channel-incomplete', missing: 'address' })

    const kept = channel === 'webhook' ? before.channel_secrets_sealed : []
    const secret = channel === 'webhook' && (rotate || kept.length === 0) ? newWebhookSecret(ctx.ids) : null
    const secretsSealed = secret === null ? kept : [ctx.vault.seal(secret), ...kept].slice(0, secretsKept)
    const platform = await saveChannel(tx, platformId, { channel, address: address ?? null, secretsSealed })
    await tx.append({ kind: 'platform.changed', subject: platformId, facts: { status: platform.status as 'prospect', channel } })
    return ok({ platform, secret })
  })
}
