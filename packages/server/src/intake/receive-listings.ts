import { invariant } from '@vigie/casework'
import type { InputProblem } from '@vigie/contract'
import type { Context, Tx } from '../context.ts'
import type { Answer } from './answer-once.ts'
import { findPlatforms } from './find-platforms.ts'
import { type PlacedItem, placeItem } from './place-item.ts'
import { type ReadItem, readItems } from './read-items.ts'
import { type ReceivedItem, refusedItem } from './received-item.ts'
import { type Stored, storeListings } from './store-listings.ts'

/** Listings stored in one transaction: enough to be quick, few enough to make nobody wait. */
const chunkSize = 100

const foreign: InputProblem = { pointer: '/url', problem: 'must be on the platform that the key was made for' }

/**
 * Take in listings of any origin, each answered on its own, when all are stored. Whoever sends the same request again after a
 * crash finds what was stored before as seen again.
 *
 * @param values as they came; at most a thousand
 */
export async function receiveListings(
  ctx: Pick<Context, 'acting' | 'as' | 'ids' | 'vault'>,
  values: readonly unknown[],
): Promise<Answer<{ items: ReceivedItem[] }>> {
  const { organisationId, actor, platformId: boundId = null } = ctx.acting
  // A platform's key sees its own rows only, and the listing may have come in before anybody knew whose it is. So what is a
  // key's own is decided here, by its platform's hosts and by what each listing's row says.
  const { inTransaction } = ctx.as({ organisationId, actor })
  const { read, refused } = readItems(values)
  const items = [...refused]
  for (let at = 0; at < read.length; at += chunkSize) {
    const chunk = read.slice(at, at + chunkSize)
    items.push(...(await inTransaction((tx) => storeChunk(ctx, tx, chunk, boundId))))
  }
  items.sort((one, other) => one.index - other.index)
  return { status: statusOf(items), body: { items } }
}

async function storeChunk(
  ctx: Pick<Context, 'ids' | 'vault'>,
  tx: Tx,
  chunk: readonly ReadItem[],
  boundId: string | null,
): Promise<ReceivedItem[]> {
  const directory = await findPlatforms(tx, chunk, boundId)
  const placed: { readonly read: ReadItem; readonly item: PlacedItem }[] = []
  const refused: ReceivedItem[] = []
  for (const read of chunk) {
    const result = placeItem(read, directory, boundId, ctx.vault)
    if (result.ok) placed.push({ read, item: result.value })
    else refused.push(refusedItem(read.index, result.refusal.code, [foreign]))
  }
  const stored = await storeListings(
    ctx,
    tx,
    placed.map(({ item }) => item),
  )
  return [...refused, ...placed.map(({ read }, at) => answerOf(read, stored[at]))]
}

function answerOf({ index, ignored }: ReadItem, stored: Stored | undefined): ReceivedItem {
  invariant(stored, 'every listing stored is answered')
  if (stored.status === 'refused') return refusedItem(index, 'platform-mismatch', [foreign])
  const { status, listingId, versionId } = stored
  return { index, status, listing_id: listingId, version_id: versionId, code: null, problems: [], ignored: [...ignored] }
}

/** 201 when something is new, 200 when nothing is, 422 when nothing could be taken. */
function statusOf(items: readonly ReceivedItem[]): 200 | 201 | 422 {
  if (items.every(({ status }) => status === 'refused')) return 422
  return items.some(({ status }) => status === 'received' || status === 'new-version') ? 201 : 200
}
