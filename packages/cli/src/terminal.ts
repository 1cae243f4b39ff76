import type { Writable } from 'node:stream'
import type { Ruleset } from '@vigie/engine'

/** A stream the user may be looking at. */
export interface Screen extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Everything a command touches outside itself: results go to `stdout`, talk to `stderr`. */
export interface Terminal {
  readonly stdin: AsyncIterable<Buffer> & { readonly isTTY?: boolean }
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds, for measuring only. */
  readonly now: () => number
  /** The day in the user's own time zone, YYYY-MM-DD. */
  readonly today: () => string
  /** How many threads may screen at once. */
  readonly threads: number
  /** The ruleset of the open catalogue; throws an Error that lists everything wrong with it. */
  readonly openRuleset: () => Promise<Ruleset>
}

/** Whether a stream may be written to in colour (https://no-color.org). */
export function showsColour(screen: Screen, env: Terminal['env']): boolean {
  return screen.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
}

/** Columns of a terminal; null when the stream is no terminal, where nothing is ever cut. */
export function widthOf(screen: Screen): number | null {
  return screen.isTTY ? (screen.columns ?? 80) : null
}

/** Write and, when the reader is slower than we are, wait for it. Returns at once otherwise, without a promise per row. */
export function writeText(screen: Writable, text: string | Uint8Array): Promise<void> | undefined {
  if (text.length === 0 || screen.write(text) || screen.destroyed) return undefined
  return new Promise((resolve) => {
    const settle = () => {
      screen.off('drain', settle).off('close', settle)
      resolve()
    }
    screen.on('drain', settle).on('close', settle)
  })
}
