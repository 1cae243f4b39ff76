/** The id of a field of the draft's form. */
export const fieldId = (field: string): string => `draft-${field}`

/** Lead to a field of the form, and into it. */
export function focusField(field: string): void {
  const element = document.getElementById(fieldId(field))
  if (!element) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  element.focus({ preventScroll: true })
}
