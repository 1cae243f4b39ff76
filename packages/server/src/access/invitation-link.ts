import type { Context } from '../context.ts'
import { baseUrlOf } from '../listening.ts'

/**
 * The secret of an invitation: 256 bits, made of its id under the install's secret instead of by chance, so that a later try to
 * mail it says the same link while the database holds nothing but its hash.
 */
export function invitationToken({ vault }: Pick<Context, 'vault'>, invitationId: string): string {
  return vault.sign('invitation', invitationId)
}

/** Where somebody joins by an invitation. */
export function invitationLink(
  ctx: Pick<Context, 'vault' | 'config'>,
  { id, locale }: { readonly id: string; readonly locale: string },
): string {
  return `${baseUrlOf(ctx.config)}/${locale}/join/${invitationToken(ctx, id)}`
}
