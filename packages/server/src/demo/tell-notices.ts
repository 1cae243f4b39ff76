import { editNotice } from '../notices/edit-notice.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { recordHandover } from '../notices/record-handover.ts'
import { done, type KnownPlatform, type Player } from './found-coalition.ts'
import { tellAnswer } from './tell-answers.ts'
import { after, atWork, type KnownListing, platformOf, type SentNotice, type Telling } from './telling.ts'

/** The law that a notice may rest on instead of a platform's terms. */
const euRule = {
  kind: 'illegal-content',
  jurisdiction: 'EU',
  rule: '338/97, Art. 8',
  title: 'Regulation (EC) No 338/97, Article 8: commercial activities',
  url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj',
} as const

/** How many days before the end the webhook of a platform breaks, and for how many hours: long enough for one notice to fail. */
const outage = { days: 14, hours: 80 }

interface Going {
  readonly listing: KnownListing
  readonly caseId: string
  readonly reviewer: Player
  readonly at: Date
}

/** Have the reviewer complete the draft of a decided case and let it go. */
export function letGo(telling: Telling, { listing, caseId, reviewer, at }: Going): void {
  telling.story.plan(at, async () => {
    const noticeId = await draftOf(reviewer, caseId)
    if (noticeId === null) return
    const platform = platformOf(listing)
    await complete(telling, noticeId, { listing, platform, reviewer })
    done(await holdNotice(reviewer.ctx, noticeId, { inGoodFaith: true }))
    breakWebhook(telling, platform)
    const sent = { id: noticeId, caseId, listing, platform, reviewer }
    if (platform.channel === 'form') handOver(telling, sent)
    tellAnswer(telling, sent)
  })
}

export async function draftOf({ ctx }: Player, caseId: string): Promise<string | null> {
  const row = await ctx.inTransaction(({ query }) =>
    query
      .selectFrom('notice')
      .select('id')
      .where('case_id', '=', caseId)
      .where('status', '=', 'drafted')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row?.id ?? null
}

interface Completing {
  readonly listing: KnownListing
  readonly platform: KnownPlatform
  readonly reviewer: Player
}

/** A draft rests by itself on the only clause of a platform; of several, or of a law, somebody chooses. */
export async function complete(
  { chance }: Telling,
  noticeId: string,
  { listing, platform, reviewer }: Completing,
): Promise<void> {
  const clauseId = platform.clauseIds[listing.told.says.topic]
  const isByLaw = platform.country === 'FR' && chance.below(0.3)
  if (isByLaw) {
    const explanation = euWords[platform.locale]
    done(await editNotice(reviewer.ctx, noticeId, { ground: { ...euRule, explanation } }))
  } else if (clauseId && Object.keys(platform.clauseIds).length > 1) {
    done(await editNotice(reviewer.ctx, noticeId, { ground: { kind: 'against-terms', clause_id: clauseId } }))
  }
}

const euWords = {
  en: 'The species stands in Annex A; offering it for sale needs a certificate, and none is shown.',
  fr: 'L’espèce est inscrite à l’annexe A ; sa mise en vente exige un certificat, et aucun n’est montré.',
} as const

function breakWebhook({ internet, story, end }: Telling, { channel }: KnownPlatform): void {
  const now = story.clock.now()
  if (channel !== 'webhook' || internet.outage !== null || now < after(end, -24 * outage.days)) return
  internet.outage = { from: now, until: after(now, outage.hours) }
}

/** Somebody fills the form of a platform that takes notices in no other way. */
function handOver(telling: Telling, { id, reviewer }: SentNotice): void {
  const { story, chance } = telling
  const ticket = `TM-${chance.between(40_000, 99_999)}`
  story.plan(atWork(after(story.clock.now(), 0.2 + chance.around(0.5))), async () => {
    // A notice that was taken back meanwhile is not handed over.
    await recordHandover(reviewer.ctx, id, { ticket })
  })
}
