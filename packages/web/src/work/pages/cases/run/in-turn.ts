/** What is asked of the server goes one after the other, in the order of the keys pressed: a decision before taking the next case. */
let chain: Promise<unknown> = Promise.resolve()

export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = chain.then(work, work)
  chain = turn.catch(() => {})
  return turn
}
