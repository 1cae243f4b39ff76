import type { Finding, FindingKind } from '@vigie/engine'

/** What a mark says: names wildlife; makes it an offer; tells more (tricks, claims); or was set aside. Strongest first. */
const tones = ['named', 'telling', 'offered', 'setAside'] as const
export type Tone = (typeof tones)[number]

/** A stretch of a text under the same findings; `tone` is null where nothing was seen. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly tone: Tone | null
}

const naming: readonly FindingKind[] = ['taxon', 'product', 'live', 'codeword']
const offering: readonly FindingKind[] = ['sale', 'auction', 'barter', 'giveaway', 'wanted', 'price', 'weight', 'quantity']

/** What the mark of one finding says. */
export function toneOf(finding: Finding): Tone {
  if (finding.because || finding.kind === 'exclusion') return 'setAside'
  if (naming.includes(finding.kind)) return 'named'
  return offering.includes(finding.kind) ? 'offered' : 'telling'
}

/**
 * Cut a text at the borders of its findings (all of one field), so that overlapping findings never nest.
 * The segments joined are the text; each takes the strongest tone of the findings that cover it.
 */
export function markedSegments(text: string, findings: readonly Finding[]): Segment[] {
  const borders = findings
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .flatMap((finding) => {
      const rank = tones.indexOf(toneOf(finding))
      return [
        { at: finding.start, rank, step: 1 },
        { at: finding.end, rank, step: -1 },
      ]
    })
    .sort((one, other) => one.at - other.at)

  const segments: Segment[] = []
  const open = tones.map(() => 0)
  let start = 0
  const cut = (end: number): void => {
    if (end === start) return
    const tone = tones[open.findIndex((count) => count > 0)] ?? null
    const last = segments.at(-1)
    if (last?.tone === tone) segments[segments.length - 1] = { ...last, text: last.text + text.slice(start, end) }
    else segments.push({ start, text: text.slice(start, end), tone })
    start = end
  }
  for (const { at, rank, step } of borders) {
    cut(at)
    open[rank] = (open[rank] ?? 0) + step
  }
  cut(text.length)
  return segments
}
