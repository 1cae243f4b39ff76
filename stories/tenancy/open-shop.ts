import type { Caller, Member, StoryWorld } from '@vigie/server/story-world'
import type { Loopback } from './open-loopback.ts'
import type { Witness } from './open-witness.ts'

export interface Gear {
  readonly world: StoryWorld
  readonly loopback: Loopback
  readonly witness: Witness
}

/** A platform of an organisation, with its company, its program, and adverts that people have worked on. */
export interface Shop {
  readonly platformId: string
  readonly companyId: string
  readonly clauseId: string
  readonly keyId: string
  /** Its officer, a member of the company. */
  readonly officer: Member
  /** Its program, by a key with every scope. */
  readonly program: Caller
  readonly key: string
  /** Listing by the advert's name. */
  readonly listings: Readonly<Record<string, string>>
  readonly urls: Readonly<Record<string, string>>
  /** The case of an advert, by the advert's name. */
  caseOf(ad: string): Promise<string>
  noticeOf(ad: string): Promise<string>
}

export interface ShopPlan {
  readonly name: string
  readonly channel: Readonly<Record<string, unknown>>
  readonly ads: readonly string[]
}

const scopes = ['listings:write', 'reports:write', 'notices:read', 'outcomes:write', 'statistics:read']

/** A word that stands in every text of an organisation and nowhere else. */
export type Marker = string

/** Add a platform with its channel, clause, key and company, and take its adverts in. */
export async function openShop(gear: Gear, ofAll: Marker, boss: Member, plan: ShopPlan): Promise<Shop> {
  const { world, loopback, witness } = gear
  const { name } = plan
  const marker = `${ofAll}${name}`
  const platform = await boss.post('/api/v1/platforms', { name: `${marker} ${name}`, status: 'member' })
  const path = `/api/v1/platforms/${platform.id}`
  const company = await addCompany(gear, marker, boss, { name, path })
  await must(boss.ask('PUT', `${path}/channel`, plan.channel))
  const clause = await boss.post(`${path}/clauses`, {
    code: `${marker} 4.2`,
    title: `${marker} protected animals`,
    text: `${marker}: no protected animals or parts of them.`,
    url: `https://${marker}.example/rules`,
  })
  const made = await boss.post('/api/v1/keys', { platform_id: platform.id, name: `${marker} program`, scopes })
  const program = witness.watch(world.bearer(made.key))

  const urls = Object.fromEntries(plan.ads.map((ad) => [ad, `${loopback.origin}/${loopback.place()}/${ad}`]))
  const adverts = { listings: plan.ads.map((ad) => advert(marker, ad, urls[ad])) }
  const taken = await must(program.ask('POST', '/api/v1/listings', adverts, { 'idempotency-key': marker }))
  const listings = Object.fromEntries(plan.ads.map((ad, index) => [ad, taken.body.items[index].listing_id]))
  await world.settle()
  const lines = async (of: string) => (await boss.get(`${of}platform_id=${platform.id}&limit=200`)).body.items
  return {
    ...{ platformId: platform.id, clauseId: clause.id, keyId: made.id, key: made.key, program, listings, urls, ...company },
    caseOf: async (ad) => {
      const line = (await lines('/api/v1/cases?')).find(({ title }: { title: string }) => title.endsWith(`, ${ad}`))
      if (!line) throw new Error(`${name}: no case of the advert "${ad}"`)
      return line.id
    },
    noticeOf: async (ad) => {
      for (const { id } of await lines('/api/v1/notices?')) {
        const { body } = await boss.get(`/api/v1/notices/${id}`)
        if (body.says.items.some((item: { listing_id: string }) => item.listing_id === listings[ad])) return id
      }
      throw new Error(`${name}: no notice of the advert "${ad}"`)
    },
  }
}

function advert(marker: Marker, ad: string, url: string | undefined) {
  const isHarmless = ad === 'dress' || ad === 'spare'
  return {
    url,
    id: `${marker}-${ad}`,
    title: `${isHarmless ? 'Wedding dress, size 38' : 'Antique ivory bangle, elephant ivory'}, ${marker}, ${ad}`,
    description: isHarmless ? `${marker}: worn once` : `${marker}: genuine elephant ivory, 60 g, shipping available`,
    price: 120,
    currency: 'EUR',
    country: 'FR',
    category: `${marker} antiques`,
    seller: `${marker} seller`,
  }
}

/** Make the company, connect it, and have its first officer join by the second link that they are sent. */
async function addCompany(
  { world, witness }: Gear,
  marker: Marker,
  boss: Member,
  { name, path }: { readonly name: string; readonly path: string },
) {
  const email = `${name}@${marker}.example`
  const company = { name: `${marker} ${name} Ltd`, kind: 'platform', email }
  const { organisation_id: companyId } = await boss.post('/api/v1/organisations', company)
  await must(boss.ask('PATCH', path, { company_id: companyId }))
  const { link } = await boss.post(`${path}/company/invitations`, { email })
  const visitor = witness.watch(world.visitor)
  const joining = { token: link.split('/').at(-1), name: `${marker} joiner`, password: 'correct horse battery staple' }
  await visitor.post('/api/v1/invitations/acceptance', joining)
  const officer = witness.watch(await world.member(`${marker}Officer`, ['platform-officer'], companyId))
  return { companyId, officer }
}

/** What must have been done. */
export async function must<A extends { readonly status: number; readonly text: string }>(asked: Promise<A>): Promise<A> {
  const answered = await asked
  if (answered.status >= 300) throw new Error(`${answered.status} ${answered.text}`)
  return answered
}
