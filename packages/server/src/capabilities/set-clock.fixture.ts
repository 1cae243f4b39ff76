import assert from 'node:assert/strict'
import type { Clock } from './clock.ts'

export interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

export interface SettableClock extends Clock {
  advance(duration: Duration): void
  set(iso: string): void
}

/**
 * A clock that stands still until a test moves it.
 *
 * @example const clock = settableClock('2026-11-21T12:00:00Z'); clock.advance({ hours: 1 })
 */
export function settableClock(start: string): SettableClock {
  let nowMs = read(start)
  return {
    now: () => new Date(nowMs),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) => {
      nowMs += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
    },
    set: (iso) => {
      nowMs = read(iso)
    },
  }
}

function read(iso: string): number {
  const ms = Date.parse(iso)
  assert.ok(Number.isFinite(ms), `${iso} is no time`)
  return ms
}
