import { listingLimits as limits } from '@vigie/contract'
import { installWordsEn } from '@vigie/contract/install-words-en'
import { formatCount, formatNumber, quotedPiece } from '@vigie/contract/wording'
import { type Listing, namesIn, type Protection } from '@vigie/engine'
import type { FailureReason, UsageFault } from '../failure.ts'
import type { JsonExpected, RowProblem, RowUnit, WrongField } from '../reading/row.ts'
import type { Summary } from '../screening/summary.ts'
import { catalogEn } from './catalog-en.ts'
import { labelsEn as labels } from './labels-en.ts'
import { operateEn } from './operate-en.ts'
import { formatSeconds, mapExample } from './wording.ts'

const locale = 'en'
const names = namesIn(locale)
const number = (value: number) => formatNumber(value, locale)
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const piece = (text: string) => `"${quotedPiece(text)}"`
const pieceOrEnd = (text: string) => (text === '' ? 'the end' : piece(text))

const jsonExpected: Record<JsonExpected | 'array', string> = {
  value: 'a value (text in double quotes, a number, true, false, null, { or [)',
  name: 'a name in double quotes, or }',
  colon: 'a colon',
  'comma-or-close': 'a comma or a closing bracket',
  'string-end': 'a closing quote; line breaks and tabs inside text are written \\n and \\t',
  escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits',
  nothing: 'nothing more',
  array: 'an array that begins with [',
}

const shortText = `text of at most ${number(limits.name)} characters`

const fieldExpected: Record<keyof Listing, string> = {
  id: `${shortText}, or a whole number`,
  url: `an address that begins with http:// or https://, of at most ${number(limits.address)} characters`,
  platform: shortText,
  title: `text of at most ${number(limits.title)} characters`,
  description: `text of at most ${number(limits.description)} characters`,
  price: 'an amount from 0 up such as 12.50 or "1 200,50 €"',
  currency: 'a code of three letters such as EUR',
  country: 'a code of two letters such as FR',
  category: shortText,
  seller: shortText,
  published_at: 'a date such as 2026-11-21 or 2026-11-21T09:30:00Z',
  images: `a list of at most ${number(limits.images)} addresses`,
}

const usageFault: Record<UsageFault, (piece: string) => string> = {
  'unknown-option': (option) => `found the option ${option}, which does not exist`,
  'unknown-command': (command) => `found the command "${command}", expected one of those that vigie --help lists`,
  'argument-missing': (argument) => `expected ${argument.toUpperCase()}, found nothing`,
  'option-missing': (option) => `expected ${option}, found nothing`,
  'too-many-arguments': () => 'found more arguments than expected; a text with spaces stands in quotes',
  'value-missing': (option) => `${option}: expected a value, found nothing`,
  other: (detail) => detail,
}

const looksLike = {
  'utf-16le': 'it looks like UTF-16 text. Pass --encoding utf-16le, or save it as UTF-8',
  'utf-16be': 'it looks like UTF-16 text. Pass --encoding utf-16be, or save it as UTF-8',
  'windows-1252': 'it looks like Windows-1252, not UTF-8. Pass --encoding windows-1252, or save it as CSV UTF-8',
  'other-encoding': 'it is not UTF-8. Name its encoding, such as --encoding windows-1251 or gb18030, or save it as UTF-8',
  gzip: 'it looks like a gzip file. Unpack it on the way: gunzip -c FILE | vigie screen -',
  zip: 'it looks like a zip file or a spreadsheet (xlsx, ods). Save the sheet as CSV (UTF-8) and try again',
  binary: 'it looks like a binary file. Vigie reads text',
}

