import { type ReceivedPart, receivedParts } from '@vigie/casework'
import type { Context } from '../context.ts'
import { inPart, receivedNotices } from './received-filter.ts'

/** How many notices stand in each part of a platform's inbox. */
export function countReceivedNotices(
  ctx: Pick<Context, 'inTransaction' | 'acting'>,
): Promise<Readonly<Record<ReceivedPart, number>>> {
  return ctx.inTransaction(async (tx) => {
    const counts: [ReceivedPart, number][] = []
    for (const part of receivedParts) {
      const { standing } = await inPart(receivedNotices(tx, ctx.acting), part)
        .select(({ fn }) => fn.countAll<number>().as('standing'))
        .executeTakeFirstOrThrow()
      counts.push([part, standing])
    }
    return Object.fromEntries(counts) as Record<ReceivedPart, number>
  })
}
