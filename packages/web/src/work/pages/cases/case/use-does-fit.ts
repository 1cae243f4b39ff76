import { type RefCallback, useCallback, useState } from 'react'

/** Room above and below what stays in sight, in CSS pixels. */
const roomPx = 24

/** Whether an element is no taller than the window: only then may it stay in sight while the page scrolls. */
export function useDoesFit(): readonly [RefCallback<HTMLElement>, boolean] {
  const [doesFit, setFit] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const measure = () => setFit(element.offsetHeight + roomPx <= window.innerHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return [ref, doesFit]
}
