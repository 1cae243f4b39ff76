import { findFirstOrganisation } from '../../access/find-first-organisation.ts'
import type { Context, Tx } from '../../context.ts'
import { type Figure, listFigures, type Selection } from '../../statistics/list-figures.ts'
import { isLogRead } from '../../statistics/list-settled-events.ts'
import type { MeasureId } from '../../statistics/measure-id.ts'
import { findPlace } from '../../statistics/statistic-store.ts'
import { firstDay, lastDay } from './period.ts'

/** The figures of the organisation that runs the site as they are, before anything is hidden. Never shown as such. */
export interface Counts {
  readonly organisation: string
  /** Of all quarters that are over, by month. */
  readonly months: readonly Figure[]
  /** Of all quarters that are over, by quarter and platform. */
  readonly platforms: readonly Figure[]
  /** Platforms that are members, by name. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly isComplete: boolean
  readonly countedAt: Date
}

export interface CountsAsked {
  /** Counted by month. */
  readonly measures: readonly MeasureId[]
  /** Counted by platform. */
  readonly apart: readonly MeasureId[]
}

const mostMembers = 200

/** Read what the public pages are made of. Null where there is no organisation yet whose site this could be. */
export async function readCounts(nobody: Context, { measures, apart }: CountsAsked): Promise<Counts | null> {
  const { organisationId } = await findFirstOrganisation(nobody)
  if (organisationId === null) return null
  return nobody.as({ organisationId, actor: 'public' }).inTransaction(async (tx) => {
    const chosen = { from: firstDay, to: lastDay(tx.now), platformId: null } as const
    const { name: organisation } = await tx.query.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const members = await tx.query
      .selectFrom('platform')
      .select(['id', 'name'])
      .where('status', '=', 'member')
      .orderBy('name')
      .limit(mostMembers)
      .execute()
    return {
      organisation,
      members,
      months: await listAll(tx, { ...chosen, by: 'month', platforms: 'together', measures }),
      platforms: await listAll(tx, { ...chosen, by: 'quarter', platforms: 'apart', measures: apart }),
      isComplete: await isLogRead(tx, await findPlace(tx)),
      countedAt: tx.now,
    }
  })
}

/** Every row: there are as many as measures times months, or measures times quarters times platforms. */
async function listAll(tx: Tx, selection: Selection): Promise<readonly Figure[]> {
  const rows: Figure[] = []
  for (let after: string | undefined | null; after !== null; ) {
    const page = await listFigures(tx, selection, { after, limit: 5000 })
    rows.push(...page.items)
    after = page.next
  }
  return rows
}
