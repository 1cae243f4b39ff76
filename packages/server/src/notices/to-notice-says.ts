import type { Ground, NoticeItem } from './notice-content.ts'
import { type Draft, saidQuotes } from './notice-draft.ts'
import type { NoticeView } from './notice-views.ts'

type Says = NoticeView['says']

/** What a notice says, under the names of the wire. */
export function toNoticeSays(draft: Draft): Says {
  const { locale, reasons, notifier } = draft
  if (draft.kind === 'withdrawal') {
    const items = draft.items.map(({ listingId, url, externalId }) => ({
      ...saidOfNothing,
      listing_id: listingId,
      url,
      external_id: externalId,
    }))
    return { locale, ground: null, reasons, items, notifier, trusted_flagger: null, preserve_account: false }
  }
  return {
    locale,
    ground: toGround(draft.ground),
    reasons,
    items: draft.items.map(toItem),
    notifier,
    trusted_flagger: draft.trustedFlagger,
    preserve_account: draft.preserveAccount,
  }
}

const saidOfNothing = {
  taxon: null,
  common_name: null,
  called: null,
  product: null,
  specimens: null,
  specimens_stated: null,
  protection: [],
  capture: null,
  seen: [],
}

function toItem(item: NoticeItem): Says['items'][number] {
  const { captureSha256, capturedAt } = item
  return {
    listing_id: item.listingId,
    url: item.url,
    external_id: item.externalId,
    taxon: item.taxon,
    common_name: item.commonName,
    called: null,
    product: item.product,
    specimens: item.specimens,
    specimens_stated: item.specimensStated,
    protection: item.protection.map(({ instrument, status, edition }) => ({ instrument, status, edition })),
    capture: captureSha256 && capturedAt ? { sha256: captureSha256, at: capturedAt } : null,
    seen: [...saidQuotes(item)],
  }
}

function toGround(ground: Ground): NonNullable<Says['ground']> {
  const { kind, explanation } = ground
  if (kind === 'illegal-content') {
    const { jurisdiction, ruleId: rule, ruleTitle: title, sourceUrl: url } = ground
    return { kind, jurisdiction, rule, title, url, explanation }
  }
  const { clauseCode: clause, clauseTitle: title, clauseText: text, url } = ground
  return { kind, clause, title, text, url, explanation }
}
