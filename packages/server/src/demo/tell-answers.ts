import type { KeptReason, OutcomeAction } from '@vigie/casework'
import { closeCase } from '../cases/close-case.ts'
import { reopenCase } from '../cases/reopen-case.ts'
import { answerToken } from '../notices/answer-link.ts'
import { withdrawNotice } from '../notices/withdraw-notice.ts'
import { acknowledgeNotice } from '../outcomes/acknowledge-notice.ts'
import { type Answerer, findLinkHolder, findRecipient } from '../outcomes/find-answerer.ts'
import { recordOutcomes } from '../outcomes/record-outcomes.ts'
import { replyToPlatform } from '../outcomes/reply-to-platform.ts'
import { done } from './found-coalition.ts'
import { after, atWork, dayMs, lastAtWork, type SentNotice, type Telling } from './telling.ts'

/** What a platform does, of a hundred notices that it answers. */
const actions: readonly OutcomeAction[] = (
  [
    ['removed', 68],
    ['seller-suspended', 10],
    ['restricted', 4],
    ['kept', 12],
    ['need-more', 6],
  ] as const
).flatMap(([action, times]) => Array.from({ length: times }, () => action))
const keptFor: readonly KeptReason[] = ['papers-shown', 'papers-shown', 'no-breach', 'not-protected', 'other']

const notes: Readonly<Record<'en' | 'fr', Readonly<Record<KeptReason, string>>>> = {
  en: {
    'papers-shown': 'The seller sent us a certificate; its number matches the piece.',
    'not-protected': 'Our expert takes it for a species that is not listed.',
    'not-wildlife': 'This is a replica.',
    'no-breach': 'No price and no offer: we see a display.',
    other: 'The seller has corrected the text; please look again.',
  },
  fr: {
    'papers-shown': 'Le vendeur nous a transmis un certificat ; le numéro correspond à l’objet.',
    'not-protected': 'Notre expert y voit une espèce qui n’est pas inscrite.',
    'not-wildlife': 'Il s’agit d’une reproduction.',
    'no-breach': 'Ni prix ni offre : nous y voyons une exposition.',
    other: 'Le vendeur a corrigé son texte ; merci de regarder à nouveau.',
  },
}

/** Plan what the platform answers, when, and what becomes of the page. */
export function tellAnswer(telling: Telling, sent: SentNotice): void {
  const { chance, story, internet, end, unanswered } = telling
  const { answers, channel } = sent.platform
  const now = story.clock.now()
  // While its program is down nobody there knows of it.
  const isOut = channel === 'webhook' && internet.outage !== null && now < internet.outage.until
  if (isOut) return
  if (!chance.below(answers.share)) {
    unanswered.push(sent)
    if (chance.below(0.25)) takeDown(telling, sent, after(now, 24 * chance.between(2, 20)))
    return
  }
  const at = atWork(after(now, (channel === 'digest' ? 24 : 1) + chance.around(answers.medianHours)))
  // What came in the last days still lies in the inbox.
  if (at > end || end.getTime() - now.getTime() < 5 * dayMs) {
    unanswered.push(sent)
    return
  }
  if (sent.platform.company !== null && chance.below(0.6)) {
    story.plan(after(now, chance.around(5)), async () => {
      const answerer = await answererOf(telling, sent)
      // Not before it has arrived.
      if (answerer) await acknowledgeNotice(answerer.ctx, sent.id)
    })
  }
  story.plan(at, () => answer(telling, sent, chance.pick(actions)))
}

/** Of what lies in the inbox this morning one notice is back with a reply, and another one waits for it. */
export function tellQuestions(telling: Telling): void {
  const { story, end, coalition, unanswered } = telling
  const repliedAt = lastAtWork(after(end, -3))
  const asked: SentNotice[] = []
  story.plan(lastAtWork(after(repliedAt, -20)), async () => {
    // Rather where a visitor who looks around sees it from both sides.
    const isSeen = ({ platform, listing }: SentNotice) => platform.company === 'quayside' && listing.office === coalition.lantern
    asked.push(...unanswered.toSorted((one, other) => Number(isSeen(one)) - Number(isSeen(other))).slice(-2))
    for (const sent of asked) await record(telling, sent, 'need-more', null)
  })
  story.plan(repliedAt, async () => {
    for (const sent of asked.slice(0, 1)) await reply(sent)
  })
}

