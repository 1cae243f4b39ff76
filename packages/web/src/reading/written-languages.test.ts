import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenLanguages } from './written-languages.ts'

test('writtenLanguages() names them in the language of the page', () => {
  assert.equal(writtenLanguages(['en', 'fr', 'zh'], 'en', 'or'), 'English, French or Chinese')
  assert.equal(writtenLanguages(['en', 'fr', 'zh'], 'fr', 'and'), 'anglais, français et chinois')
  assert.equal(writtenLanguages(['de'], 'fr', 'and'), 'allemand')
})
