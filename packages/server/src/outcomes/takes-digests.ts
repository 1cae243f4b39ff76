import type { Context } from '../context.ts'
import { receivedNotices } from './received-filter.ts'

/** Whether notices came to this recipient in a digest: only then is there a sheet to answer with. */
export function takesDigests(ctx: Pick<Context, 'inTransaction' | 'acting'>): Promise<boolean> {
  return ctx.inTransaction(async (tx) => {
    const received = receivedNotices(tx, ctx.acting).select('id').where('channel', '=', 'digest')
    return (await received.limit(1).executeTakeFirst()) !== undefined
  })
}
