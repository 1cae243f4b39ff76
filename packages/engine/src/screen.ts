import { type Assessment, assess, see } from './assess.ts'
import { composeOffers, lacksEdition, protectionsOf } from './compose-offers.ts'
import type { Spoken } from './language/votes.ts'
import { listFindings } from './list-findings.ts'
import type { Listing } from './listing.ts'
import { languageHeard, mayHoldName } from './match/may-hold-name.ts'
import { unitBuffer } from './normalise/copy-units.ts'
import { foldAstral } from './normalise/fold-astral.ts'
import { foldTable } from './normalise/fold-table.ts'
import { createReading } from './normalise/reading.ts'
import { unitKind } from './normalise/unit-kind.ts'
import type { Ruleset } from './ruleset.ts'
import { isOffered } from './signals/judge-offer.ts'
import { isName } from './signals/sighting.ts'
import { isConvincing, scoreOf } from './signals/weigh-item.ts'
import type { Degradation, Offer, Verdict } from './verdict.ts'
import type { Language } from './vocabulary.ts'

/**
 * The verdict on one listing. Total and deterministic: any strings in, a verdict out; same listing, ruleset and day, same bytes.
 *
 * @param asOf the day whose lists apply, YYYY-MM-DD
 * @example screen({ title: 'Real 1v0ry bangle, 60 g' }, ruleset, '2026-11-21').verdict // 'flag'
 */
export function screen(listing: Listing, ruleset: Ruleset, asOf: string): Verdict {
  const length = unitBuffer.fill(listing.title ?? '', listing.description ?? '')
  const { units } = unitBuffer
  if (!mayHoldName(units, length, ruleset.views, ruleset.functionWords)) {
    return namesNothing(languageHeard(units, length), hasText(units, length), ruleset, asOf)
  }
  const seen = see(listing, ruleset, scratch)
  if (!seen.sightings.all.some(isName)) return namesNothing(seen.spoken, seen.reading.tokenCount > 0, ruleset, asOf)
  return toVerdict(assess(listing, ruleset, seen), ruleset, asOf)
}

/** Room for a listing of usual length, used again for each: nothing of it leaves `screen`. Longer texts get their own. */
const scratch = createReading(8_192)

/** The verdict that an assessment amounts to. */
export function toVerdict(assessment: Assessment, ruleset: Ruleset, asOf: string): Verdict {
  const { weighed, offer, reading, judged } = assessment
  if (!judged.sightings.some(isName)) return namesNothing(assessment.spoken, reading.tokenCount > 0, ruleset, asOf)
  const [heaviest] = weighed
  const score = heaviest ? scoreOf(heaviest.logOdds) : 0
  const flagged = heaviest !== undefined && isConvincing(heaviest) && isOffered(offer.kind)
  const offers = flagged ? composeOffers(assessment, ruleset) : []
  const [first] = offers
  const { spoken } = assessment
  const language = spoken.language === 'und' ? languageOfTerms(assessment) : spoken.language
  const degraded: Degradation[] = []
  if (reading.tokenCount === 0) degraded.push('no-text')
  if (isUnread(spoken, ruleset)) degraded.push('language')
  if (lacksEdition(offers, ruleset, asOf)) degraded.push('edition')
  return {
    language,
    verdict: flagged ? 'flag' : 'pass',
    offer: heaviest ? offer.kind : 'none',
    score,
    decision: decide(offers, score, degraded, ruleset),
    taxon: first?.taxon ?? null,
    group: first?.group ?? null,
    product: first?.product ?? null,
    offers,
    protection: protectionsOf(offers, ruleset, asOf),
    standing: [],
    findings: listFindings(assessment),
    ruleset: ruleset.id,
    as_of: asOf,
    degraded,
  }
}

/** The verdict on a text in which nothing is named: it passes, and says whether it could be read at all. */
function namesNothing(spoken: Spoken, isReadable: boolean, ruleset: Ruleset, asOf: string): Verdict {
  const degraded = isUnread(spoken, ruleset) ? foreign : isReadable ? none : unread
  return {
    language: spoken.language,
    verdict: 'pass',
    offer: 'none',
    score: 0,
    decision: degraded.length > 0 ? 'review' : 'allow',
    taxon: null,
    group: null,
    product: null,
    offers: none,
    protection: none,
    standing: none,
    findings: none,
    ruleset: ruleset.id,
    as_of: asOf,
    degraded,
  }
}

/** Whether the catalogue does not speak it, or nobody here can tell its letters. */
function isUnread({ language, isForeign }: Spoken, ruleset: Ruleset): boolean {
  return isForeign === true || (language !== 'und' && !ruleset.languages.has(language))
}

// One for all: most texts name nothing.
const none: readonly never[] = Object.freeze([])
const foreign: readonly Degradation[] = Object.freeze(['language'])
const unread: readonly Degradation[] = Object.freeze(['no-text'])

/** Whether there is anything to read: a letter, a digit, an emoji. */
function hasText(units: Uint16Array, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const kind = foldTable.kind[units[at] as number] as number
    if (kind === unitKind.letter || kind === unitKind.character || kind === unitKind.digit) return true
    if (kind === unitKind.emoji || kind === unitKind.currency) return true
    if (kind === unitKind.highSurrogate && isPair(units, at, length) && !isSeparator(units, at)) return true
  }
  return false
}

function isPair(units: Uint16Array, at: number, length: number): boolean {
  return at + 1 < length && ((units[at + 1] as number) & 0xfc00) === 0xdc00
}

function isSeparator(units: Uint16Array, at: number): boolean {
  const { kind } = foldAstral(((units[at] as number) - 0xd800) * 0x400 + (units[at + 1] as number) - 0xdc00 + 0x10000)
  return kind === unitKind.separator || kind === unitKind.ignorable
}

/** A flag is blocked only on a high score and a listed taxon; what is flagged as a cover for another (mammoth) goes to a person. */
function decide(
  offers: readonly Offer[],
  score: number,
  degraded: readonly Degradation[],
  ruleset: Ruleset,
): Verdict['decision'] {
  if (offers.length === 0) return degraded.length > 0 ? 'review' : 'allow'
  const isListed = offers.every(({ taxon }) => (ruleset.taxa.get(taxon)?.protection.length ?? 0) > 0)
  return isListed && score >= ruleset.thresholds.blockFromScore ? 'block' : 'review'
}

/** A text without function words speaks the language of the terms found in it, when they agree. */
function languageOfTerms({ judged }: Assessment): Language | 'und' {
  const spoken = new Set(judged.sightings.map(({ entry }) => entry.language).filter((language) => language !== 'la'))
  const [only] = spoken
  return spoken.size === 1 && only ? only : 'und'
}
