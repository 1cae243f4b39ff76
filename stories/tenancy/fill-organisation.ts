import { type Role, roles } from '@vigie/casework'
import type { Member } from '@vigie/server/story-world'
import { fillSheet } from './fill-sheet.ts'
import { type Gear, type Marker, must, openShop, type Shop } from './open-shop.ts'
import type { IdKind } from './sample-requests.ts'

export type Ids = Readonly<Record<IdKind, string>>

/** An organisation in which everything that Vigie does has been done, each text of it with the same word in it. */
export interface Filled {
  readonly organisationId: string
  readonly marker: Marker
  /** Has every role. */
  readonly boss: Member
  /** Had every role, and has left. */
  readonly leaver: Member
  /** By webhook; answered by its key. */
  readonly first: Shop
  /** By digest; answered by its officer. */
  readonly second: Shop
  /** By a form that a person fills in. */
  readonly third: Shop
  readonly ids: Readonly<Record<'first' | 'second', Ids>>
  /** The same, of a notice that can be edited. */
  readonly draftIds: Readonly<Record<'first' | 'second', Ids>>
  /** The sheet of the second shop's digest, as the platform sends it back. */
  readonly sheet: Uint8Array
}

/**
 * What stands at the end: of both shops a case open (`open`), one in a reader's hands (`taken`), a draft (`draft`), a notice just
 * held (`held`), one sent and unanswered (`sent`), one answered and looked at (`answered`); of the first one failed (`failed`), a
 * harmless listing that somebody reported all the same (`dress`) and one that nobody did (`spare`); of the third two that wait for a person (`form`, `other`).
 */
export async function fillOrganisation(gear: Gear, organisationId: string, marker: Marker): Promise<Filled> {
  const { world, witness } = gear
  const member = async (name: string, of: readonly Role[]) =>
    witness.watch(await world.member(`${marker}${name}`, of, organisationId))
  const [boss, reviewer, leaver] = [
    await member('Boss', roles),
    await member('Reader', ['reviewer']),
    await member('Leaver', roles),
  ]
  const { invitationId } = await settleIn(boss, marker)
  const ads = ['open', 'taken', 'draft', 'held', 'sent', 'answered']
  const webhook = { channel: 'webhook', address: `${gear.loopback.origin}/hook` }
  const first = await openShop(gear, marker, boss, { name: 'first', channel: webhook, ads: [...ads, 'failed', 'dress', 'spare'] })
  const digest = { channel: 'digest', address: `desk@${marker}.example` }
  const second = await openShop(gear, marker, boss, { name: 'second', channel: digest, ads })

  const form = { channel: 'form', address: `https://${marker}.example/form` }
  const third = await openShop(gear, marker, boss, { name: 'third', channel: form, ads: ['form', 'other'] })

  for (const shop of [first, second, third]) await judge(shop, marker, boss)
  await world.settle()
  await letGo(gear, boss, { first, second, third })
  const sheet = await fillSheet(sheetFor(gear, digest.address), 'removed')
  await answer(gear, marker, boss, { first, second })
  await readAlone(boss, marker, first)
  await visit(boss, first)
  const law = await keepLaw(gear, marker, boss, first)
  for (const shop of [first, second]) {
    await must(boss.ask('POST', `/api/v1/cases/${await shop.caseOf('taken')}/assignees`, { person: reviewer.personId }))
    await must(boss.ask('POST', `/api/v1/notices/${await shop.noticeOf('held')}/hold`, { in_good_faith: true }))
  }
  await must(boss.ask('DELETE', `/api/v1/members/${leaver.personId}`))
  await world.settle()

  const ofAll = { person: reviewer.personId, invitation: invitationId, ...law }
  const idsOf = async (shop: Shop): Promise<Ids> => ({ ...ofAll, ...(await shopIds(boss, shop)) })
  const draftOf = async (shop: Shop) => ({ listing: shop.listings.draft as string, notice: await shop.noticeOf('draft') })
  const ids = { first: await idsOf(first), second: await idsOf(second) }
  const draftIds = {
    first: { ...ids.first, ...(await draftOf(first)) },
    second: { ...ids.second, ...(await draftOf(second)) },
  }
  return { organisationId, marker, boss, leaver, first, second, third, ids, draftIds, sheet }
}

/** The organisation's own settings, and somebody invited who has not come yet. */
async function settleIn(boss: Member, marker: Marker): Promise<{ invitationId: string }> {
  const named = { name: `${marker} Watch`, notifier_name: `${marker} Watch`, notifier_email: `notices@${marker}.example` }
  await must(boss.ask('PATCH', '/api/v1/organisation', named))
  const invite = (email: string) => boss.post('/api/v1/invitations', { email, roles: ['analyst'] })
  const { invitation } = await invite(`coming@${marker}.example`)
  const { invitation: other } = await invite(`unwanted@${marker}.example`)
  await must(boss.ask('DELETE', `/api/v1/invitations/${other.id}`))
  return { invitationId: invitation.id }
}

const reading = (marker: Marker) => ({
  taxon: 'Elephantidae',
  product: 'ivory',
  specimens: 1,
  standing: 'documentation-not-shown',
  confidence: 'high',
  reason: `${marker}: offered for sale without papers.`,
})

async function judge(shop: Shop, marker: Marker, boss: Member): Promise<void> {
  const undecided = new Set(['open', 'taken', 'dress', 'spare'])
  for (const ad of Object.keys(shop.listings).filter((each) => !undecided.has(each))) {
    const decision = { decision: 'notify', review: reading(marker) }
    await must(boss.ask('POST', `/api/v1/cases/${await shop.caseOf(ad)}/decision`, decision))
  }
}

