/**
 * The reader's calendar day, which decides which lists are in force.
 *
 * @example localDay(new Date(2026, 10, 21, 23, 59)) // '2026-11-21'
 */
export function localDay(at: Date): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0')
  return `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1, 2)}-${pad(at.getDate(), 2)}`
}
