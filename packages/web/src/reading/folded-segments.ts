import type { Segment } from './marked-segments.ts'

/** A segment to draw, or a quiet stretch of that many UTF-16 code units which is passed over. */
export type Folded = Segment | { readonly start: number; readonly folded: number }

export interface FoldedText {
  readonly shown: readonly Folded[]
  /** Marks beyond the limit, which are not drawn. */
  readonly unshownMarks: number
}

/** Quiet stretches longer than this are folded, keeping this much of their text at either end. */
const longQuiet = 1200
const kept = 300

/** Make a long text drawable: fold its long quiet stretches, and stop after so many marks. Short texts stay whole. */
export function foldedSegments(segments: readonly Segment[], markLimit = 300): FoldedText {
  const shown: Folded[] = []
  let marks = 0
  let unshownMarks = 0
  for (const segment of segments) {
    if (segment.tone) marks += 1
    if (marks > markLimit) unshownMarks += segment.tone ? 1 : 0
    else if (segment.tone || segment.text.length <= longQuiet) shown.push(segment)
    else shown.push(...foldQuiet(segment))
  }
  return { shown, unshownMarks }
}

function foldQuiet({ start, text }: Segment): Folded[] {
  const headEnd = kept
  const tailStart = text.length - kept
  return [
    { start, text: text.slice(0, headEnd), tone: null },
    { start: start + headEnd, folded: tailStart - headEnd },
    { start: start + tailStart, text: text.slice(tailStart), tone: null },
  ]
}
