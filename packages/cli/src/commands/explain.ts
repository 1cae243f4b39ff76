import { isUtf8 } from 'node:buffer'
import { listingLimits } from '@vigie/contract'
import { type Explanation, type ExplanationLocale, explain as explainListing, type Field, type Listing } from '@vigie/engine'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { loadRuleset } from '../load-ruleset.ts'
import { type Messages, messagesIn } from '../messages.ts'
import { parseDay } from '../parse-day.ts'
import { openSource } from '../reading/open-source.ts'
import { readRow } from '../screening/read-row.ts'
import { showsColour, type Terminal, writeText } from '../terminal.ts'
import { bracketPaint, colourPaint, type Paint, paintText } from '../writing/paint-text.ts'

export interface ExplainOptions {
  readonly json?: boolean
  /** False with `--no-input`. */
  readonly input: boolean
  readonly asOf?: string
}

/**
 * Explain the verdict on one text: its first line is the title (unless too long for one), the rest is the description.
 * @param text the text itself, or `-` for standard input
 * @throws Failure when there is nothing to explain
 */
export async function explain(
  text: string,
  options: ExplainOptions,
  terminal: Terminal,
  locale: ExplanationLocale,
): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? terminal.today() : parseDay(options.asOf)
  if (text === '-' && terminal.stdin.isTTY && !options.input) throw new Failure({ code: 'nothing-piped' })

  const listing = toListing(text === '-' ? await readAll(terminal) : text, messagesIn(locale))
  const explanation = explainListing(listing, await loadRuleset(terminal), asOf, locale)
  const paint = showsColour(terminal.stdout, terminal.env) ? colourPaint : bracketPaint
  const answer = options.json ? toJson(explanation) : toText(listing, explanation, paint, messagesIn(locale))
  await writeText(terminal.stdout, `${answer}\n`)
  return exitCode.done
}

async function readAll(terminal: Terminal): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of (await openSource('-', terminal.stdin)).chunks) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (!isUtf8(bytes)) throw new Failure({ code: 'not-text', file: '-', looksLike: 'other-encoding' })
  return bytes.toString('utf8')
}

function toListing(text: string, messages: Messages): Listing {
  if (text.trim() === '') throw new Failure({ code: 'no-text-given' })
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  const isTitle = first.length <= listingLimits.title
  const reading = readRow({ title: isTitle ? first : '', description: (isTitle ? rest : [first, ...rest]).join('\n') })
  if ('listing' in reading) return reading.listing
  throw new Failure({ code: 'usage', what: 'other', piece: messages.rowProblem(reading.problem) })
}

/** The keys are those of the wire: snake_case. */
function toJson({ wouldChange, ...explanation }: Explanation): string {
  return JSON.stringify({ schema: 1, ...explanation, would_change: wouldChange })
}

function toText(listing: Listing, explanation: Explanation, paint: Paint, { explain: words }: Messages): string {
  const { verdict, headline, seen, excluded, weighed, wouldChange } = explanation
  const undone = verdict.findings.filter((finding) => finding.undone.length > 0)
  const sections = [
    [headline],
    [paintedField('title', listing, explanation, paint), paintedField('description', listing, explanation, paint)],
    section(
      words.seen,
      seen.map(({ sentence }) => sentence),
    ),
    section(
      words.undone,
      undone.map(({ text, term }) => words.readAs(text, term)),
    ),
    section(
      words.excluded,
      excluded.map(({ sentence }) => sentence),
    ),
    section(
      words.weighed,
      weighed.map(({ label, weight }) => `${signed(weight)}  ${label}`),
    ),
    section(words.wouldChange, wouldChange.length > 0 ? wouldChange : [words.noSingleChange]),
    [words.ruleset(verdict.ruleset, verdict.as_of)],
  ]
  return sections
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** The seller's text line by line, with what counts painted. */
function paintedField(field: Field, listing: Listing, { seen }: Explanation, paint: Paint): string {
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

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${paintText(line, [], { before: '', after: '' }, null)}`)]
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`.padStart(5)
}
