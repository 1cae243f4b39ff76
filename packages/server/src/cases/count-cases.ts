import { caseLimits } from '@vigie/contract'
import type { Ruleset } from '@vigie/engine'
import type { Tx } from '../context.ts'
import { hasSeat } from './has-seat.ts'
import { type QueueFilter, queueFilter } from './queue-filter.ts'

/**
 * How many cases wait, and how many somebody has. Counted up to a bound: behind it nobody asks how many exactly.
 *
 * @param readerId null for a program, which has none
 */
export async function countCases(
  { query }: Pick<Tx, 'query'>,
  ruleset: Pick<Ruleset, 'taxa'>,
  readerId: string | null,
  filter: QueueFilter,
): Promise<{ readonly waiting: number; readonly mine: number }> {
  const ofStatus = (status: 'open' | 'in-review') =>
    query
      .selectFrom('case_file')
      .select('case_file.id')
      .where('status', '=', status)
      .where(queueFilter(ruleset, filter))
      .limit(caseLimits.counted)
  const waiting = ofStatus('open')
  const mine = readerId === null ? null : ofStatus('in-review').where((eb) => hasSeat(eb, readerId))
  const count = async (cases: typeof waiting): Promise<number> => {
    const { counted } = await query
      .selectFrom(cases.as('bounded'))
      .select(({ fn }) => fn.countAll<number>().as('counted'))
      .executeTakeFirstOrThrow()
    return counted
  }
  return { waiting: await count(waiting), mine: mine === null ? 0 : await count(mine) }
}
