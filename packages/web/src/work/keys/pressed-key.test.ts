import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Pressed, pressedKey } from './pressed-key.ts'

const press = (key: string, code: string, more: Partial<Pressed> = {}): string | null =>
  pressedKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more })

test('pressedKey() knows a digit by its place, whatever the layout writes there', () => {
  assert.equal(press('1', 'Digit1'), '1')
  assert.equal(press('&', 'Digit1'), '1', 'French')
  assert.equal(press('١', 'Digit1'), '1', 'Arabic')
  assert.equal(press('4', 'Numpad4'), '4')
})

test('pressedKey() knows a Latin letter by what is typed, on any layout', () => {
  assert.equal(press('a', 'KeyQ'), 'a', 'French')
  assert.equal(press('Z', 'KeyY'), 'z', 'German, with Shift')
})

test('pressedKey() goes by the place where the layout has no Latin letters', () => {
  assert.equal(press('о', 'KeyJ'), 'j', 'Russian')
  assert.equal(press('่', 'KeyJ'), 'j', 'Thai')
})

test('pressedKey() leaves alone what the browser or a composition needs', () => {
  assert.equal(press('k', 'KeyK', { ctrlKey: true }), null)
  assert.equal(press('k', 'KeyK', { metaKey: true }), null)
  assert.equal(press('j', 'KeyJ', { isComposing: true }), null)
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Shift', ' ']) assert.equal(press(key, key), null, key)
})

test('pressedKey() knows the question mark wherever it stands', () => {
  assert.equal(press('?', 'Slash'), '?')
  assert.equal(press('?', 'KeyM'), '?', 'French')
})
