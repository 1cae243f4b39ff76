import stringWidth from 'string-width'
import type { Messages } from '../messages.ts'
import type { Tally } from '../screening/tally.ts'
import type { Terminal } from '../terminal.ts'
import { fitText } from './paint-text.ts'

const redrawAfterMs = 100
const barWidth = 24

export interface Progress {
  /** Draw anew, at most ten times a second. */
  draw(readBytes: number, tally: Tally): void
  /** Take the bar off the screen, before anything else is written to it. */
  clear(): void
}

/** A progress bar on the last line of stderr. It lives on one line, and never touches stdout. */
export function showProgress({ stderr, now }: Terminal, sizeBytes: number, messages: Messages): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY
  let visible = false
  return {
    draw(readBytes, tally) {
      if (now() - drawnAt < redrawAfterMs) return
      drawnAt = now()
      visible = true
      const line = progressLine(
        Math.min(1, readBytes / sizeBytes),
        messages.progress(tally.screened + tally.malformed, tally.flagged),
      )
      const width = (stderr.columns ?? 80) - 1
      stderr.write(`\r\u001b[2K${stringWidth(line) > width ? fitText(line, width) : line}`)
    },
    clear() {
      if (visible) stderr.write('\r\u001b[2K')
      visible = false
    },
  }
}

/** For when there is nobody to show it to. */
export const noProgress: Progress = { draw: () => {}, clear: () => {} }

function progressLine(share: number, counts: string): string {
  const full = Math.round(share * barWidth)
  return `[${'='.repeat(full)}${' '.repeat(barWidth - full)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${counts}`
}
