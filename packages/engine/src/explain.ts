import { type Assessment, assess } from './assess.ts'
import { describeFinding } from './explain/describe-finding.ts'
import { listChanges } from './explain/list-changes.ts'
import type { Messages } from './explain/messages.ts'
import { messagesOf } from './explain/messages-of.ts'
import type { Explanation, ExplanationLocale } from './explanation.ts'
import { noteFindings } from './list-findings.ts'
import type { Listing } from './listing.ts'
import type { Ruleset } from './ruleset.ts'
import { toVerdict } from './screen.ts'
import { isOffered } from './signals/judge-offer.ts'
import type { Verdict } from './verdict.ts'

/**
 * The verdict in words, in English or French: what was seen in the seller's own words, what was undone to read it, what was
 * explained away and why, what weighed how much, and what would have changed the answer.
 *
 * @example explain({ title: 'Ivory dress' }, ruleset, '2026-11-21', 'fr').headline
 */
export function explain(listing: Listing, ruleset: Ruleset, asOf: string, locale: ExplanationLocale): Explanation {
  const messages = messagesOf[locale]
  const assessment = assess(listing, ruleset)
  const verdict = toVerdict(assessment, ruleset, asOf)
  const noted = noteFindings(assessment)
  const lines = noted.map((one) => ({ one, line: describeFinding(one, messages, locale) }))
  return {
    verdict,
    headline: headlineOf(assessment, verdict, messages),
    seen: lines.filter(({ one }) => one.finding.because === undefined).map(({ line }) => line),
    excluded: lines
      .filter(({ one }) => one.finding.because !== undefined && one.finding.kind !== 'exclusion')
      .map(({ line }) => line),
    weighed: (assessment.weighed[0]?.contributions ?? []).map(({ signal, weight }) => ({
      signal,
      weight,
      label: messages.signals[signal],
    })),
    wouldChange: listChanges({ listing, assessment, ruleset, asOf, messages }, verdict.verdict === 'flag'),
  }
}

function headlineOf({ judged, offer, reading, weighed }: Assessment, verdict: Verdict, messages: Messages): string {
  const { passReasons, offers, products, groups, specimen } = messages
  if (verdict.verdict === 'flag') {
    const what = verdict.offers.map(({ product, group, taxon }) => specimen(products[product], groups[group], taxon))
    return messages.flagged(verdict.score, offers[verdict.offer], messages.list(what))
  }
  if (verdict.degraded.includes('no-text')) return messages.passed(verdict.score, passReasons.noText)
  const excused = judged.sightings.some(({ because, entry }) => because !== null && entry.meaning.kind !== 'product')
  if (weighed.length === 0) {
    const named = judged.sightings.find(({ because, entry }) => because === null && entry.meaning.kind === 'taxon')
    if (named)
      return messages.passed(
        verdict.score,
        passReasons.namedOnly(messages.quote(reading.text.slice(reading.start[named.from], reading.end[named.to]))),
      )
    return messages.passed(verdict.score, excused ? passReasons.explainedAway : passReasons.nothingNamed)
  }
  if (!isOffered(offer.kind)) return messages.passed(verdict.score, passReasons.notOffered(offers[offer.kind]))
  return messages.passed(verdict.score, passReasons.tooWeak)
}
