import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'

const Palette = lazy(() => import('./palette.tsx').then((loaded) => ({ default: loaded.Palette })))

/** Ctrl or ⌘ with K: the palette is loaded when it is first asked for. */
export function PaletteKey() {
  const [isAsked, ask] = useState(false)
  // In fields too: that is where the hands are.
  useHotkeys([['mod+K', () => ask(true)]], [])
  return isAsked ? (
    <Suspense>
      <Palette />
    </Suspense>
  ) : null
}
