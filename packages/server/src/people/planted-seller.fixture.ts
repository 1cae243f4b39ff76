import { askErasure } from './ask-erasure.ts'
import { type PeopleWorld, taken } from './people-world.fixture.ts'
import type { Subject } from './subject.ts'

/** A seller whose handle, words and number stand wherever they can (`noticed` in people-world.fixture.ts). */
export const handle = 'Anh-Nguyen_88'
export const title = 'Carved elephant ivory tusk of Grandmother Nguyen'
export const advert = {
  path: `u/${handle}/item/7`,
  seller: handle,
  title,
  description: 'Call 0612345678, two pieces, real 1v0ry',
}
export const planted = [handle, title, '0612345678', 'Grandmother', '1v0ry']

export const seller = (world: PeopleWorld, said = handle, listingIds: readonly string[] = []): Subject => ({
  kind: 'seller',
  platformId: world.platformId,
  handle: said,
  listingIds,
})

/** Ask, and let the job and its second look run. */
export async function erase(world: PeopleWorld, subject: Subject) {
  const { id } = taken(await askErasure(world.ctx, subject))
  await world.settle()
  world.clock.advance({ minutes: 15 })
  await world.settle()
  return erasureOf(world, id)
}

export const erasureOf = (world: PeopleWorld, id: string) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

export const listingOf = (world: PeopleWorld, id: string) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

export const noticeOf = (world: PeopleWorld, id: string) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
