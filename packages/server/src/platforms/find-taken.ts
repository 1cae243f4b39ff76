import { type RefusalOf, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'

/** Whether another platform has this name or one of these hosts already. */
export async function findTaken(
  { query }: Tx,
  {
    name,
    hosts,
    otherThan,
  }: { readonly name?: string | undefined; readonly hosts?: readonly string[] | undefined; readonly otherThan?: string },
) {
  let others = query.selectFrom('platform').select(['name', 'hosts'])
  if (otherThan) others = others.where('id', '!=', otherThan)
  const clash = await others
    .where(({ eb, or, fn, val }) =>
      or([eb(fn<string>('lower', ['name']), '=', (name ?? '').toLowerCase()), eb('hosts', '&&', val([...(hosts ?? [])]))]),
    )
    .limit(1)
    .executeTakeFirst()
  if (!clash) return null

  const host = hosts?.find((each) => clash.hosts.includes(each))
  return host === undefined
    ? refuse<RefusalOf<'platform-exists'>>({ code: 'platform-exists' })
    : refuse<RefusalOf<'host-taken'>>({ code: 'host-taken', host })
}