/** Every sentence the commands say, in English. Facts in, one sentence out; no line breaks but in lists. */
export const messagesEn = {
  labels,
  names,
  number,
  decimal: (value: number) => formatNumber(value, locale, 1),
  megabytes: (value: number) => `${number(value)} MB`,

  placed: (unit: RowUnit, at: number, problem: string) => `${unit} ${at}: ${problem}`,

  rowProblem(problem: RowProblem): string {
    switch (problem.code) {
      case 'invalid-utf8':
        return 'found bytes that are no text in UTF-8 (or in the --encoding given)'
      case 'row-too-long':
        return `found a row longer than ${number(problem.limitBytes / 1024 / 1024)} MB, expected one listing`
      case 'invalid-json':
        return `found ${pieceOrEnd(problem.found)} at column ${problem.column}, expected ${jsonExpected[problem.expected]}`
      case 'not-an-object':
        return `found ${describe(problem.found)}, expected an object such as {"title": "…"}`
      case 'ragged-row':
        return `found ${counted(problem.found, 'cell', 'cells')}, expected ${problem.expected} as in the header`
      case 'quote-not-closed':
        return 'found a quote that is never closed, expected " before the next separator or line end'
      case 'text-after-quote':
        return `found ${piece(problem.found)} behind the closing quote of cell ${problem.cell}, expected a delimiter; a quote inside a cell is written ""`
      case 'wrong-fields':
        return wrongFields(problem.fields)
      case 'nothing-to-read':
        return 'found neither title nor description nor images, expected at least one of them'
      case 'array-broken':
        return `found ${pieceOrEnd(problem.found)} at byte ${number(problem.byte)}, expected ${jsonExpected[problem.expected]}. The JSON array is broken here: what comes before was screened, the rest was NOT read`
    }
  },
  leftOut: (ignored: readonly WrongField[]) => `${wrongFields(ignored)} (left out; the text was screened)`,
  moreProblems: (count: number) => `… and ${counted(count, 'more row', 'more rows')}. To see all: --verbose`,

  failure(reason: FailureReason): string {
    switch (reason.code) {
      case 'file-not-readable': {
        const why = {
          missing: 'no such file',
          folder: 'this is a folder, expected a file',
          forbidden: 'no permission to read it',
          broken: reason.detail,
        }
        return `cannot read ${reason.file}: ${why[reason.why]}`
      }
      case 'not-text':
        return `cannot read ${reason.file}: ${looksLike[reason.looksLike]}`
      case 'nothing-piped':
        return 'nothing is piped in, and --no-input forbids waiting for the keyboard. Example: vigie screen - < listings.ndjson'
      case 'no-text-column':
        return `the header has the columns ${list(reason.columns)}, but none is called "title" or "description". Name the column of the text with --map: ${mapExample(reason.columns, 'COLUMN')}`
      case 'column-missing':
        return `--map: found no column "${quotedPiece(reason.column)}"; the columns are ${list(reason.columns)}`
      case 'column-twice':
        return `the header has the column "${quotedPiece(reason.column)}" twice, expected it once`
      case 'map-malformed':
        return `--map: found "${quotedPiece(reason.given)}", expected FIELD=COLUMN with one of the fields ${reason.fields.join(', ')}`
      case 'map-needs-columns':
        return `--map is for CSV and TSV; this input is read as ${reason.format}. If it is a table: --format csv`
      case 'date-malformed':
        return `${reason.option}: found "${quotedPiece(reason.given)}", expected a day such as 2026-11-21`
      case 'choice-unknown':
        return `${reason.option}: found "${quotedPiece(reason.given)}", expected one of ${reason.choices.join(', ')}`
      case 'number-unknown':
        return `${reason.option}: found "${quotedPiece(reason.given)}", expected a whole number such as 50`
      case 'encoding-unknown':
        return `--encoding: found "${quotedPiece(reason.given)}", expected an encoding such as utf-8, windows-1252, utf-16le or gb18030`
      case 'listing-unreadable':
        return messagesEn.rowProblem(reason.problem)
      case 'no-text-given':
        return 'found no text, expected the text of a listing'
      case 'usage':
        return usageFault[reason.what](quotedPiece(reason.piece))
      case 'days-reversed':
        return operateEn.daysReversed(reason.from, reason.to)
      case 'email-malformed':
        return operateEn.emailMalformed(reason.given)
      case 'confirmation-needed':
        return operateEn.confirmationNeeded
      case 'not-confirmed':
        return operateEn.notConfirmed
      case 'reset-refused':
        return operateEn.resetRefused(reason.detail)
      case 'invitation-refused':
        return operateEn.invitationRefused(reason.detail)
      case 'operation-stopped':
        return operateEn.stopped(reason.stop)
      case 'program-broken':
        return reason.detail
      case 'output-broken':
        return `cannot write the result: ${reason.detail}`
      case 'ruleset-broken':
        return `the catalogue cannot be loaded, nothing was screened:\n${reason.detail}`
    }
  },

  reading: (name: string, format: string) => `Reading ${name} as ${format}.`,
  readingColumns: (name: string, format: string, used: readonly string[], ignored: readonly string[]) =>
    `Reading ${name} as ${format}. Columns used: ${used.join(', ')}.${ignored.length > 0 ? ` Ignored: ${ignored.map(quotedPiece).join(', ')}.` : ''}`,
  formats: { ndjson: 'NDJSON', json: 'a JSON array', csv: 'CSV', tsv: 'TSV', lines: 'plain lines, each a title' },
  delimitedBy: (delimiter: string) =>
    ({ ';': 'with semicolons', '\t': 'with tabs' })[delimiter] ?? `with "${quotedPiece(delimiter)}" between cells`,
  encodingHint: (name: string, seems: 'windows-1252' | 'other-encoding') => `${name}: ${looksLike[seems]}.`,
  standardInput: 'standard input',

  rulesetBuilt: catalogEn.rulesetBuilt,
  catalogStats: catalogEn.stats,

  table: { decision: 'DECISION', score: 'SCORE', offer: 'OFFER', what: 'TAXON · FORM', id: 'ID', text: 'TEXT' },
  nothingFlagged: (screened: number) =>
    screened === 0
      ? 'No listing was screened.'
      : `None of the ${counted(screened, 'screened listing', 'screened listings')} was flagged.`,
  progress: (rows: number, flagged: number) => `${counted(rows, 'row', 'rows')}, ${number(flagged)} flagged`,

  summary(summary: Summary): string[] {
    const { decisions, groups, degraded } = summary
    const decided = (['block', 'review', 'allow'] as const).map(
      (decision) => `${labels.decision[decision]} ${number(decisions[decision])} (${labels.meaning[decision]})`,
    )
    const lines = [
      `Read ${counted(summary.rows, 'row', 'rows')}: ${number(summary.screened)} screened, ${number(summary.malformed)} malformed.`,
      `Flagged ${number(summary.flagged)}. Decisions: ${decided.join(', ')}.`,
    ]
    const byGroup = Object.entries(groups).map(
      ([group, count]) => `${names.groups[group as keyof typeof groups]} ${number(count)}`,
    )
    if (byGroup.length > 0) lines.push(`Flagged by group: ${byGroup.join('; ')}.`)
    const byKind = Object.entries(degraded).map(
      ([kind, count]) => `${number(count)} ${labels.degradation[kind as keyof typeof degraded]}`,
    )
    if (byKind.length > 0) lines.push(`Not fully evaluated: ${byKind.join('; ')}.`)
    if (!summary.complete) lines.push('The input was NOT read to its end: nothing is known of the rest.')
    if (summary.partly_read > 0) {
      lines.push(`Screened without some value beside the text, such as the price: ${number(summary.partly_read)}.`)
    }
    lines.push(
      `Took ${formatSeconds(summary.duration_ms, locale)} (${number(summary.rows_per_second)} rows/s). Ruleset ${summary.ruleset}, lists as of ${summary.as_of}.`,
    )
    return lines
  },

  explain: {
    decision: (decision: keyof typeof labels.decision) => `Decision: ${labels.decision[decision]} – ${labels.meaning[decision]}.`,
    degraded: 'What could not be evaluated',
    degradation: {
      'no-text': 'There was no text to read.',
      language: 'The text is in a language the catalogue does not speak: only scientific and foreign names were looked for.',
      edition: 'The day is before the first stored edition of a list: the lists shown are not complete.',
    },
    source: (source: string) => `(source: ${source})`,
    protection: (asOf: string) => `Lists that protect it, as of ${asOf}`,
    listed: ({ instrument, status, edition, from }: Protection) => `${instrument} ${status}, edition ${edition}, since ${from}`,
    onNoList: 'None of the stored lists names it on this day.',
    seen: 'What was seen',
    undone: 'What was undone to read it',
    excluded: 'What does not count, and why',
    weighed: 'What counted (above zero speaks for flagging)',
    wouldChange: 'What would have changed the answer',
    noSingleChange: 'Nothing by itself: no single thing seen decides it.',
    readAs: (text: string, term: string) => `"${quotedPiece(text)}" was read as "${quotedPiece(term)}".`,
    ruleset: (ruleset: string, asOf: string) => `Ruleset ${ruleset}, lists as of ${asOf}.`,
  },

  doctor: {
    state: { ok: 'ok', warning: 'warning', problem: 'problem' },
    nodeOk: (version: string) => `Node.js ${version}`,
    nodeOld: (version: string) => `Node.js ${version} is too old`,
    nodeMend: 'Vigie needs Node.js 24 or newer. In its folder: npm ci',
    rulesetOk: (terms: number, id: string, ms: number) => `The ruleset ${id} loads: ${number(terms)} terms in ${number(ms)} ms`,
    rulesetBroken: (detail: string) => `The ruleset does not load: ${detail}`,
    rulesetMend: 'Correct the lines named above in packages/catalog, or fetch the catalogue again',
    unicodeOk: (version: string) => `Unicode tables are complete (ICU ${version})`,
    unicodeSmall: 'Unicode tables are incomplete: texts in other languages may be read wrongly',
    unicodeMend: 'Use a Node.js with full ICU, as nodejs.org and npm give it',
    memoryOk: (free: string, total: string) => `Memory: ${free} of ${total} free`,
    memoryLow: (free: string, total: string) => `Memory is low: ${free} of ${total} free`,
    memoryMend: 'Screening takes about 500 MB whatever the size of the file: close something else',
    chromiumFound: (path: string) => `Chromium found: ${path}`,
    chromiumMissing: 'Chromium not found (optional: it runs the browser tests)',
    chromiumMend: 'Install the package chromium, or set CHROMIUM_PATH',
    installUnseen: (detail: string) => `The install could not be looked at: ${detail}`,
    installUnseenMend: 'In the folder of Vigie: npm ci. If that does not help, please report it',
    allWell: 'Everything that Vigie needs is there.',
    notWell: (count: number) => `${counted(count, 'problem', 'problems')} to mend.`,
  },

  operate: operateEn,
  install: installWordsEn,

  stopped: (message: string) => `vigie: ${message}`,
  fault: (detail: string) => `vigie: this is a fault in Vigie, please report it: ${detail}`,
  seeHelp: (command: string) => `See: ${command} --help`,
}

function wrongFields(fields: readonly WrongField[]): string {
  return fields
    .map(({ field, place, found }) => `${place}: found ${describe(found)}, expected ${expectedIn(fieldExpected, field)}`)
    .join('; ')
}

/** What stands there instead, in a few words. */
function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return String(value)
  return value.length > 100 ? `a text of ${number(value.length)} characters` : `the text ${piece(value)}`
}

function expectedIn(expected: Readonly<Record<string, string>>, field: string): string {
  return expected[field] ?? 'no such field'
}

function list(columns: readonly string[]): string {
  return columns.length > 0 ? columns.map((column) => `"${quotedPiece(column)}"`).join(', ') : '(none)'
}
