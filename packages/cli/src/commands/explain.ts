import { isUtf8 } from 'node:buffer'
import { listingLimits } from '@vigie/contract'
import { type Explanation, type ExplanationLocale, explain as explainListing, type Listing } from '@vigie/engine'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { loadRuleset } from '../load-ruleset.ts'
import { messagesIn } from '../messages.ts'
import { parseDay } from '../parse-day.ts'
import { seemsEncoded } from '../reading/encoding.ts'
import { openSource } from '../reading/open-source.ts'
import { readRow } from '../screening/read-row.ts'
import { showsColour, type Terminal, writeText } from '../terminal.ts'
import { explainText } from '../writing/explain-text.ts'
import { bracketPaint, colourPaint } from '../writing/paint-text.ts'

export interface ExplainOptions {
  readonly json?: boolean
  readonly price?: string
  readonly currency?: string
  readonly country?: string
  readonly encoding?: string
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

  const listing = toListing(text === '-' ? await readAll(terminal, options.encoding) : text, options)
  const explanation = explainListing(listing, await loadRuleset(terminal), asOf, locale)
  const coloured = showsColour(terminal.stdout, terminal.env)
  const look = { messages: messagesIn(locale), paint: coloured ? colourPaint : bracketPaint, dimmed: coloured }
  const answer = options.json ? toJson(explanation) : explainText(listing, explanation, look)
  await writeText(terminal.stdout, `${answer}\n`)
  return exitCode.done
}

async function readAll(terminal: Terminal, encoding: string | undefined): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of (await openSource('-', terminal.stdin, encoding)).chunks) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (!isUtf8(bytes)) throw new Failure({ code: 'not-text', file: '-', looksLike: seemsEncoded(bytes) ?? 'other-encoding' })
  return bytes.toString('utf8')
}

function toListing(text: string, { price, currency, country }: ExplainOptions): Listing {
  if (text.trim() === '') throw new Failure({ code: 'no-text-given' })
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  const isTitle = first.length <= listingLimits.title
  const description = (isTitle ? rest : [first, ...rest]).join('\n')
  const reading = readRow({ title: isTitle ? first : '', description, price, currency, country })
  if ('problem' in reading) throw new Failure({ code: 'listing-unreadable', problem: reading.problem })
  if (reading.ignored.length === 0) return reading.listing
  const fields = reading.ignored.map((wrong) => ({ ...wrong, place: `--${wrong.place}` }))
  throw new Failure({ code: 'listing-unreadable', problem: { code: 'wrong-fields', fields } })
}

/** The keys are those of the wire: snake_case. */
function toJson({ wouldChange, ...explanation }: Explanation): string {
  return JSON.stringify({ schema: 1, ...explanation, would_change: wouldChange })
}
