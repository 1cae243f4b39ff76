import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutValues } from './without-values.ts'

test('withoutValues() takes what PostgreSQL repeats out of an error and its causes, and leaves the rest', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(anh@example.org) already exists.',
  })
  const error = withoutValues(new Error('could not be stored', { cause }))
  assert.deepEqual([error.message, { ...cause }], ['could not be stored', { code: '23505' }])
  assert.equal(withoutValues('no error'), 'no error')
})

test('withoutValues() gives a data exception other words, since its own hold the value', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "anh@example.org $&"'), { code: '22P02' })
  withoutValues(error)
  assert.equal(error.message, 'a value was refused (22P02)')
  assert.doesNotMatch(String(error.stack), /anh/)
  assert.match(String(error.stack), /without-values\.test/)
})
