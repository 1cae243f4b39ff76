import type { Decision } from '@vigie/casework'
import { useSyncExternalStore } from 'react'
import type { Reading } from '../case/reading.ts'
import type { LeftNotice } from './left-notices.ts'

/** A decision of this session, and what became of it. */
export interface SessionDecision {
  readonly caseId: string
  readonly title: string | null
  readonly decision: Decision
  /** `asking`: it is about to be taken back, and a notice has left: what is to become of that is asked. */
  readonly state: 'sending' | 'decided' | 'refused' | 'undoing' | 'asking' | 'undone' | 'kept'
  /** Why it was refused, or could not be undone: the server's words. */
  readonly why?: string
  /** What was read, as the form had it; none where many were decided together. */
  readonly reading?: Reading
  /** Nobody can be given notice: the platform is not known. */
  readonly isNowhere?: boolean
  /** Decided together with others of the same batch, and taken back together. */
  readonly batch?: string
  readonly left?: readonly LeftNotice[]
}

interface Kept {
  /** Whose they are: the next to sign in here does not see them. */
  readonly personId: string
  readonly decisions: readonly SessionDecision[]
}

const place = 'vigie-decisions'
const most = 20
const listeners = new Set<() => void>()
let kept: Kept = readKept()

function readKept(): Kept {
  const none = { personId: '', decisions: [] }
  try {
    const read = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null
    if (!read) return none
    // What was on its way when the page was left: nobody here knows any more whether it arrived.
    const settled = read.decisions.filter(({ state }) => state !== 'sending' && state !== 'undoing')
    return { ...read, decisions: settled.map((each) => (each.state === 'asking' ? { ...each, state: 'decided' } : each)) }
  } catch {
    return none
  }
}

/** Note a decision, or what became of it. The newest stands first. */
export function noteDecision(personId: string, noted: SessionDecision): void {
  const own = kept.personId === personId ? kept.decisions : []
  kept = { personId, decisions: withDecision(own, noted) }
  try {
    sessionStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // A full storage: they are known until the page is left.
  }
  for (const listener of listeners) listener()
}

/** What became of a decision takes its place; a case that is decided anew moves to the top. */
export function withDecision(before: readonly SessionDecision[], noted: SessionDecision): SessionDecision[] {
  const at = before.findIndex(({ caseId }) => caseId === noted.caseId)
  if (at >= 0 && noted.state !== 'sending') return before.with(at, noted)
  return [noted, ...before.filter(({ caseId }) => caseId !== noted.caseId)].slice(0, most)
}

/** The last twenty decisions of somebody in this tab. */
export function sessionDecisions(personId: string): readonly SessionDecision[] {
  return kept.personId === personId ? kept.decisions : nothing
}

const nothing: readonly SessionDecision[] = []

/** The last twenty decisions of whoever is signed in, in this tab. */
export function useSessionDecisions(personId: string): readonly SessionDecision[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sessionDecisions(personId),
  )
}

/** Cases let go of in this tab: they are not offered again at once. */
export const letGo = new Set<string>()
