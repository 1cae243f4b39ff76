/**
 * Lead eyes and ears to what was just said: the first message that is there gets the focus, and is scrolled into sight. Waits until
 * it is drawn.
 */
export function leadTo(...ids: readonly string[]): void {
  requestAnimationFrame(() => {
    const told = ids.map((id) => document.getElementById(id)).find((found) => found !== null)
    told?.focus({ preventScroll: true })
    told?.scrollIntoView({ block: 'nearest' })
  })
}
