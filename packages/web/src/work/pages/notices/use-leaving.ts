import { useEffect, useState } from 'react'

/**
 * Whole seconds until a held notice leaves, counted down by this device's own clock from what the server said; null where nothing
 * is held. The two clocks may differ by minutes: only the length of time is taken over.
 *
 * @param answeredAtMs when the server said so, by this device's clock
 */
export function useLeaving(leavesInSeconds: number | null, answeredAtMs: number): number | null {
  const [nowMs, setNow] = useState(Date.now)
  const isHeld = leavesInSeconds !== null
  useEffect(() => {
    if (!isHeld) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isHeld])
  if (leavesInSeconds === null) return null
  return Math.max(0, Math.ceil(leavesInSeconds - (Math.max(nowMs, answeredAtMs) - answeredAtMs) / 1000))
}
