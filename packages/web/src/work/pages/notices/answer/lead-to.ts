/** A second at sixty frames: by then what was said is drawn, or will not be. */
const framesWaited = 60

/**
 * Lead eyes and ears to what was just said: the first message that is there gets the focus, and is scrolled into sight. Waits until
 * one of them is drawn, which on a busy machine takes more than a frame.
 */
export function leadTo(...ids: readonly string[]): void {
  lead(ids, framesWaited)
}

function lead(ids: readonly string[], framesLeft: number): void {
  requestAnimationFrame(() => {
    const told = ids.map((id) => document.getElementById(id)).find((found) => found !== null)
    if (!told && framesLeft > 0) return lead(ids, framesLeft - 1)
    told?.focus({ preventScroll: true })
    told?.scrollIntoView({ block: 'nearest' })
  })
}
