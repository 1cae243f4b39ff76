import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { loadRuleset } from '../load-ruleset.ts'
import type { Messages } from '../messages.ts'
import { parseDay } from '../parse-day.ts'
import { type ColumnMap, parseColumnMap, textColumnNames } from '../reading/choose-columns.ts'
import { detectFormat, type Format, formats } from '../reading/detect-format.ts'
import { seemsEncoded } from '../reading/encoding.ts'
import { openSource, type Source } from '../reading/open-source.ts'
import { type RowReader, readRows, type TableHeader } from '../reading/read-rows.ts'
import type { Output, ScreeningTerms } from '../screening/screen-piece.ts'
import { screenPieces } from '../screening/screen-pieces.ts'
import { summarise } from '../screening/summary.ts'
import { addTally, newTally, type Tally } from '../screening/tally.ts'
import { showsColour, type Terminal, widthOf, writeText } from '../terminal.ts'
import { colourPaint, noPaint } from '../writing/paint-text.ts'
import { noProgress, type Progress, showProgress } from '../writing/show-progress.ts'
import { tellProblems } from '../writing/tell-problems.ts'
import { writeTable } from '../writing/write-table.ts'
import type { Writer } from '../writing/writer.ts'

/** Malformed rows told in full before they are only counted. */
const fewProblems = 20

export interface ScreenOptions {
  readonly format?: string
  readonly map?: readonly string[]
  readonly encoding?: string
  readonly json?: boolean
  readonly summary?: boolean
  readonly all?: boolean
  readonly verbose?: boolean
  /** False with `--no-input`. */
  readonly input: boolean
  readonly asOf?: string
}

/**
 * Screen every listing of a file, or of standard input for `-`, in constant memory and in input order.
 * Read, screen and write are three steps over stretches of the input; only this loop knows them all.
 * @throws Failure when nothing can be screened at all
 */
export async function screen(file: string, options: ScreenOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const map = parseColumnMap(options.map ?? [])
  const asked = parseFormat(options.format)
  const asOf = options.asOf === undefined ? terminal.today() : parseDay(options.asOf)
  if (file === '-' && terminal.stdin.isTTY && !options.input) throw new Failure({ code: 'nothing-piped' })

  const source = await openSource(file, terminal.stdin, options.encoding)
  const ruleset = await loadRuleset(terminal)
  const startedAt = terminal.now()
  const format = chooseFormat(source, asked, map)
  const { unit, pieces } = openRows(source, format, map, terminal, messages)
  const terms: ScreeningTerms = { format, unit, asOf, output: chooseOutput(options) }
  const writer = chooseWriter(options, terminal, messages)
  const problems = tellProblems(messages, unit, options.verbose ? Number.POSITIVE_INFINITY : fewProblems)
  const progress = chooseProgress(source, options, terminal, messages)
  const tally = newTally()

  const finish = async () => {
    progress.clear()
    await writeText(terminal.stdout, writer.close())
    await writeText(terminal.stderr, problems.close())
    await tellSummary(tally, options)
  }
  const tellSummary = (counted: Tally, { summary, json }: ScreenOptions) => {
    const counts = summarise(counted, terminal.now() - startedAt, ruleset.id, asOf)
    if (summary && json) return writeText(terminal.stdout, `${JSON.stringify(counts)}\n`)
    return writeText(summary ? terminal.stdout : terminal.stderr, `${messages.summary(counts).join('\n')}\n`)
  }

  try {
    for await (const batch of screenPieces(pieces, ruleset, terms, terminal.threads)) {
      addTally(tally, batch.tally)
      const [results, talk] = [writer.write(batch), problems.write(batch.outcomes)]
      if (results.length > 0 || talk !== '') progress.clear()
      await writeText(terminal.stdout, results)
      await writeText(terminal.stderr, talk)
      progress.draw(source.readBytes(), tally)
    }
  } catch (error) {
    tally.complete = false
    if (tally.screened + tally.malformed > 0) await finish()
    throw error
  }
  await finish()
  return tally.malformed === 0 && tally.complete ? exitCode.done : exitCode.incomplete
}

function parseFormat(given: string | undefined): Format | undefined {
  const format = formats.find((known) => known === given)
  if (given !== undefined && !format) throw new Failure({ code: 'choice-unknown', option: '--format', given, choices: formats })
  return format
}

function chooseFormat(source: Source, asked: Format | undefined, map: ColumnMap): Format {
  const format = asked ?? detectFormat(source.name, source.head, textColumnNames(map))
  if (format !== 'csv' && format !== 'tsv' && map.size > 0) throw new Failure({ code: 'map-needs-columns', format })
  return format
}

function chooseOutput({ json, summary, all }: ScreenOptions): Output {
  if (summary) return 'counts'
  if (json) return 'ndjson'
  return all ? 'table-of-all' : 'table'
}

/** Says on stderr how the input is read. */
function openRows(source: Source, format: Format, map: ColumnMap, { stderr }: Terminal, messages: Messages): RowReader {
  const name = source.name === '-' ? messages.standardInput : source.name
  const isTable = format === 'csv' || format === 'tsv'
  const tellEncoding = () => {
    const seems = seemsEncoded(source.head)
    if (seems) stderr.write(`${messages.encodingHint(name, seems)}\n`)
  }
  if (!isTable) {
    tellEncoding()
    stderr.write(`${messages.reading(name, messages.formats[format])}\n`)
  }
  return readRows(source, format, map, ({ delimiter, used, ignored }: TableHeader) => {
    tellEncoding()
    const isUsual = delimiter === (format === 'csv' ? ',' : '\t')
    const kind = isUsual ? '' : ` ${messages.delimitedBy(delimiter)}`
    stderr.write(`${messages.readingColumns(name, messages.formats[format] + kind, used, ignored)}\n`)
  })
}

function chooseWriter({ json, summary, all }: ScreenOptions, { stdout, env }: Terminal, messages: Messages): Writer {
  if (summary) return { write: () => '', close: () => '' }
  if (json) return { write: ({ ndjson }) => ndjson, close: () => '' }
  const paint = showsColour(stdout, env) ? colourPaint : noPaint
  return writeTable({ messages, paint, width: widthOf(stdout), all: all === true })
}

function chooseProgress(source: Source, { json }: ScreenOptions, terminal: Terminal, messages: Messages): Progress {
  const { stdout, stderr } = terminal
  if (!stderr.isTTY || source.sizeBytes === null || source.sizeBytes === 0) return noProgress
  return json && stdout.isTTY ? noProgress : showProgress(terminal, source.sizeBytes, messages)
}
