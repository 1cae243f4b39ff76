import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSignIn } from './create-sign-in.ts'
import { knownSignInCodes, signInRefusal } from './sign-in-refusal.ts'

const pool = { connect: () => Promise.reject(new Error('no database')), query: () => Promise.reject(new Error('no database')) }

test('signInRefusal() knows codes that better-auth has', () => {
  const settings = { pool: pool as never, ids: { next: () => '' }, secret: 's'.repeat(43), baseUrl: 'http://vigie.test' }
  const has = createSignIn({ ...settings, onFailure: () => {} }).$ERROR_CODES
  for (const code of knownSignInCodes) assert.ok(code === 'UNAUTHORIZED' || code in has, code)
})

test('signInRefusal() is null for what should not occur, so that it is answered as a bug', () => {
  assert.equal(signInRefusal(401, { code: 'INVALID_EMAIL_OR_PASSWORD' }), 'sign-in-failed')
  for (const [status, body] of [
    [400, { code: 'EMAIL_PASSWORD_SIGN_UP_DISABLED' }],
    [400, { code: 'toString' }],
    [400, null],
    [404, 'Not Found'],
    [500, { code: 'INVALID_PASSWORD' }],
  ] as const) {
    assert.equal(signInRefusal(status, body), null, JSON.stringify(body))
  }
})
