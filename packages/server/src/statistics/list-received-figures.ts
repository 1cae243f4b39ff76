import type { Acting, Context } from '../context.ts'
import { chooseMeasures } from './choose-measures.ts'
import { type Figure, listFigures } from './list-figures.ts'
import { isLogRead } from './list-settled-events.ts'
import type { Measure } from './measures.ts'
import { findPlace } from './statistic-store.ts'

/** What an organisation counted of one platform. */
export interface ReceivedFigures {
  readonly platform: { readonly id: string; readonly name: string }
  readonly organisation: string
  readonly figures: readonly Figure[]
  readonly isComplete: boolean
}

/** Names of what a platform is told: what became of its notices. How much was searched or flagged is not its own. */
const told = ['notices.delivered', 'noticed', 'first_answers', 'verifications']

/** So many platforms of one company at most, counted once for each organisation that sends to it. */
const most = 100

/**
 * The figures of whoever receives notices: a key's platform alone, or all platforms of an officer's company. Each is asked for in
 * the organisation that counted it, bound to the platform, so that the database shows no row of another.
 */
export async function listReceivedFigures(
  ctx: Pick<Context, 'acting' | 'as' | 'lookup'>,
  days: { readonly from: string; readonly to: string },
): Promise<readonly ReceivedFigures[]> {
  const found: ReceivedFigures[] = []
  for (const acting of await listReceivers(ctx)) found.push(await readFigures(ctx.as(acting), acting.platformId, days))
  return found.sort((one, other) => one.platform.name.localeCompare(other.platform.name))
}

/** What these figures are made of. */
export function receivedMeasures(): readonly Measure[] {
  const chosen = chooseMeasures(told)
  return chosen.ok ? chosen.value : []
}

async function listReceivers({ acting, lookup }: Pick<Context, 'acting' | 'lookup'>) {
  const { organisationId, platformId, actor } = acting
  if (platformId) return [{ organisationId, platformId, actor }]
  const rows = await lookup((query) =>
    query
      .selectFrom('platform')
      .select(['id', 'organisation_id'])
      .where('company_id', '=', organisationId)
      .orderBy('id')
      .limit(most)
      .execute(),
  )
  return rows.map((row) => ({ organisationId: row.organisation_id, platformId: row.id, actor }) satisfies Acting)
}

async function readFigures(
  { inTransaction }: Pick<Context, 'inTransaction'>,
  platformId: string,
  days: { readonly from: string; readonly to: string },
): Promise<ReceivedFigures> {
  return inTransaction(async (tx) => {
    const measures = receivedMeasures().map(({ id }) => id)
    const selection = { ...days, by: 'total', platformId, platforms: 'together', measures } as const
    const { name } = await tx.query.selectFrom('platform').select('name').where('id', '=', platformId).executeTakeFirstOrThrow()
    const organisation = await tx.query.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    // Fewer than there are measures: no second page.
    const { items } = await listFigures(tx, selection, { limit: measures.length })
    const isComplete = await isLogRead(tx, await findPlace(tx))
    return { platform: { id: platformId, name }, organisation: organisation.name, figures: items, isComplete }
  })
}
