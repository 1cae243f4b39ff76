import { useLayoutEffect, useRef } from 'react'
import type { KeyAction } from './key-actions.ts'
import { useKeySettings } from './key-settings.ts'
import { pressedKey } from './pressed-key.ts'

export type KeyDeeds = Partial<Record<KeyAction, () => void>>

/** Have keys do things while this page is shown; never while somebody types, chooses from a list, or has a dialog open. */
export function useKeys(deeds: KeyDeeds): void {
  const { isOn, keys } = useKeySettings()
  const latest = useRef(deeds)
  useLayoutEffect(() => {
    latest.current = deeds
  })
  // Before the page is painted: a key works as soon as its hint can be seen.
  useLayoutEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isTaken(event.target)) return
      const pressed = pressedKey(event)
      const action = pressed === null ? undefined : actionOf(keys, latest.current, pressed)
      const deed = action && latest.current[action]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn, keys])
}

function actionOf(keys: Readonly<Record<KeyAction, string>>, deeds: KeyDeeds, pressed: string): KeyAction | undefined {
  return (Object.keys(deeds) as KeyAction[]).find((action) => keys[action] === pressed)
}

/** Fields in which a sign is typed or chooses something. Of the boxes to tick only those that letters mean nothing to are left out. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
