import { ok, type Refusal, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { planClearing } from './clear-expired-keys.ts'
import { insertKey, lockKey, removeKey, renewKey, saveAnswer } from './idempotency-key-store.ts'

/** What a request is answered with. */
export interface Answer<T> {
  readonly status: number
  readonly body: T
}

export interface Once {
  /** The Idempotency-Key as sent; null: the request is not to be remembered. */
  readonly key: string | null
  /** The route's name: a key used at one is free at another. */
  readonly route: string
  /** The request's body, as JSON. */
  readonly request: unknown
  /** The answer holds what is shown once: it is kept sealed. */
  readonly isSecret?: boolean
}

/** The request came before: this is what was answered then. */
export interface Replayed {
  readonly isReplayed: boolean
}

/** Without an answer for so long, the program that worked on it is gone; and to store the same again does no harm. */
const abandonedAfterMs = 60_000

type KeyRefusal = RefusalOf<'key-reused' | 'still-at-it'>

/**
 * Do a request's work once for its Idempotency-Key: the same request again gets the same answer, another one under the same key
 * is refused. A refusal or a failure gives the key back.
 */
export async function answerOnce<T, R extends Refusal = never>(
  ctx: Pick<Context, 'acting' | 'inTransaction' | 'vault'>,
  { key, route, request, isSecret = false }: Once,
  work: () => Promise<Result<Answer<T>, R>>,
): Promise<Result<Answer<T> & Replayed, R | KeyRefusal>> {
  if (key === null) return notReplayed(await work())
  const { vault } = ctx
  const keyHash = vault.fingerprint('idempotency-key', JSON.stringify([ctx.acting.actor, route, key]))
  const requestHash = vault.fingerprint('idempotent-request', JSON.stringify(request))
  const taken = await ctx.inTransaction((tx) => takeKey(tx, keyHash, requestHash))
  if (!taken.ok) return taken
  if ('kept' in taken.value) {
    const { status, answer } = taken.value.kept
    return ok({ status, body: open(vault, answer) as T, isReplayed: true })
  }

  const { takenAt } = taken.value
  const giveBack = () => ctx.inTransaction((tx) => removeKey(tx, keyHash, takenAt))
  let result: Result<Answer<T>, R>
  try {
    result = await work()
  } catch (error) {
    // When this fails too, the key is free again in a minute; what is told is the first failure.
    await giveBack().catch(() => {})
    throw error
  }
  if (!result.ok) {
    await giveBack()
    return result
  }
  const { status, body } = result.value
  const answer = JSON.stringify(isSecret ? { sealed: vault.seal(JSON.stringify(body)).toString('base64') } : { plain: body })
  await ctx.inTransaction((tx) => saveAnswer(tx, keyHash, takenAt, { status, answer }))
  return notReplayed(result)
}

async function takeKey(
  tx: Tx,
  keyHash: string,
  requestHash: string,
): Promise<Result<{ takenAt: Date } | { kept: { status: number; answer: unknown } }, KeyRefusal>> {
  await planClearing(tx)
  if (await insertKey(tx, keyHash, requestHash)) return ok({ takenAt: tx.now })

  const row = await lockKey(tx, keyHash)
  // Given back between the two statements: whoever had it is done, and the request may be sent again.
  if (!row) return refuse({ code: 'still-at-it' })
  if (row.requestHash !== requestHash) return refuse({ code: 'key-reused' })
  if (row.status !== null) return ok({ kept: { status: row.status, answer: row.answer } })
  if (tx.now.getTime() - row.createdAt.getTime() < abandonedAfterMs) return refuse({ code: 'still-at-it' })

  await renewKey(tx, keyHash)
  return ok({ takenAt: tx.now })
}

function open(vault: Context['vault'], kept: unknown): unknown {
  const { sealed, plain } = kept as { sealed?: string; plain?: unknown }
  return sealed === undefined ? plain : JSON.parse(vault.unseal(Buffer.from(sealed, 'base64')))
}

function notReplayed<T, R>(result: Result<Answer<T>, R>): Result<Answer<T> & Replayed, R> {
  return result.ok ? ok({ ...result.value, isReplayed: false }) : result
}
