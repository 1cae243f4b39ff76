import type { Explanation, ExplanationLine, Field, Listing } from '@vigie/engine'
import type { Messages } from '../messages.ts'
import { dim, noPaint, type Paint, paintText } from './paint-text.ts'

export interface ExplainLook {
  readonly messages: Messages
  /** What counts in the seller's text. */
  readonly paint: Paint
  /** Whether sources stand back from the sentences. */
  readonly dimmed: boolean
}

/** An explanation for people: the answer and the step it calls for, the text with what counts painted, then why, section by section. */
export function explainText(listing: Listing, explanation: Explanation, look: ExplainLook): string {
  const { verdict, headline, seen, excluded, weighed, wouldChange } = explanation
  const { explain: words, decimal } = look.messages
  const undone = verdict.findings.filter((finding) => finding.undone.length > 0)
  const noSingleChange = verdict.verdict === 'flag' ? [words.noSingleChange] : []
  const sections = [
    [headline, words.decision(verdict.decision)],
    [paintedField('title', listing, seen, look.paint), paintedField('description', listing, seen, look.paint)],
    section(
      words.degraded,
      verdict.degraded.map((degradation) => words.degradation[degradation]),
    ),
    section(words.seen, sourced(seen, look)),
    section(
      words.undone,
      undone.map(({ text, term }) => safe(words.readAs(text, term))),
    ),
    section(words.excluded, sourced(excluded, look)),
    section(
      words.weighed,
      weighed.map(({ label, weight }) => `${signed(weight, decimal)}  ${label}`),
    ),
    section(words.wouldChange, wouldChange.length > 0 ? wouldChange.map(safe) : noSingleChange),
    verdict.verdict === 'flag'
      ? section(
          words.protection(verdict.as_of),
          verdict.protection.length > 0 ? verdict.protection.map(words.listed) : [words.onNoList],
        )
      : [],
    [words.ruleset(verdict.ruleset, verdict.as_of)],
  ]
  return sections
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** The seller's text line by line, with what counts painted. */
function paintedField(field: Field, listing: Listing, seen: readonly ExplanationLine[], paint: Paint): string {
  const text = listing[field] ?? ''
  const spans = seen.filter((line) => line.field === field)
  let from = 0
  const lines = text.split('\n').map((line) => {
    const shifted = spans.map(({ start, end }) => ({ start: Math.max(0, start - from), end: end - from }))
    from += line.length + 1
    return `  ${paintText(line, shifted, paint, null)}`
  })
  return text === '' ? '' : lines.join('\n')
}

/** Each sentence with where the catalogue has its term from. */
function sourced(lines: readonly ExplanationLine[], { messages, dimmed }: ExplainLook): string[] {
  return lines.map(({ sentence, source }) => {
    const said = safe(messages.explain.source(source))
    return `${safe(sentence)} ${dimmed ? dim(said) : said}`
  })
}

/** A title and its lines, each line once. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...[...new Set(lines)].map((line) => `  ${line}`)]
}

/** Sentences quote the seller; nobody's text rules the terminal. */
function safe(sentence: string): string {
  return paintText(sentence, [], noPaint, null)
}

function signed(weight: number, decimal: (value: number) => string): string {
  return `${weight < 0 ? '−' : '+'}${decimal(Math.abs(weight))}`.padStart(5)
}
