import { Failure } from './failure.ts'

/** @param given YYYY-MM-DD of a day that exists @param option by which it was given @throws Failure for anything else */
export function parseDay(given: string, option = '--as-of'): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new Failure({ code: 'date-malformed', option, given })
  return given
}
