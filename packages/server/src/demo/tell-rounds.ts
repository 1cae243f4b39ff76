import { confirmVerification } from '../outcomes/confirm-verification.ts'
import { done, type Office } from './found-coalition.ts'
import { after, dayMs, type Telling } from './telling.ts'

/** What offices do every week: check what the machine saw. Thirty checks of a platform, and its "gone" counts as gone. */
export function tellRounds(telling: Telling): void {
  const { story, start, end, coalition } = telling
  for (let at = after(start, 24 * 9); end.getTime() - at.getTime() > 3 * dayMs; at = after(at, 24 * 7)) {
    story.plan(at, async () => {
      await confirmLooks(telling, coalition.lantern, 12)
      await confirmLooks(telling, coalition.guet, 4)
      await story.count()
    })
  }
}

async function confirmLooks({ chance }: Telling, { people }: Office, most: number): Promise<void> {
  const analyst = people.findLast(({ roles }) => roles.includes('analyst'))
  if (!analyst) return
  const presumed = await analyst.ctx.inTransaction(({ query }) =>
    query
      .selectFrom('verification')
      .select('id')
      .where('result', '=', 'presumed-gone')
      .where('confirmed_at', 'is', null)
      .orderBy('looked_at')
      .limit(most)
      .execute(),
  )
  for (const { id } of presumed) {
    const agrees = !chance.below(0.04)
    done(await confirmVerification(analyst.ctx, id, agrees ? { agrees } : { agrees, result: 'changed' }))
  }
}
