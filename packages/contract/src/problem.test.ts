import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf, refusalCodes, statusOf } from './problem.ts'
import { inputRefusalCodes } from './refusal-code.ts'

test('statusOf() answers every refusal with a status of the 4xx class, and what is our fault with 5xx', () => {
  assert.ok(inputRefusalCodes.every((code) => refusalCodes.includes(code)))
  for (const code of refusalCodes)
    assert.match(String(statusOf(code)), ['internal', 'unavailable'].includes(code) ? /^50[03]$/ : /^4\d\d$/, code)
})

test('problemOf() gives the problem details of RFC 9457, with what is wrong place by place', () => {
  const problems = [{ pointer: '/price', problem: 'must be a number' }]
  assert.deepEqual(problemOf('listing-malformed', { problems }), {
    type: '/problems/listing-malformed',
    title: 'The listing is not of the documented form.',
    status: 400,
    code: 'listing-malformed',
    problems,
  })
})

test('problemOf() speaks both languages, and no sentence says that an offer is lawful', () => {
  for (const code of refusalCodes) {
    const [en, fr] = [problemOf(code).title, problemOf(code, {}, 'fr').title]
    assert.notEqual(en, fr, code)
    assert.doesNotMatch(`${en} ${fr}`, /\b(lawful|legal to|licite|légale? de)\b/i)
    assert.match(en, /\.$/)
    assert.match(fr, /\.$/)
  }
})
