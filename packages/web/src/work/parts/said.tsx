import { useEffect, useSyncExternalStore } from 'react'

const shownForMs = 4_000

let said: { readonly words: string } | null = null
const listeners = new Set<() => void>()

/** Say briefly that something was done, where nothing on the page shows it. */
export function say(words: string | null): void {
  said = words === null ? null : { words }
  for (const listener of listeners) listener()
}

/** Where it is said: seen for a while at the foot of the page, and heard. */
export function Said() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => say(null), shownForMs)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <div className="said" role="status">
      {now && <p>{now.words}</p>}
    </div>
  )
}
