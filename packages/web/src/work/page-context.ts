import { createContext, useContext } from 'react'
import type { PageFacts } from './read-page.ts'

export const PageContext = createContext<PageFacts | null>(null)

/** What the server wrote into the page: mode, demo or not, language. */
export function usePage(): PageFacts {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage() stands outside of the workspace')
  return page
}
