/** What the law asks to be told beside the answer itself (Art. 16(5) and (6), Art. 17 of Regulation (EU) 2022/2065). */
export interface Also {
  /** Whether automated means were used; null where it is not said. */
  readonly automated: boolean | null
  /** How the decision can be contested. */
  readonly contest: string
}

/** The same as the wire takes it. */
export interface AlsoSent {
  readonly automated: boolean | null
  readonly contest: string | null
}

/** What was said so far, by the first answer that says anything. */
export function alsoSaid(outcomes: readonly (AlsoSent | null)[]): Also {
  const said = outcomes.filter((each) => each !== null)
  return {
    automated: said.find(({ automated }) => automated !== null)?.automated ?? null,
    contest: said.find(({ contest }) => contest !== null)?.contest ?? '',
  }
}

export function toWire({ automated, contest }: Also): AlsoSent {
  return { automated, contest: contest.trim() || null }
}
