import { invariant } from '@vigie/casework'
import type { Context } from '../context.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { done } from './found-coalition.ts'
import { type Arrival, planArrivals } from './plan-arrivals.ts'
import { type PlatformName, platforms } from './platforms.ts'
import type { Tip, ToldListing } from './read-listings.ts'
import { planReview } from './tell-review.ts'
import { after, type KnownListing, type Telling } from './telling.ts'

/** Plan how each listing comes in: brought by its platform, found by an analyst, or reported. */
export function tellArrivals(telling: Telling, listings: readonly ToldListing[]): void {
  for (const arrival of planArrivals(listings, telling.chance, telling)) tellArrival(telling, arrival)
}

function tellArrival(telling: Telling, { at, told }: Arrival): void {
  const { chance, coalition, internet, story } = telling
  const url = addressOf(told, chance.between(1_000_000, 9_999_999))
  const platform = platforms[told.platform as PlatformName]
  const walledFrom = chance.below(platform.walledShare) ? at.toISOString() : null
  internet.pages.set(url, { title: told.title, text: told.text, language: told.language, goneFrom: null, walledFrom })
  const tips = told.tips.map((tip) => ({ tip, at: after(at, 2 + chance.around(40)) }))
  const isFoundFirst = told.tips.length === 0 || chance.below(0.35)
  const isFrench = told.platform === 'grenier' && chance.below(0.75)
  const office = isFrench ? coalition.guet : coalition.lantern
  if (isFoundFirst) {
    const isFed = told.platform === 'quayside' && chance.below(0.4)
    const finder = isFed ? coalition.quaysideKey : (office.people.find(({ roles }) => roles.includes('analyst'))?.ctx as Context)
    story.plan(at, () => findListing(telling, finder, { told, url, office }))
  }
  for (const [index, { tip, at: tippedAt }] of tips.entries()) {
    const saysWords = chance.below(0.9)
    story.plan(isFoundFirst || index > 0 ? tippedAt : at, () => report(telling, { told, url, office }, tip, saysWords))
  }
}

type Found = Pick<KnownListing, 'told' | 'url' | 'office'>

async function findListing(telling: Telling, finder: Context, found: Found): Promise<void> {
  const { told, url } = found
  const { title, text: description, price, currency, country, seller } = told
  const money = price === 0 ? {} : { price, currency }
  const { body } = await receiveListings(finder, [{ url, title, description, country, seller, ...money }])
  const id = body.items[0]?.listing_id
  invariant(id, `${told.place} cannot come in`)
  planReview(telling, { ...found, id })
}

/** By a spotter of the NGO, or by somebody without an account, whose reports go to the first NGO. */
async function report(telling: Telling, { told, url, office }: Found, tip: Tip, saysWords: boolean): Promise<void> {
  const { nobody, chance, coalition } = telling
  const isPublic = tip.from === 'public'
  const spotters = office.people.filter(({ roles }) => roles.includes('spotter'))
  const reporter = done(await findReporter(isPublic ? nobody : chance.pick(spotters).ctx))
  const words = saysWords ? { title: told.title, description: told.text } : {}
  const locale = told.language === 'fr' ? 'fr' : 'en'
  const { reportId, receipt } = done(await receiveReport(reporter, { url, why: tip.why, locale, ...words }))
  if (receipt !== null) telling.receipts.set(reportId, receipt)
  const { listing_id: id } = await reporter.ctx.inTransaction(({ query }) =>
    query.selectFrom('report').select('listing_id').where('id', '=', reportId).executeTakeFirstOrThrow(),
  )
  planReview(telling, { told, url, office: isPublic ? coalition.lantern : office, id })
}

function addressOf({ platform }: ToldListing, number: number): string {
  const { host } = platforms[platform as PlatformName]
  const path = { quayside: 'item', grenier: 'annonce', tamarillo: 'm' }[platform as PlatformName]
  return `https://${host}/${path}/${number}`
}
