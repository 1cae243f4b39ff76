import type { Context } from '../context.ts'
import type { Chance } from './chance.ts'
import type { DemoInternet } from './demo-internet.ts'
import { foundCoalition } from './found-coalition.ts'
import type { ToldListing } from './read-listings.ts'
import type { Story } from './story.ts'
import { tellQuestions } from './tell-answers.ts'
import { tellArrivals } from './tell-arrivals.ts'
import { tellRounds } from './tell-rounds.ts'
import { tellToday } from './tell-today.ts'
import { dayMs, type Telling } from './telling.ts'

/** So long the coalition has been at work. */
export const storyDays = 243

export interface WorldParts {
  readonly story: Story
  readonly chance: Chance
  readonly internet: DemoInternet
  /** The context of nobody, on the clock of the story. */
  readonly nobody: Context
  readonly listings: readonly ToldListing[]
  /** Today. */
  readonly end: Date
  /** Told how many of the days are told; when it answers false, the rest is left. */
  readonly onDay: (day: number) => boolean
}

/** When the story of a world begins that ends at this moment. */
export function startOf(end: Date): Date {
  return new Date(Math.floor(end.getTime() / dayMs) * dayMs - storyDays * dayMs + 7 * 3_600_000)
}

/**
 * Lay the demo world out on an empty install: the coalition is founded, and eight months of its work are done by the product's own
 * commands, jobs and timers, by a clock that runs through them.
 * @returns what its visitors may be shown, or null when it was told to stop
 */
export async function layOutWorld(parts: WorldParts): Promise<{ readonly receipt: string | null } | null> {
  const { story, nobody, end, onDay, listings } = parts
  const start = story.clock.now()
  const coalition = await foundCoalition(nobody, (days) =>
    story.clock.moveTo(new Date(story.clock.now().getTime() + days * dayMs)),
  )
  const telling: Telling = { ...parts, coalition, start, known: new Map(), receipts: new Map(), unanswered: [] }
  tellArrivals(telling, listings)
  tellRounds(telling)
  tellQuestions(telling)
  let goesOn = true
  await story.tellUntil(end, (now) => {
    goesOn = onDay(Math.floor((now.getTime() - start.getTime()) / dayMs))
    return goesOn
  })
  if (!goesOn) return null
  story.clock.moveTo(end)
  await tellToday(telling)
  await story.catchUp()
  await story.count()
  return { receipt: await findGoodReceipt(telling) }
}

/** The latest report of somebody without an account whose listing was removed, and was seen to be gone. */
async function findGoodReceipt({ receipts, coalition }: Telling): Promise<string | null> {
  const [admin] = coalition.lantern.people
  const found = await admin?.ctx.inTransaction(({ query }) =>
    query
      .selectFrom('report')
      .innerJoin('outcome', 'outcome.listing_id', 'report.listing_id')
      .innerJoin('verification', 'verification.listing_id', 'report.listing_id')
      .select('report.id')
      .where('report.source', '=', 'public')
      .where('outcome.action', '=', 'removed')
      .where('verification.result', '=', 'gone')
      .orderBy('report.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return (found && receipts.get(found.id)) ?? null
}
