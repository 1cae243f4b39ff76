import { useSyncExternalStore } from 'react'
import { type KeyAction, keyActions } from './key-actions.ts'

/** Which key does what, and whether single keys do anything at all (WCAG 2.1.4). Kept in this browser. */
export interface KeySettings {
  readonly isOn: boolean
  readonly keys: Readonly<Record<KeyAction, string>>
}

const place = 'vigie-keys'
const listeners = new Set<() => void>()
let settings: KeySettings = readSettings(kept())

function kept(): string | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem(place)
}

/** What was kept, as far as it can be read; what it does not name is as it was at first. */
export function readSettings(text: string | null): KeySettings {
  const read = parse(text)
  const chosen = (typeof read.keys === 'object' && read.keys !== null ? read.keys : {}) as Record<string, unknown>
  const keys = Object.entries(keyActions).map(([action, first]) => {
    const key = chosen[action]
    return [action, typeof key === 'string' && key.length === 1 ? key : first]
  })
  return { isOn: read.isOn !== false, keys: Object.fromEntries(keys) as KeySettings['keys'] }
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function change(next: KeySettings): void {
  settings = next
  localStorage.setItem(place, JSON.stringify(next))
  for (const listener of listeners) listener()
}

export function switchKeys(isOn: boolean): void {
  change({ ...settings, isOn })
}

/** Bind an action to a key. Whatever had that key gets the one that is left free, so that no key does two things. */
export function chooseKey(action: KeyAction, key: string): void {
  change({ ...settings, keys: swapped(settings.keys, action, key) })
}

export function swapped(keys: KeySettings['keys'], action: KeyAction, key: string): KeySettings['keys'] {
  const other = Object.entries(keys).find(([each, bound]) => bound === key && each !== action)?.[0]
  return { ...keys, ...(other ? { [other]: keys[action] } : {}), [action]: key }
}

export function resetKeys(): void {
  change({ isOn: settings.isOn, keys: { ...keyActions } })
}

export function useKeySettings(): KeySettings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => settings,
  )
}
