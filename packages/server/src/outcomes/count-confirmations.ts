import type { Tx } from '../context.ts'

/**
 * On how many looks at a platform's listings the machine said "gone" and a person agreed. To agree that a listing is still up proves
 * nothing about what the machine takes for gone, so it does not count.
 */
export async function countConfirmations({ query }: Pick<Tx, 'query'>, platformId: string): Promise<number> {
  const { confirmations } = await query
    .selectFrom('verification')
    .select(({ fn }) => fn.countAll<number>().as('confirmations'))
    .where('platform_id', '=', platformId)
    .where('confirmed_at', 'is not', null)
    .where('confirmation_agrees', '=', true)
    .where('result', 'in', ['gone', 'presumed-gone'])
    .executeTakeFirstOrThrow()
  return confirmations
}
