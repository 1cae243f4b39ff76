import type { ExclusionReason, Finding, FindingKind, Trick } from '@vigie/engine'
import { type Tone, toneOf } from '../../../../reading/marked-segments.ts'

/** The seller's words at one or more places, and what was seen in them. */
export interface ListedMark {
  readonly key: string
  readonly text: string
  readonly tone: Tone
  readonly kind: FindingKind
  /** The catalogue's word, where it is not simply what the seller wrote. */
  readonly readAs: string | null
  readonly undone: readonly Trick[]
  readonly because: ExclusionReason | null
  readonly source: string
  /** The word of the catalogue. */
  readonly term: string
  readonly times: number
}

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/**
 * Findings as a list to read, in the order of the words: the same words with the same meaning once, with how often. An exclusion
 * says why others do not count, and these say so themselves; it is left out. So is an evasion where the name found at its place
 * tells what was undone.
 */
export function listedMarks(findings: readonly Finding[]): ListedMark[] {
  const told = new Set(findings.filter(({ kind, undone }) => kind !== 'evasion' && undone.length > 0).map(placeOf))
  const listed = findings.filter(
    (finding) => finding.kind !== 'exclusion' && !(finding.kind === 'evasion' && told.has(placeOf(finding))),
  )
  const order = { title: 0, description: 1 } as const
  const sorted = listed.toSorted((one, other) => order[one.field] - order[other.field] || one.start - other.start)
  const groups = Map.groupBy(sorted, ({ kind, text, because }) => `${kind} ${because ?? ''} ${bare(text)}`)
  return [...groups].flatMap(([key, same]) => {
    const [first] = same
    return first ? [toMark(key, first, new Set(same.map(placeOf)).size)] : []
  })
}

function placeOf({ field, start, end }: Finding): string {
  return `${field} ${start} ${end}`
}

function toMark(key: string, finding: Finding, times: number): ListedMark {
  const { kind, text, term, undone, because, source } = finding
  const isNamed = !source.startsWith('rule:')
  return {
    key,
    text: text.trim(),
    tone: toneOf(finding),
    kind,
    readAs: isNamed && bare(term) !== bare(text) ? term : null,
    undone,
    because: because ?? null,
    source,
    term,
    times,
  }
}
