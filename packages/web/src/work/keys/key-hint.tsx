import type { KeyAction } from './key-actions.ts'
import { useKeySettings } from './key-settings.ts'

/** Which key does this, beside the words of what does it. Screen readers are told by `aria-keyshortcuts` of the button. */
export function KeyHint({ action }: { readonly action: KeyAction }) {
  const { isOn, keys } = useKeySettings()
  if (!isOn) return null
  return (
    <span aria-hidden="true">
      <kbd className="key-hint">{keys[action].toUpperCase()}</kbd>
    </span>
  )
}

/** The value of `aria-keyshortcuts`; nothing while keys are off. */
export function useShortcut(): (action: KeyAction) => string | undefined {
  const { isOn, keys } = useKeySettings()
  return (action) => (isOn ? keys[action].toUpperCase() : undefined)
}
