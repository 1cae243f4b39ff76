import type { Tx } from '../context.ts'

export interface KeyRow {
  readonly requestHash: string
  /** Null while the request is being worked on. */
  readonly status: number | null
  readonly answer: unknown
  readonly createdAt: Date
}

/** Take a key for this request. False when it is taken. */
export async function insertKey({ query, organisationId, now }: Tx, keyHash: string, requestHash: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('idempotency_key')
    .values({ organisation_id: organisationId, key_hash: keyHash, request_hash: requestHash, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The key's row, locked until the transaction ends. */
export async function lockKey({ query }: Tx, keyHash: string): Promise<KeyRow | null> {
  const row = await query
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'answer', 'created_at'])
    .where('key_hash', '=', keyHash)
    .forUpdate()
    .executeTakeFirst()
  return row ? { requestHash: row.request_hash, status: row.status, answer: row.answer, createdAt: row.created_at } : null
}

/** Take over a key from a program that is gone. */
export async function renewKey({ query, now }: Tx, keyHash: string): Promise<void> {
  await query.updateTable('idempotency_key').set({ created_at: now }).where('key_hash', '=', keyHash).execute()
}

/** Keep the answer, unless another program has taken the key over meanwhile. */
export async function saveAnswer(
  { query }: Tx,
  keyHash: string,
  takenAt: Date,
  { status, answer }: { readonly status: number; readonly answer: string },
): Promise<void> {
  await query
    .updateTable('idempotency_key')
    .set({ status, answer })
    .where('key_hash', '=', keyHash)
    .where('created_at', '=', takenAt)
    .execute()
}

/** Give a key back: nothing was done under it. */
export async function removeKey({ query }: Tx, keyHash: string, takenAt: Date): Promise<void> {
  await query.deleteFrom('idempotency_key').where('key_hash', '=', keyHash).where('created_at', '=', takenAt).execute()
}

export async function removeKeysUntil({ query }: Tx, until: Date): Promise<void> {
  await query.deleteFrom('idempotency_key').where('created_at', '<=', until).execute()
}
