/** Counts tries by key and says when there were too many. */
export interface TryLimit {
  /** Count one try. @returns seconds to wait before it may be made; 0: go ahead */
  take(key: string): number
  /** Forget what was counted, after a success. */
  forget(key: string): void
}

export interface TryLimitSettings {
  readonly most: number
  readonly windowMs: number
  /** Keys remembered at once; the one not tried for longest goes first. */
  readonly capacity?: number
  /** Milliseconds of a clock that never goes back; not the time of day. */
  readonly nowMs?: () => number
}

interface Window {
  readonly endsMs: number
  tries: number
}

/**
 * At most so many tries of one key in a window that opens with the first of them. In this program's memory: with several servers
 * side by side each counts for itself.
 *
 * @example tryLimit({ most: 10, windowMs: 900_000 }).take('192.0.2.1') // 0
 */
export function tryLimit({ most, windowMs, capacity = 20_000, nowMs = () => performance.now() }: TryLimitSettings): TryLimit {
  const windows = new Map<string, Window>()
  return {
    take(key) {
      const now = nowMs()
      const open = windows.get(key)
      const window = open && open.endsMs > now ? open : { endsMs: now + windowMs, tries: 0 }
      windows.delete(key)
      windows.set(key, window)
      for (const oldest of windows.keys()) {
        if (windows.size <= capacity) break
        windows.delete(oldest)
      }
      if (window.tries >= most) return Math.ceil((window.endsMs - now) / 1000)
      window.tries++
      return 0
    },
    forget: (key) => void windows.delete(key),
  }
}
