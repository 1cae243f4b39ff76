import { type Assessment, assess, assessUnexcused } from '../assess.ts'
import { outermost } from '../list-findings.ts'
import type { Listing } from '../listing.ts'
import type { Ruleset } from '../ruleset.ts'
import { toVerdict } from '../screen.ts'
import { isOffered } from '../signals/judge-offer.ts'
import { ownField } from '../signals/scene.ts'
import { overlaps, type Sighting, type Span } from '../signals/sighting.ts'
import { isConvincing, scoreOf, type Weighed } from '../signals/weigh-item.ts'
import type { ExclusionReason } from '../vocabulary.ts'
import { listAdditions } from './list-additions.ts'
import type { Messages } from './messages.ts'
import { withoutWords } from './without-words.ts'

/** A listing as it was read, and by what. */
export interface Case {
  readonly listing: Listing
  readonly assessment: Assessment
  readonly ruleset: Ruleset
  readonly asOf: string
  readonly messages: Messages
}

/** The single changes that would have turned the answer round; empty when none alone would. */
export function listChanges(of: Case, isFlagged: boolean): readonly string[] {
  const [heaviest] = of.assessment.weighed
  if (isFlagged && heaviest) return leftOut(of, heaviest)
  const excused = withoutExcuse(of)
  return [...excused, ...withoutDenial(of), ...outOfCategory(of), ...(excused.length > 0 ? [] : listAdditions(of))]
}

/** The listing screened once more without each of the words that made it, and without its price. */
function leftOut({ listing, assessment, ruleset, asOf, messages }: Case, { item, contributions }: Weighed): readonly string[] {
  const { wouldChange, quote } = messages
  const answer = (changed: Listing) => toVerdict(assess(changed, ruleset), ruleset, asOf)
  const told = new Set<string>()
  return contributions.flatMap(({ signal, at: seenAt, weight }) => {
    const at = signal === item.how && signal !== 'name' ? item.part : seenAt
    // What overlaps the name goes with it: "not iv0ry".
    if (!at || weight <= 0 || (signal !== 'name' && overlaps(at, item.name) && signal !== 'price')) return []
    if (signal === 'price') {
      const { verdict, score } = answer({ ...withoutWords(listing, assessment, pricesOf(assessment)), price: undefined })
      return verdict === 'pass' ? [wouldChange.withoutPrice(score)] : []
    }
    const words = wordsOf(assessment, at)
    const [first] = words
    if (!first) return []
    const text = textOf(assessment, first)
    if (told.has(text)) return []
    told.add(text)
    const { verdict, score } = answer(withoutWords(listing, assessment, words))
    return verdict === 'pass' ? [wouldChange.without(quote(text), !/\s/u.test(text), score)] : []
  })
}

function pricesOf({ measures }: Assessment): readonly Span[] {
  return measures.filter(({ kind }) => kind === 'price')
}

/** The words at a place, and wherever else the listing says the same; none for what no word of the text says. */
function wordsOf({ judged: { sightings } }: Assessment, at: Span): readonly Span[] {
  if (at === ownField) return []
  const said = sightings.filter(({ from, to, because }) => because === null && from === at.from && to === at.to)
  if (said.length === 0) return 'part' in at ? [] : [at]
  return sightings.filter(({ term }) => said.some((one) => one.term === term))
}

/** What the answer would be had nothing been explained away. */
function withoutExcuse({
  listing,
  assessment,
  ruleset,
  messages: { wouldChange, reasons, ...messages },
}: Case): readonly string[] {
  const { applied } = assessment.judged
  if (applied.length === 0) return []
  const { weighed, offer } = assessUnexcused(listing, ruleset)
  const [heaviest] = weighed
  if (!heaviest || !isConvincing(heaviest) || !isOffered(offer.kind)) return []
  const told = outermost(applied)
  const words = new Set(told.map((exclusion) => messages.quote(textOf(assessment, exclusion))))
  const why = new Set(told.flatMap(({ entry: { meaning } }) => (meaning.kind === 'exclusion' ? [meaning.because] : [])))
  const reason = messages.list([...why].map((because: ExclusionReason) => reasons[because]))
  return [wouldChange.because([...words], reason, scoreOf(heaviest.logOdds))]
}

/** What the answer would be did the listing not stand in a category for other things. */
function outOfCategory({ listing, assessment, ruleset, asOf, messages }: Case): readonly string[] {
  const isElsewhere = assessment.weighed[0]?.contributions.some(({ signal }) => signal === 'category-mismatch')
  if (!isElsewhere) return []
  const { verdict, score } = toVerdict(assess({ ...listing, category: undefined }, ruleset), ruleset, asOf)
  return verdict === 'pass' ? [] : [messages.wouldChange.inCategory(messages.quote(listing.category ?? ''), score)]
}

/** What the answer would be without the words that say that nothing is offered. */
function withoutDenial({ listing, assessment, ruleset, asOf, messages }: Case): readonly string[] {
  const { weighed, offer } = assessment
  if (weighed.length === 0 || isOffered(offer.kind) || !offer.against) return []
  const unsaid = withoutWords(listing, assessment, unmaking(assessment, offer.against))
  const { verdict, score } = toVerdict(assess(unsaid, ruleset), ruleset, asOf)
  if (verdict === 'pass') return []
  const words = messages.quote(textOf(assessment, offer.against))
  return [messages.wouldChange.because([words], messages.offers[offer.kind], score)]
}

function unmaking({ judged: { sightings } }: Assessment, against: Sighting): readonly Span[] {
  return [against, ...sightings.filter(({ term }) => term === against.term)]
}

function textOf({ reading }: Assessment, { from, to }: Span): string {
  return reading.text.slice(reading.start[from], reading.end[to]).trim()
}
