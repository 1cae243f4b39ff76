export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/**
 * A key by the name under which actions are bound to it; null for what is none of ours (modifiers, arrows, Enter).
 *
 * Digits go by their place: on a French keyboard they take Shift, in Arabic they are other signs. Letters go by what is typed,
 * and where that is no Latin letter (Russian, Greek, Thai) by the place.
 *
 * @example pressedKey({ key: '&', code: 'Digit1', … }) // '1'
 */
export function pressedKey({ key, code, ctrlKey, metaKey, altKey, isComposing }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null
  const [, digit] = /^(?:Digit|Numpad)([0-9])$/.exec(code) ?? []
  if (digit) return digit
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter && /^\P{ASCII}$/u.test(key)) return letter.toLowerCase()
  return /^[?,.;:!/+*#[\]=-]$/.test(key) ? key : null
}
