import { useMemo } from 'react'

/** The links of the list's lines, in their order. */
const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.queue-lines .queue-title')]

const lineOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-case]') ?? null

/** Going up and down the list by moving the focus itself, so that Enter opens what is focused and a screen reader says it. */
export function useLineFocus() {
  return useMemo(
    () => ({
      move(step: 1 | -1): void {
        const all = links()
        const at = all.findIndex((link) => lineOf(link) === lineOf(document.activeElement))
        const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)
        all[to]?.focus()
        all[to]?.scrollIntoView({ block: 'nearest' })
      },
      /** Of which case the focus is. */
      id: (): string | null => lineOf(document.activeElement)?.dataset.case ?? null,
    }),
    [],
  )
}
