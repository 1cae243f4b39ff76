import { useState } from 'react'
import type { Clause, NoticeView } from '../notices-queries.ts'
import { type DraftValues, editOf, type NoticeEdit, valuesOf } from './draft-values.ts'

export interface OpenDraft {
  readonly values: DraftValues
  readonly stored: DraftValues
  /** What is written here and not stored; null: nothing. */
  readonly edit: NoticeEdit | null
  change(part: Partial<DraftValues>): void
  /** Forget what was written here. */
  discard(): void
}

/** What somebody writes in a draft: kept in this tab until it is stored, through a reload too. */
export function useDraft(notice: NoticeView, clauses: readonly Clause[]): OpenDraft {
  const key = keyOf(notice.id)
  const stored = valuesOf(notice, clauses)
  const [written, write] = useState<Partial<DraftValues>>(() => readKept(key))
  const values = { ...stored, ...written, items: { ...stored.items, ...written.items } }
  const keep = (next: Partial<DraftValues>) => {
    write(next)
    if (Object.keys(next).length > 0) sessionStorage.setItem(key, JSON.stringify(next))
    else sessionStorage.removeItem(key)
  }
  return {
    values,
    stored,
    edit: editOf(stored, values),
    change: (part) => keep({ ...written, ...part }),
    discard: () => keep({}),
  }
}

const keyOf = (noticeId: string) => `vigie-draft-${noticeId}`

function readKept(key: string): Partial<DraftValues> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

/** Reasons that somebody was writing when the draft left under their hands; null where there are none. */
export function keptReasons(noticeId: string): string | null {
  return readKept(keyOf(noticeId)).reasons ?? null
}

export function forgetKept(noticeId: string): void {
  sessionStorage.removeItem(keyOf(noticeId))
}
