/** How a listing of a delivered notice stands with its platform, and what the look a week later found of it. */
export const standings = ['removed', 'restricted', 'kept', 'need-more', 'no-answer'] as const
export const sightings = ['gone', 'presumed-gone', 'still-up', 'changed', 'unverifiable', 'too-early', 'not-looked'] as const
export type Standing = (typeof standings)[number]
export type Sighting = (typeof sightings)[number]

/** Within how long of its sending a notice was first answered about a listing, the shortest first. */
export const answerSpans = ['1d', '2d', '3d', '4d', '5d', '6d', '7d', '14d', '30d', 'later'] as const
export type AnswerSpan = (typeof answerSpans)[number]

export interface CountedRow {
  readonly measure: string
  readonly amount: number
}

/** How many listings of delivered notices; of one standing, or of one sighting, where they are named. */
export function noticedOf(
  rows: readonly CountedRow[],
  of: { readonly standing?: Standing; readonly sighting?: Sighting } = {},
): number {
  return rows.reduce((sum, { measure, amount }) => {
    const [family, standing, sighting] = measure.split('.')
    const isOf = (of.standing ?? standing) === standing && (of.sighting ?? sighting) === sighting
    return family === 'noticed' && isOf ? sum + amount : sum
  }, 0)
}

/** The span in which half of the listings that were answered about had their first answer; null where none was. */
export function medianSpan(rows: readonly CountedRow[]): AnswerSpan | null {
  const amounts = answerSpans.map((span) =>
    rows.reduce((sum, row) => sum + (row.measure === `first_answers.${span}` ? row.amount : 0), 0),
  )
  const all = amounts.reduce((sum, amount) => sum + amount, 0)
  if (all === 0) return null
  const answeredBy = (at: number) => amounts.slice(0, at + 1).reduce((sum, amount) => sum + amount, 0)
  return answerSpans.find((_, at) => answeredBy(at) * 2 >= all) ?? null
}
