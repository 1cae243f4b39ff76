import { useState } from 'react'

/** What is being written, kept in this tab so that a reload loses nothing; and how to forget it. */
export function useDraft<Draft>(name: string, first: Draft): readonly [Draft, (draft: Draft) => void, () => void] {
  const key = `vigie-draft:${name}`
  const [draft, setDraft] = useState<Draft>(() => readKept<Draft>(key) ?? first)
  const keep = (changed: Draft) => {
    sessionStorage.setItem(key, JSON.stringify(changed))
    setDraft(changed)
  }
  return [draft, keep, () => sessionStorage.removeItem(key)]
}

function readKept<Draft>(key: string): Draft | null {
  const kept = sessionStorage.getItem(key)
  return kept === null ? null : (JSON.parse(kept) as Draft)
}