async function answer(telling: Telling, sent: SentNotice, action: OutcomeAction): Promise<void> {
  const { chance, story } = telling
  const reason = action === 'kept' ? chance.pick(keptFor) : null
  if (!(await record(telling, sent, action, reason))) return
  const now = story.clock.now()
  if (action === 'removed' || action === 'seller-suspended') {
    // Some platforms say so before it is true.
    takeDown(telling, sent, chance.below(0.07) ? after(now, 24 * chance.between(4, 40)) : now)
  }
  if (action === 'need-more') {
    const repliedAt = atWork(after(now, 20))
    story.plan(repliedAt, () => reply(sent))
    story.plan(atWork(after(repliedAt, chance.around(70))), () => answer(telling, sent, 'removed'))
  }
  if (reason === 'papers-shown') story.plan(atWork(after(now, 26)), () => takeBack(telling, sent))
}

/** @returns whether it was taken: a notice whose delivery is being tried again lies with us still */
async function record(telling: Telling, sent: SentNotice, action: OutcomeAction, reason: KeptReason | null): Promise<boolean> {
  const answerer = await answererOf(telling, sent)
  if (!answerer) return false
  const note = noteFor(sent, action, reason)
  const given = { listingId: sent.listing.id, action, reason, note }
  const result = await recordOutcomes(answerer.ctx, sent.id, {
    way: answerer.way,
    outcomes: [given],
    ...(answerer.way === 'by-hand' && { source: 'mail', enteredBy: sent.reviewer.personId }),
  })
  return result.ok
}

/** What the office that gave notice replies to a question. */
async function reply({ id, platform, reviewer }: SentNotice): Promise<void> {
  const words =
    platform.locale === 'fr'
      ? 'Aux mots du vendeur, que cite la notification, et aux photos : notre expert les a comparées à des spécimens connus, et rien n’y fait penser à une autre espèce.'
      : 'By the seller’s own words, which the notice quotes, and by the pictures: our expert compared them with known specimens, and nothing in them speaks for another species.'
  // Answered or withdrawn meanwhile, nothing is asked any more.
  await replyToPlatform(reviewer.ctx, id, { words })
}

function noteFor({ platform }: SentNotice, action: OutcomeAction, reason: KeptReason | null): string | null {
  if (reason !== null) return notes[platform.locale][reason]
  if (action !== 'need-more') return null
  return platform.locale === 'fr'
    ? 'Pouvez-vous nous dire à quoi vous reconnaissez l’espèce ?'
    : 'Can you tell us by what you know the species?'
}

function takeDown({ internet }: Telling, { listing }: SentNotice, at: Date): void {
  const page = internet.pages.get(listing.url)
  if (page && page.goneFrom === null) page.goneFrom = at.toISOString()
}

/** Who speaks for the platform, and how: its officer, its program, its sheet, the link in the notice, or a mail that we write down. */
async function answererOf(telling: Telling, { id, listing, platform, reviewer }: SentNotice): Promise<Answerer | null> {
  const { chance, coalition, nobody } = telling
  const isLink = chance.below(platform.company === null ? 0.45 : 0.12)
  if (isLink) {
    const holder = await findLinkHolder(nobody, answerToken(nobody, id))
    return holder.ok ? holder.value : null
  }
  if (platform.company === null) return { ctx: reviewer.ctx, noticeId: id, way: 'by-hand' }
  if (platform.channel === 'digest' && chance.below(0.7)) return { ctx: reviewer.ctx, noticeId: id, way: 'digest' }
  const isProgram = platform.channel === 'webhook' && listing.office === coalition.lantern && chance.below(0.25)
  const officer = coalition.officers[platform.company]
  const found = isProgram || !officer ? await findRecipient(coalition.quaysideKey, id) : await findRecipient(officer.ctx, id)
  return found.ok ? found.value : null
}

/** The papers convince us: the notice is withdrawn, and the case ends without one. */
async function takeBack({ chance }: Telling, { id, caseId, platform, reviewer }: SentNotice): Promise<void> {
  if (!chance.below(0.5)) return
  const reasons =
    platform.locale === 'fr'
      ? 'Le certificat que vous nous avez transmis est valable. Merci, et pardon du dérangement.'
      : 'The certificate that you passed on is valid. Thank you, and sorry for the trouble.'
  done(await withdrawNotice(reviewer.ctx, id, { reasons }))
  const reopened = await reopenCase(reviewer.ctx, caseId, 'appeal')
  if (reopened.ok) done(await closeCase(reviewer.ctx, caseId))
}
