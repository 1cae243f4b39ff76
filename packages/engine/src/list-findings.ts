import type { Assessment } from './assess.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Field } from './listing.ts'
import { trickNames } from './normalise/trick-bits.ts'
import type { Meaning } from './ruleset-source.ts'
import { readQuantity } from './signals/read-quantity.ts'
import { isBent, isName, isWithin, near, type Sighting, type Span } from './signals/sighting.ts'
import type { Cue, ExclusionReason, Group } from './vocabulary.ts'

/** A finding with the catalogue's meaning behind it; null for one that was computed. */
export interface Noted {
  readonly finding: Finding
  readonly meaning: Meaning | null
}

/** Everything seen, in the order of the text, at its place in the seller's own words. Where nothing is named, nothing is told. */
export function listFindings(assessment: Assessment): readonly Finding[] {
  return noteFindings(assessment).map(({ finding }) => finding)
}

/** `listFindings` with what each term means, for those who put it into words. */
export function noteFindings(assessment: Assessment): readonly Noted[] {
  const { judged, measures, counting, weighed } = assessment
  if (!judged.sightings.some(isName)) return []
  const noted: Noted[] = []
  const concerns = partsThatConcern(assessment)
  for (const sighting of judged.sightings) {
    const kind = kindOf(sighting)
    if (!kind || !concerns(sighting)) continue
    const { term, source, meaning } = sighting.entry
    noted.push({ finding: toFinding(assessment, sighting, kind, term, source, sighting.because), meaning })
    if (sighting.because === null && isBent(sighting) && (kind === 'taxon' || kind === 'product' || kind === 'codeword')) {
      noted.push({ finding: toFinding(assessment, sighting, 'evasion', term, 'rule:bent-spelling', null), meaning: null })
    }
  }
  for (const exclusion of outermost(judged.applied)) {
    const { meaning, term, source } = exclusion.entry
    if (meaning.kind === 'exclusion')
      noted.push({ finding: toFinding(assessment, exclusion, 'exclusion', term, source, meaning.because), meaning })
  }
  for (const denial of outermost(judged.contradicted)) {
    noted.push({
      finding: toFinding(assessment, denial, 'contradiction', denial.entry.term, 'rule:denial-belied', null),
      meaning: null,
    })
  }
  for (const measure of measures) {
    const read = toFinding(assessment, measure, measure.kind, textOf(assessment, measure), `rule:${measure.kind}`, null)
    noted.push({ finding: read, meaning: null })
  }
  const [first] = weighed
  const quantity = first && readQuantity(assessment.reading, first.item, judged.sightings, measures, counting)
  if (quantity) {
    noted.push({
      finding: toFinding(assessment, quantity, 'quantity', String(quantity.count), 'rule:quantity', null),
      meaning: null,
    })
  }
  return eachOnce(noted.sort((a, b) => inTextOrder(a.finding, b.finding)))
}

/**
 * Whether a sighting concerns anything named here: a "bracelet" is a part of coral, but beside ivory it says nothing that ivory
 * does not say itself.
 */
function partsThatConcern({ judged, weighed, scene }: Assessment): (sighting: Sighting) => boolean {
  const groups = new Set<Group | undefined>()
  for (const { entry } of judged.sightings) {
    if (entry.meaning.kind === 'taxon' || entry.meaning.kind === 'codeword')
      groups.add(scene.ruleset.taxa.get(entry.meaning.taxon)?.group)
  }
  const joined = new Set(weighed.map(({ item }) => item.part))
  return (sighting) => {
    const { meaning } = sighting.entry
    if (meaning.kind !== 'product' || meaning.groups.length === 0 || joined.has(sighting)) return true
    return meaning.groups.some((group) => groups.has(group))
  }
}

/** "not ivory" holds the "not" within it: of excuses of one kind that lie in each other the longest is told. */
export function outermost(exclusions: readonly Sighting[]): readonly Sighting[] {
  if (exclusions.length < 2) return exclusions
  const inOrder = exclusions.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return inOrder.filter((one) => !near(inOrder, one, 0).some((other) => isWithin(one, other) && isSameReason(one, other)))
}

function isSameReason({ entry: { meaning: one } }: Sighting, { entry: { meaning: other } }: Sighting): boolean {
  return one.kind === 'exclusion' && other.kind === 'exclusion' && one.because === other.because
}

/** Terms of two languages often say the same of the same words; once is enough. */
function eachOnce(noted: readonly Noted[]): readonly Noted[] {
  const told = new Set<string>()
  return noted.filter(({ finding: { kind, field, start, end, because, term }, meaning }) => {
    const what =
      meaning?.kind === 'taxon' ? meaning.taxon : meaning?.kind === 'product' ? meaning.product : kind === 'evasion' ? '' : kind
    const key = `${kind} ${field} ${start} ${end} ${because} ${kind === 'codeword' ? term : what}`
    return !told.has(key) && told.add(key)
  })
}

/** Cues that are not shown as themselves: measures and counts are computed, a wink and a look-alike only weigh on others. */
const cueKinds: Readonly<Partial<Record<Cue, FindingKind | null>>> = {
  weight: null,
  pair: null,
  wink: null,
  'look-alike': null,
  knowing: 'covert',
  'price-per-weight': 'price',
}

/** The kind under which a sighting is shown; exclusions are shown only when they applied. */
function kindOf({ entry: { meaning } }: Sighting): FindingKind | null {
  if (meaning.kind !== 'cue') return meaning.kind === 'exclusion' ? null : meaning.kind
  const shown = cueKinds[meaning.cue]
  return shown === undefined ? (meaning.cue as FindingKind) : shown
}

type Place = Span & { readonly tricks?: number }

function toFinding(
  assessment: Assessment,
  span: Place,
  kind: FindingKind,
  term: string,
  source: string,
  because: ExclusionReason | null,
): Finding {
  const { field, start, end } = placeOf(assessment, span)
  const text = textOf(assessment, span)
  const undone = trickNames(span.tricks ?? 0)
  return { kind, term, field, start, end, text, undone, source, ...(because === null ? {} : { because }) }
}

function placeOf({ reading, descriptionAt }: Assessment, { from, to }: Place): { field: Field; start: number; end: number } {
  const start = reading.start[from] as number
  const end = reading.end[to] as number
  if (start < descriptionAt) return { field: 'title', start, end }
  return { field: 'description', start: start - descriptionAt, end: end - descriptionAt }
}

function textOf({ reading }: Assessment, { from, to }: Place): string {
  return reading.text.slice(reading.start[from], reading.end[to])
}

const fieldOrder: Readonly<Record<Field, number>> = { title: 0, description: 1 }

function inTextOrder(a: Finding, b: Finding): number {
  const byPlace = fieldOrder[a.field] - fieldOrder[b.field] || a.start - b.start || b.end - a.end
  return byPlace || compareText(a.kind, b.kind) || compareText(a.term, b.term) || compareText(a.source, b.source)
}

/** By code unit: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
