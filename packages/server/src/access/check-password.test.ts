import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPasswordFault } from './check-password.ts'

for (const password of [
  'passwordpassword',
  'Password1234',
  'P@ssw0rd2026!',
  'motdepasse2026',
  'azertyuiop12',
  'wolf wolf wolf wolf',
  'pangolinpangolin1',
  '123456789012',
  '1q2w3e4r5t6y',
  'aaaaaaaaaaaaaa',
  'abababababab',
  'Welcome-2026-',
]) {
  test(`findPasswordFault() refuses ${password}, which anybody would try first`, () => {
    assert.equal(findPasswordFault(password), 'password-too-common')
  })
}

for (const password of [
  'correct horse battery staple',
  'le hibou dort à midi',
  'wolf wolf owl lynx',
  'Kx9!vvTq2-rr',
  '鯨の歌は遠く海まで届いていく',
]) {
  test(`findPasswordFault() takes ${password}`, () => {
    assert.equal(findPasswordFault(password), null)
  })
}

test('findPasswordFault() says of a password that it is too short or too long', () => {
  assert.equal(findPasswordFault('elevensigns'), 'password-too-weak')
  assert.equal(findPasswordFault('long words '.repeat(20)), 'password-too-weak')
})
