/** Passes questions on one at a time; while one is out, only the newest of those that follow is kept. */
export interface LatestOnly<Q> {
  ask(question: Q): void
  /** To be called when an answer came: passes on what waits. */
  answered(): void
}

/**
 * Keep a slow reader from falling behind a fast writer: it never has more than one question before it and one waiting,
 * and always gets to the last.
 */
export function latestOnly<Q>(pass: (question: Q) => void): LatestOnly<Q> {
  let out = false
  let waiting: { question: Q } | null = null

  return {
    ask(question) {
      if (out) {
        waiting = { question }
        return
      }
      out = true
      pass(question)
    },
    answered() {
      const next = waiting
      waiting = null
      out = next !== null
      if (next) pass(next.question)
    },
  }
}
