const hourUtc = 6

/**
 * When the next digest leaves: at the next 06:00 UTC, so that it lies there when a working day begins in Europe.
 *
 * @example nextDigestAt(new Date('2026-11-21T06:00:00Z')) // 2026-11-22T06:00:00.000Z
 */
export function nextDigestAt(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hourUtc)
  return new Date(today > now.getTime() ? today : today + 86_400_000)
}
