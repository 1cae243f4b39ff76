import { useEffect, useSyncExternalStore } from 'react'

export interface PaletteAction {
  readonly id: string
  readonly label: string
  readonly onClick: () => void
}

let actions: readonly PaletteAction[] = []
const listeners = new Set<() => void>()

function offer(offered: readonly PaletteAction[]): void {
  actions = offered
  for (const listener of listeners) listener()
}

/** Offer in the palette what can be done on a page, as long as it is shown. Hand in the same list while it is the same. */
export function useOffered(offered: readonly PaletteAction[]): void {
  useEffect(() => {
    offer(offered)
    return () => offer([])
  }, [offered])
}

export function usePaletteActions(): readonly PaletteAction[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => actions,
  )
}
