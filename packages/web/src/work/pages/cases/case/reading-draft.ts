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

/** Have the form begin with this the next time. */
export function keepDraft(caseId: string, reading: Reading): void {
  try {
    sessionStorage.setItem(placeOf(caseId), JSON.stringify(reading))
  } catch {
    // A full storage: what is typed is kept until the page is left.
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
    keepDraft(caseFile.id, next)
  }
  return { reading, change }
}
