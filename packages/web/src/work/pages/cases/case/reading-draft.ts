import { useState } from 'react'
import type { CaseView } from '../cases-queries.ts'
import { firstReading, type Reading } from './reading.ts'

const placeOf = (caseId: string): string => `vigie-reading-${caseId}`

/** What was typed for a case and not sent; null where nothing was. */
export function readDraft(caseId: string): Reading | null {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(caseId)) ?? 'null') as Reading | null
  } catch {
    return null
  }
}

export function forgetDraft(caseId: string): void {
  sessionStorage.removeItem(placeOf(caseId))
}

export interface ReadingForm {
  readonly reading: Reading
  readonly change: (part: Partial<Reading>) => void
}

/** The reading in the form. What is typed survives a reload, a refusal and a way back. */
export function useReading(caseFile: CaseView): ReadingForm {
  const [reading, set] = useState<Reading>(() => readDraft(caseFile.id) ?? firstReading(caseFile))
  const change = (part: Partial<Reading>): void => {
    const next = { ...reading, ...part }
    set(next)
    try {
      sessionStorage.setItem(placeOf(caseFile.id), JSON.stringify(next))
    } catch {
      // A full storage: what is typed is kept until the page is left.
    }
  }
  return { reading, change }
}
