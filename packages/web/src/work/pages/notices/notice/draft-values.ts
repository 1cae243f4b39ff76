import type { Product } from '@vigie/engine'
import type { Asked } from '../../../api/call.ts'
import type { Clause, NoticeView } from '../notices-queries.ts'

/** What a person can write in a draft, as the form's fields hold it. */
export interface DraftValues {
  readonly reasons: string
  readonly preserves: boolean
  readonly ground: GroundValues
  readonly items: Readonly<Record<string, ItemValues>>
  /** Listings to be left out. */
  readonly dropped: readonly string[]
}

export interface GroundValues {
  readonly kind: 'illegal-content' | 'against-terms'
  readonly jurisdiction: string
  readonly rule: string
  readonly title: string
  readonly url: string
  /** Empty: none chosen. */
  readonly clauseId: string
  readonly explanation: string
}

export interface ItemValues {
  readonly url: string
  readonly taxon: string
  readonly commonName: string
  readonly product: Product
  /** Empty while it is typed. */
  readonly specimens: number | ''
  /** Quotes that are not to be sent. */
  readonly struck: readonly string[]
}

export type NoticeEdit = Asked<'PATCH /api/v1/notices/{noticeId}'>['body']

/** The draft as it is stored. */
export function valuesOf({ says, quotes }: Pick<NoticeView, 'says' | 'quotes'>, clauses: readonly Clause[]): DraftValues {
  const { reasons, preserve_account: preserves, ground, items } = says
  const isLaw = ground?.kind === 'illegal-content'
  return {
    reasons,
    preserves,
    ground: {
      kind: ground?.kind ?? 'illegal-content',
      jurisdiction: isLaw ? ground.jurisdiction : '',
      rule: isLaw ? ground.rule : '',
      title: isLaw ? ground.title : '',
      url: isLaw ? ground.url : '',
      clauseId: (!isLaw && ground && clauses.find(({ code }) => code === ground.clause)?.id) || '',
      explanation: ground?.explanation ?? '',
    },
    items: Object.fromEntries(
      items.map(({ listing_id, url, taxon, common_name, product, specimens }) => {
        const struck = quotes.filter((quote) => quote.listing_id === listing_id && !quote.is_said).map(({ text }) => text)
        const named = { taxon: taxon ?? '', commonName: common_name ?? '', product: product ?? 'other' }
        return [listing_id, { url, ...named, specimens: specimens ?? '', struck }]
      }),
    ),
    dropped: [],
  }
}

/** What is to be asked so that the draft says what the form says; null where nothing was changed. */
export function editOf(before: DraftValues, now: DraftValues): NoticeEdit | null {
  const items = Object.entries(now.items).flatMap(([listing_id, item]) => {
    const was = before.items[listing_id]
    const changed = was && !now.dropped.includes(listing_id) ? correctionOf(was, item) : {}
    return Object.keys(changed).length > 0 ? [{ listing_id, ...changed }] : []
  })
  const edit: NoticeEdit = {
    ...(now.reasons !== before.reasons && { reasons: now.reasons }),
    ...(now.preserves !== before.preserves && { preserve_account: now.preserves }),
    ...(!isSame(now.ground, before.ground) && { ground: toChoice(now.ground) }),
    ...(items.length > 0 && { items }),
    ...(now.dropped.length > 0 && { drop_listing_ids: [...now.dropped] }),
  }
  return Object.keys(edit).length > 0 ? edit : null
}

function correctionOf(was: ItemValues, now: ItemValues) {
  return {
    ...(now.url !== was.url && { url: now.url.trim() }),
    ...(now.taxon !== was.taxon && { taxon: now.taxon.trim() }),
    ...(now.commonName !== was.commonName && { common_name: now.commonName.trim() || null }),
    ...(now.product !== was.product && { product: now.product }),
    ...(!isSame(now.struck, was.struck) && { struck: [...now.struck] }),
    ...(now.specimens !== was.specimens && now.specimens !== '' && { specimens: now.specimens }),
  }
}

function toChoice(ground: GroundValues): NonNullable<NoticeEdit['ground']> {
  const { kind, clauseId, explanation, jurisdiction, rule, title, url } = ground
  if (kind === 'against-terms') {
    return { kind, clause_id: clauseId, ...(explanation.trim() && { explanation: explanation.trim() }) }
  }
  return {
    kind,
    jurisdiction: jurisdiction.trim(),
    rule: rule.trim(),
    title: title.trim(),
    url: url.trim(),
    explanation: explanation.trim(),
  }
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

export type Fault = 'empty' | 'address' | 'jurisdiction' | 'number'

/** What the server would not take of an edit: by the field's name. What was not touched may stay unfinished. */
export function faultsOf(before: DraftValues, now: DraftValues): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {}
  if (now.reasons !== before.reasons && !now.reasons.trim()) faults.reasons = 'empty'
  if (!isSame(now.ground, before.ground)) Object.assign(faults, groundFaults(now.ground))
  for (const [index, [id, { url, taxon, specimens }]] of Object.entries(now.items).entries()) {
    const was = before.items[id]
    if (!was || now.dropped.includes(id)) continue
    if (url !== was.url && !isAddress(url)) faults[`item-${index}-url`] = 'address'
    if (taxon !== was.taxon && !taxon.trim()) faults[`item-${index}-taxon`] = 'empty'
    if (specimens !== was.specimens && !(Number.isSafeInteger(specimens) && Number(specimens) > 0))
      faults[`item-${index}-specimens`] = 'number'
  }
  return faults
}

function groundFaults({ kind, clauseId, jurisdiction, rule, title, url, explanation }: GroundValues): Record<string, Fault> {
  if (kind === 'against-terms') return clauseId ? {} : { 'ground-clause': 'empty' }
  return {
    ...(!/^(EU|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/.test(jurisdiction.trim()) && { 'ground-jurisdiction': 'jurisdiction' as const }),
    ...(!rule.trim() && { 'ground-rule': 'empty' as const }),
    ...(!title.trim() && { 'ground-title': 'empty' as const }),
    ...(!isAddress(url) && { 'ground-url': 'address' as const }),
    ...(!explanation.trim() && { 'ground-explanation': 'empty' as const }),
  }
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())
