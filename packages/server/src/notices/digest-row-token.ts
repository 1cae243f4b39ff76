import type { Context } from '../context.ts'

/** What stands beside a row of a digest and comes back with it: nobody else can say that a row was sent by us. */
export function digestRowToken({ vault }: Pick<Context, 'vault'>, noticeId: string, listingId: string): string {
  return vault.sign('digest-row', `${noticeId} ${listingId}`)
}

/** Whether a row that came back carries what was put beside it. */
export function isDigestRow(
  { vault }: Pick<Context, 'vault'>,
  { noticeId, listingId, token }: { readonly noticeId: string; readonly listingId: string; readonly token: string | null },
): boolean {
  return token !== null && vault.verify('digest-row', `${noticeId} ${listingId}`, token)
}
