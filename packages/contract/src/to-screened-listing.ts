import type { Verdict } from '@vigie/engine'
import type { ScreenedListing } from './screened-listing.ts'

/** The wire's form of a verdict. Keys stand in the order of the format, so that equal verdicts make equal bytes. */
export function toScreenedListing(id: string, verdict: Verdict): ScreenedListing {
  return {
    schema: 1,
    id,
    language: verdict.language,
    verdict: verdict.verdict,
    offer: verdict.offer,
    score: verdict.score,
    decision: verdict.decision,
    taxon: verdict.taxon,
    group: verdict.group,
    product: verdict.product,
    offers: verdict.offers.map(toOffer),
    protection: verdict.protection.map(({ instrument, status, edition, from }) => ({ instrument, status, edition, from })),
    standing: verdict.standing.map(({ jurisdiction, standing, rule, why }) => ({ jurisdiction, standing, rule, why })),
    findings: verdict.findings.map(toFinding),
    ruleset: verdict.ruleset,
    as_of: verdict.as_of,
    degraded: [...verdict.degraded],
  }
}

function toOffer(offer: Verdict['offers'][number]): ScreenedListing['offers'][number] {
  const { taxon, rank, group, product, quantity, quantity_stated, unit } = offer
  return { taxon, rank, group, product, quantity, quantity_stated, unit }
}

function toFinding(finding: Verdict['findings'][number]): ScreenedListing['findings'][number] {
  const { kind, term, field, start, end, text, undone, source, because } = finding
  const found = { kind, term, field, start, end, text, undone: [...undone], source }
  return because === undefined ? found : { ...found, because }
}
