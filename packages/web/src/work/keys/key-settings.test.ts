import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeyAction, keyActions } from './key-actions.ts'
import { readSettings, swapped } from './key-settings.ts'

test('keyActions gives no key to two actions', () => {
  const keys = Object.values(keyActions)
  assert.equal(new Set(keys).size, keys.length)
})

test('readSettings() begins with what nobody chose, and survives what is not readable', () => {
  assert.deepEqual(readSettings(null), { isOn: true, keys: keyActions })
  assert.deepEqual(readSettings('{broken'), { isOn: true, keys: keyActions })
  assert.deepEqual(readSettings('[]').keys, keyActions)
})

test('readSettings() keeps what was chosen, and only keys of one sign', () => {
  const { isOn, keys } = readSettings('{"isOn":false,"keys":{"undo-last":"u","edit-taxon":"too long","gone":"g"}}')
  assert.equal(isOn, false)
  assert.equal(keys['undo-last'], 'u')
  assert.equal(keys['edit-taxon'], keyActions['edit-taxon'])
  assert.deepEqual(Object.keys(keys), Object.keys(keyActions))
})

test('swapped() leaves no action without a key and no key with two', () => {
  const keys = swapped(keyActions, 'undo-last', 'j')
  assert.equal(keys['undo-last'], 'j')
  assert.equal(keys['next-line'], 'z')
  assert.equal(new Set(Object.values(keys)).size, Object.keys(keyActions).length)
  assert.deepEqual(swapped(keyActions, 'undo-last' satisfies KeyAction, 'z'), keyActions)
})
