import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Product, Ruleset } from '@vigie/engine'
import type { Context, Tx } from '../context.ts'
import { nameOfTaxon } from '../screening/name-of-taxon.ts'
import { clauseGround } from './draft-ground.ts'
import { protectionOf } from './draft-item.ts'
import type { Ground, NoticeItem, NoticeLocale } from './notice-content.ts'
import type { NoticeDraft } from './notice-draft.ts'
import { type HeldNotice, insertNotice, lockNotice, recordNotice, saveNoticeListing, updateNotice } from './notice-store.ts'

export interface NoticeEdit {
  readonly ground?: GroundChoice | undefined
  readonly reasons?: string | undefined
  readonly preserve_account?: boolean | undefined
  readonly items?: readonly Correction[] | undefined
  readonly drop_listing_ids?: readonly string[] | undefined
}

type GroundChoice =
  | {
      readonly kind: 'illegal-content'
      readonly jurisdiction: string
      readonly rule: string
      readonly title: string
      readonly url: string
      readonly explanation: string
    }
  | { readonly kind: 'against-terms'; readonly clause_id: string; readonly explanation?: string | undefined }

interface Correction {
  readonly listing_id: string
  readonly url?: string | undefined
  readonly taxon?: string | undefined
  readonly common_name?: string | null | undefined
  readonly product?: Product | undefined
  readonly specimens?: number | undefined
  /** Quotes of the listing that are not to be said. */
  readonly struck?: readonly string[] | undefined
}

type Refused = RefusalOf<
  'notice-not-found' | 'notice-not-editable' | 'notice-not-ready' | 'not-of-this-notice' | 'clause-not-found' | 'taxon-unknown'
>

/**
 * Complete or correct a draft. The log says of which listings a notice is, so leaving some out withdraws this draft and makes
 * another one of the rest: the answer names the draft that now stands. Of a withdrawal only the reasons can be edited.
 */
export function editNotice(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>,
  noticeId: string,
  edit: NoticeEdit,
): Promise<Result<HeldNotice, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status, content } = notice.row
    if (!noticeCan('edit', notice.file)) return refuse({ code: 'notice-not-editable', noticeId, status })
    if (content.kind === 'withdrawal') {
      const { reasons = content.reasons, ...others } = edit
      if (Object.values(others).some((value) => value !== undefined))
        return refuse({ code: 'notice-not-editable', noticeId, status })
      const row = await updateNotice(tx, noticeId, { content: JSON.stringify({ ...content, reasons }) })
      return ok({ ...notice, row })
    }
    const wrong = whyNot(ctx, notice, content, edit)
    if (wrong) return refuse(wrong)
    const dropped = new Set(edit.drop_listing_ids)
    const corrections = new Map(edit.items?.map((each) => [each.listing_id, each]))
    const asOf = tx.now.toISOString().slice(0, 10)
    const items = content.items
      .filter(({ listingId }) => !dropped.has(listingId))
      .map((item) => correct(ctx.ruleset, { asOf, locale: content.locale }, item, corrections.get(item.listingId)))
    const ground = edit.ground ? await groundOf(tx, notice, content, edit.ground, items.length) : ok(content.ground)
    if (!ground.ok) return ground

    const { reasons = content.reasons, preserve_account: preserveAccount = content.preserveAccount } = edit
    const draft: NoticeDraft = { ...content, items, ground: ground.value, reasons, preserveAccount }
    return ok(dropped.size > 0 ? await replace(ctx, tx, notice, draft) : await save(tx, notice, draft))
  })
}

function whyNot(
  { ruleset }: Pick<Context, 'ruleset'>,
  { row }: HeldNotice,
  { items }: NoticeDraft,
  edit: NoticeEdit,
): Refused | null {
  const own = new Set(items.map(({ listingId }) => listingId))
  const named = [...(edit.drop_listing_ids ?? []), ...(edit.items ?? []).map((each) => each.listing_id)]
  const stranger = named.find((listingId) => !own.has(listingId))
  if (stranger !== undefined) return { code: 'not-of-this-notice', listingId: stranger }
  const unknown = edit.items?.find(({ taxon }) => taxon !== undefined && !ruleset.taxa.has(taxon))?.taxon
  if (unknown !== undefined) return { code: 'taxon-unknown', taxon: unknown }
  const isEmpty = new Set(edit.drop_listing_ids).size === own.size
  return isEmpty ? { code: 'notice-not-ready', noticeId: row.id, missing: ['/items'] } : null
}

/** The item in a person's words. Another species stands on other lists, and is called otherwise. */
function correct(
  ruleset: Ruleset,
  { asOf, locale }: { readonly asOf: string; readonly locale: NoticeLocale },
  item: NoticeItem,
  correction: Correction | undefined,
): NoticeItem {
  if (!correction) return item
  const { url = item.url, taxon = item.taxon, product = item.product, specimens = item.specimens } = correction
  const isOther = taxon !== item.taxon
  const { common_name: commonName = isOther ? nameOfTaxon(ruleset, taxon, locale) : item.commonName } = correction
  return {
    ...item,
    ...{ url, taxon, commonName, product, specimens },
    ...(correction.struck && { struck: item.seen.filter((quote) => correction.struck?.includes(quote)) }),
    specimensStated: item.specimensStated && specimens === item.specimens,
    isNumberUnsaid: item.isNumberUnsaid === true && specimens === item.specimens,
    protection: isOther ? protectionOf(ruleset, taxon, asOf) : item.protection,
  }
}

async function groundOf(
  { query }: Tx,
  { row }: HeldNotice,
  { locale }: NoticeDraft,
  choice: GroundChoice,
  listings: number,
): Promise<Result<Ground, RefusalOf<'clause-not-found'>>> {
  if (choice.kind === 'illegal-content') {
    const { kind, jurisdiction, rule, title, url, explanation } = choice
    return ok({ kind, jurisdiction, ruleId: rule, ruleTitle: title, sourceUrl: url, explanation })
  }
  const clause = await query
    .selectFrom('platform_clause')
    .select(['code', 'title', 'clause_text as text', 'url'])
    .where('id', '=', choice.clause_id)
    .where('platform_id', '=', row.platform_id)
    .executeTakeFirst()
  if (!clause) return refuse({ code: 'clause-not-found', clauseId: choice.clause_id })
  return ok(clauseGround(clause, { locale, listings, explanation: choice.explanation }))
}

async function save(tx: Tx, notice: HeldNotice, draft: NoticeDraft): Promise<HeldNotice> {
  const { id } = notice.row
  const row = await updateNotice(tx, id, { content: JSON.stringify(draft), ground: draft.ground.kind })
  for (const { listingId, specimens } of draft.items) await saveNoticeListing(tx, id, listingId, { specimens })
  return { ...notice, row }
}

async function replace(ctx: Pick<Context, 'ids'>, tx: Tx, notice: HeldNotice, draft: NoticeDraft): Promise<HeldNotice> {
  const { id, platform_id, case_id } = notice.row
  await recordNotice(tx, notice, { kind: 'notice.withdrawn', subject: id, facts: { wasSent: false } })
  return insertNotice(tx, {
    id: ctx.ids.next(),
    platformId: platform_id,
    caseId: case_id,
    ground: draft.ground.kind,
    draft,
    listings: draft.items.map(({ listingId, specimens }) => ({ listingId, specimens, captureId: null })),
    withdrawsId: null,
  })
}