/** Somebody takes the most pressing case, reads it, and gives it back. */
async function readAlone(boss: Member, marker: Marker, shop: Shop): Promise<void> {
  const { case: taken } = await boss.post(`/api/v1/cases/next?platform_id=${shop.platformId}`)
  await must(boss.ask('PUT', `/api/v1/cases/${taken.id}/review`, { ...reading(marker), proposed: 'unsure' }))
  await must(boss.ask('DELETE', `/api/v1/cases/${taken.id}/assignees/me`))
}

type Shops = Readonly<Record<'first' | 'second' | 'third', Shop>>

async function letGo({ world, loopback }: Gear, boss: Member, { first, second, third }: Shops): Promise<void> {
  const send = async (shop: Shop, ads: readonly string[]) => {
    for (const ad of ads) await must(boss.ask('POST', `/api/v1/notices/${await shop.noticeOf(ad)}/hold`, { in_good_faith: true }))
    world.clock.advance({ seconds: 10 })
    await world.settle()
  }
  const channel = (path: string) =>
    must(
      boss.ask('PUT', `/api/v1/platforms/${first.platformId}/channel`, { channel: 'webhook', address: loopback.origin + path }),
    )
  await channel('/gone')
  await send(first, ['failed'])
  await channel('/hook')
  await send(first, ['sent', 'answered'])
  await send(second, ['sent', 'answered'])
  await send(third, ['form', 'other'])
  await must(boss.ask('POST', `/api/v1/platforms/${second.platformId}/digest`))
  await world.settle()
}

function sheetFor({ loopback }: Gear, address: string): Uint8Array {
  const mail = loopback.mail.received.find(({ envelope }) => envelope.to.includes(address))
  const [sheet] = mail?.email.attachments ?? []
  if (!(sheet?.content instanceof ArrayBuffer)) throw new Error('the digest came without a sheet')
  return new Uint8Array(sheet.content)
}

/** The platforms answer, an hour passes, and the machine looks. */
async function answer({ world }: Gear, marker: Marker, boss: Member, { first, second }: Record<'first' | 'second', Shop>) {
  for (const [who, shop] of [
    [first.program, first],
    [second.officer, second],
  ] as const) {
    const path = `/api/v1/received-notices/${await shop.noticeOf('answered')}`
    await must(who.ask('POST', `${path}/acknowledgement`))
    const question = { listing_id: shop.listings.answered, action: 'need-more', note: `${marker}: which picture?` }
    await must(who.ask('POST', `${path}/outcomes`, { outcomes: [question] }))
    const reply = { words: `${marker}: the third one.` }
    await must(boss.ask('POST', `/api/v1/notices/${await shop.noticeOf('answered')}/replies`, reply))
    const ours = `/api/v1/notices/${await shop.noticeOf('answered')}/outcomes`
    const byPhone = { listing_id: shop.listings.answered, action: 'removed', note: `${marker}: they called.` }
    const entered = await boss.post(ours, { source: 'phone', outcomes: [byPhone] })
    await must(boss.ask('DELETE', `${ours}/${entered.outcomes[0].id}`))
    const outcomes = [{ listing_id: shop.listings.answered, action: 'kept', reason: 'papers-shown', note: `${marker}: papers.` }]
    await must(who.ask('POST', `${path}/outcomes`, { outcomes }))
    const report = { url: shop.urls.open, why: `${marker}: they sell real ivory.` }
    await shop.program.post('/api/v1/reports', report)
    await boss.post('/api/v1/reports', report)
  }
  world.clock.advance({ hours: 1 })
  await world.settle()
}

/** What is done about listings beside the flow. */
async function visit(boss: Member, shop: Shop): Promise<void> {
  const waived = { reason: `${shop.platformId}: the page is behind a wall` }
  await must(boss.ask('POST', `/api/v1/listings/${shop.listings.open}/capture-waiver`, waived))
  await must(boss.ask('POST', `/api/v1/listings/${shop.listings.open}/captures`))
}

/** Somebody asks to be forgotten and a receipt is looked at; an authority wants a listing kept. */
async function keepLaw({ world, witness }: Gear, marker: Marker, boss: Member, shop: Shop) {
  const report = await shop.program.post('/api/v1/reports', { url: shop.urls.dress, why: `${marker}: look at this dress.` })
  const { receipt } = report
  await witness.watch(world.visitor).post('/api/v1/receipts', { receipt })
  const hold = (ad: string) => ({ kind: 'listing', listing_id: shop.listings[ad], reason: `${marker}: a court asks.` })
  const kept = await boss.post('/api/v1/holds', hold('open'))
  const lifted = await boss.post('/api/v1/holds', hold('dress'))
  await must(boss.ask('DELETE', `/api/v1/holds/${lifted.id}`))
  await boss.post('/api/v1/subject-exports', { subject: { kind: 'reporter', receipt } })
  const erasure = await boss.post('/api/v1/erasures', { kind: 'reporter', receipt })
  await world.settle()
  return { hold: kept.id as string, erasure: erasure.id as string }
}

async function shopIds(boss: Member, shop: Shop) {
  const { platformId: platform, companyId: company, clauseId: clause, keyId: key, listings } = shop
  const listing = listings.sent as string
  const captures = (await boss.get(`/api/v1/listings/${listing}/captures`)).body.items
  const looks = (await boss.get(`/api/v1/verifications?show=all&platform_id=${platform}`)).body.items
  const outcomes = (await boss.get(`/api/v1/notices/${await shop.noticeOf('answered')}/outcomes`)).body.items
  const report = platform
  return {
    ...{ platform, company, clause, key, listing, report },
    case: await shop.caseOf('taken'),
    notice: await shop.noticeOf('sent'),
    capture: captures[0].id as string,
    outcome: outcomes[0].id as string,
    verification: looks[0].id as string,
  }
}
