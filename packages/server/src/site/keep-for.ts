import type { Clock } from '../capabilities/clock.ts'

/**
 * Ask at most once in a while, and give everybody who asks meanwhile the same answer. A failure is not kept. There are as many
 * answers as keys, so keys come from a short list of ours and never from an address.
 *
 * @param msOf how long an answer is kept
 */
export function keepFor<Key extends string, Answer>(
  clock: Clock,
  msOf: (answer: Answer) => number,
  find: (key: Key) => Promise<Answer>,
): (key: Key) => Promise<Answer> {
  const kept = new Map<Key, { readonly answer: Promise<Answer>; until: number }>()
  return (key) => {
    const held = kept.get(key)
    if (held && clock.now().getTime() < held.until) return held.answer
    const started = { answer: find(key), until: Number.POSITIVE_INFINITY }
    kept.set(key, started)
    started.answer.then(
      (answer) => {
        started.until = clock.now().getTime() + msOf(answer)
      },
      () => kept.delete(key),
    )
    return started.answer
  }
}
