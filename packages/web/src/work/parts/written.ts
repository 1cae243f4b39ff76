import { useTranslation } from 'react-i18next'
import { useMe } from '../session.ts'

export interface Written {
  /** A moment: "22 Nov 2026, 14:05". */
  readonly moment: (iso: string) => string
  /** A moment with the zone that its hour is of, as evidence says it: "22 Nov 2026, 14:05 CET". */
  readonly stamp: (iso: string) => string
  /** A day: "22 Nov 2026". */
  readonly day: (iso: string) => string
  /** How far away a moment is: "3 hours ago", "in 2 days". */
  readonly ago: (iso: string, nowMs?: number) => string
  readonly number: (value: number) => string
  /** A share from 0 to 1: "84%". */
  readonly share: (value: number) => string
  readonly price: (minor: number, currency: string) => string
}

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** Dates, numbers and prices as they are written in the reader's language, in the organisation's time zone. */
export function useWritten(): Written {
  const { i18n } = useTranslation()
  const { organisation } = useMe()
  return writtenIn(i18n.language, organisation.time_zone)
}

function writtenIn(locale: string, timeZone: string): Written {
  // British order for English: a coalition of many countries reads 3 November, not November 3.
  const tag = locale === 'en' ? 'en-GB' : locale
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const zone = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'short' })
  const zoneOf = (at: Date): string => zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone })
  const plainDay = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const number = new Intl.NumberFormat(tag)
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  return {
    moment: (iso) => moment.format(new Date(iso)),
    stamp: (iso) => `${moment.format(new Date(iso))} ${zoneOf(new Date(iso))}`,
    // A day without an hour is a day of the calendar, in whatever zone.
    day: (iso) => (iso.length === 10 ? plainDay : day).format(new Date(iso)),
    ago: (iso, nowMs = Date.now()) => {
      const seconds = (Date.parse(iso) - nowMs) / 1000
      const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? (['minute', 60] as const)
      return relative.format(Math.round(seconds / length), unit)
    },
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    price: (minor, currency) => {
      const format = new Intl.NumberFormat(tag, { style: 'currency', currency })
      const { maximumFractionDigits = 2 } = format.resolvedOptions()
      return format.format(minor / 10 ** maximumFractionDigits)
    },
  }
}
