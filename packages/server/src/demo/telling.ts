import type { Context } from '../context.ts'
import type { Chance } from './chance.ts'
import type { DemoInternet } from './demo-internet.ts'
import type { Coalition, KnownPlatform, Office, Player } from './found-coalition.ts'
import type { PlatformName } from './platforms.ts'
import type { ToldListing } from './read-listings.ts'
import type { Story } from './story.ts'

/** All that the parts of the story share. */
export interface Telling {
  readonly story: Story
  readonly chance: Chance
  readonly coalition: Coalition
  readonly internet: DemoInternet
  readonly nobody: Context
  readonly start: Date
  readonly end: Date
  /** Every listing that has come in, by its id. */
  readonly known: Map<string, KnownListing>
  /** What reporters without an account keep, by the report's id. */
  readonly receipts: Map<string, string>
  /** Notices that their platform leaves unanswered, the latest last. */
  readonly unanswered: SentNotice[]
}

/** A listing that one of the NGOs knows. */
export interface KnownListing {
  readonly told: ToldListing
  readonly url: string
  readonly id: string
  readonly office: Office
}

/** A notice that somebody let go, and about what. */
export interface SentNotice {
  readonly id: string
  readonly caseId: string
  readonly listing: KnownListing
  readonly platform: KnownPlatform
  readonly reviewer: Player
}

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

export const after = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * hourMs)

/** The same moment, or the next in which offices are open: Monday to Friday, 7 to 17 o'clock UTC. */
export function atWork(moment: Date): Date {
  const at = new Date(moment)
  if (at.getUTCHours() >= 17) at.setUTCHours(31, at.getUTCMinutes())
  else if (at.getUTCHours() < 7) at.setUTCHours(7)
  while (at.getUTCDay() === 0 || at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() + 1)
  return at
}

/** The last moment up to this one in which offices are open. */
export function lastAtWork(moment: Date): Date {
  let at = moment
  while (atWork(at).getTime() !== at.getTime()) at = after(at, -1)
  return at
}

export function reviewersOf({ people }: Office): readonly Player[] {
  return people.filter(({ roles }) => roles.includes('reviewer'))
}

export function platformOf({ told, office }: Pick<KnownListing, 'told' | 'office'>): KnownPlatform {
  return office.platforms[told.platform as PlatformName]
}
