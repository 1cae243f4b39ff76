import type { Verdict } from '@vigie/engine'
import stringWidth from 'string-width'
import type { Messages } from '../messages.ts'
import { isScreened, type Screened } from '../screening/outcome.ts'
import { passReason } from '../screening/pass-reason.ts'
import { callsForLook } from '../screening/screen-piece.ts'
import { fitText, type Paint, paintText } from './paint-text.ts'
import { shownText } from './shown-text.ts'
import type { Writer } from './writer.ts'

export interface TableLook {
  readonly messages: Messages
  readonly paint: Paint
  /** Columns of the terminal; null: nothing is cut. */
  readonly width: number | null
  /** Also listings that were let pass without a call for a look. */
  readonly all: boolean
}

/** The cells before the text, in order. */
type Front = readonly [decision: string, score: string, offer: string, what: string, id: string]

/** Columns of each front cell; 0 leaves it out. The text takes what is left of the line, and at least `leastText`. */
type Layout = readonly [decision: number, score: number, offer: number, what: number, id: number]

const leastText = 20
const gap = '  '

/** A table for people, of listings that are flagged or call for a look unless `all`; the header comes with the first row. */
export function writeTable(look: TableLook): Writer {
  const { messages, width, all } = look
  let layout: Layout | null = null
  let count = 0
  return {
    write({ tally, outcomes }) {
      count += tally.screened
      const shown = outcomes.filter(isScreened).filter((one) => all || callsForLook(one))
      if (shown.length === 0) return ''
      let text = ''
      if (!layout) {
        layout = layOut(width, Math.max(...shown.map(({ id }) => stringWidth(id))))
        const { decision, score, offer, what, id } = messages.table
        text = `${frontOf([decision, score, offer, what, id], layout, width)}${gap}${messages.table.text}\n`
      }
      for (const one of shown) text += tableRow(one, look, layout)
      return text
    },
    close: () => (layout === null ? `${messages.nothingFlagged(count)}\n` : ''),
  }
}

/** On a terminal the text needs the room more than a long id or, below 100 columns, the kind of offer. */
function layOut(width: number | null, longestId: number): Layout {
  const id = Math.max(2, longestId)
  if (width === null) return [8, 5, 12, 38, id]
  if (width < 100) return [8, 5, 0, 24, Math.min(id, 8)]
  return [8, 5, 12, width < 140 ? 26 : 36, Math.min(id, width < 140 ? 12 : 36)]
}

function tableRow({ id, verdict, listing }: Screened, { messages, paint, width }: TableLook, layout: Layout): string {
  const { labels, names } = messages
  const decided = labels.decision[verdict.decision]
  const isOffered = verdict.offer !== 'none' && passReason(verdict) !== 'not-offered'
  const offer = isOffered ? names.offers[verdict.offer] : '–'
  const front = frontOf([decided, String(verdict.score), offer, whatOf(verdict, messages), id], layout, width)

  const room = width === null ? null : Math.max(leastText, width - stringWidth(front) - gap.length)
  const { text, spans } = shownText(listing, verdict.findings)
  return `${front}${gap}${text === '' ? `(${labels.passed['no-text']})` : paintText(text, spans, paint, room)}\n`
}

/** What is offered, or why the listing passed. */
function whatOf(verdict: Verdict, { labels, names }: Messages): string {
  const reason = passReason(verdict)
  if (reason) return reason === 'not-offered' ? names.offers[verdict.offer] : labels.passed[reason]
  const { taxon, group, product } = verdict
  const kind = taxon ?? (group ? names.groups[group] : '')
  return product ? `${kind} · ${names.products[product]}` : kind
}

function frontOf(cells: Front, layout: Layout, width: number | null): string {
  return cells
    .map((cell, i) => ({ cell: i === 1 ? cell.padStart(layout[1]) : cell, columns: layout[i] ?? 0 }))
    .filter(({ columns }) => columns > 0)
    .map(({ cell, columns }) => fitText(cell, width === null ? Math.max(columns, stringWidth(cell)) : columns))
    .join(gap)
}
