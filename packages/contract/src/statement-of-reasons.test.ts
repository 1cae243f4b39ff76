import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StatementOfReasons, statementOfReasons } from './statement-of-reasons.ts'

const statement: StatementOfReasons = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_legal_ground: 'Council Regulation (EC) No 338/97, Article 8(1)',
  illegal_content_explanation: 'Ivory of Loxodonta africana was offered: EU Annex A ((EU) 2023/966).',
  content_type: ['CONTENT_TYPE_PRODUCT'],
  category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  category_specification: ['KEYWORD_PROHIBITED_PRODUCTS'],
  content_date: '2026-11-20',
  application_date: '2026-11-21',
  decision_facts: 'The listing offered ivory on 2026-11-20.',
  source_type: 'SOURCE_TRUSTED_FLAGGER',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  puid: '01936b2a-0000-7000-8000-000000000001_1',
}

/** Where the schema finds something wrong in the statement with these changes. */
const wrongAt = (changes: object) => {
  const read = statementOfReasons.safeParse({ ...statement, ...changes })
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('/'))
}

test('statementOfReasons takes a statement with what the database requires', () => {
  assert.deepEqual(statementOfReasons.parse(statement), statement)
})

test('statementOfReasons demands the texts of the ground that is named, and only those', () => {
  const terms = { decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' }
  assert.deepEqual(wrongAt(terms).sort(), [
    ...['illegal_content_explanation', 'illegal_content_legal_ground'],
    ...['incompatible_content_explanation', 'incompatible_content_ground'],
  ])
})

test('statementOfReasons demands a decision, dates in order and a puid of the permitted letters', () => {
  const { decision_visibility: _, ...undecided } = statement
  assert.equal(statementOfReasons.safeParse(undecided).success, false)
  assert.deepEqual(wrongAt({ end_date_visibility_restriction: '2026-11-20' }), ['end_date_visibility_restriction'])
  assert.deepEqual(wrongAt({ application_date: '2019-12-31' }), ['application_date'])
  assert.deepEqual(wrongAt({ puid: 'a/b' }), ['puid'])
  assert.deepEqual(wrongAt({ decision_facts: 'x'.repeat(5001) }), ['decision_facts'])
})

test('statementOfReasons refuses texts that hold a mail address, a handle or a telephone number, in every text', () => {
  const texts = ['decision_facts', 'illegal_content_legal_ground', 'illegal_content_explanation', 'source_identity']
  const personal = [
    'write to anh@example.org',
    'the seller @anh_88',
    'call +33 6 12 34 56 78',
    '06.12.34.56.78',
    'tel. (020) 7946-0958 1',
  ]
  for (const key of texts) for (const text of personal) assert.deepEqual(wrongAt({ [key]: text }), [key], text)
})

test('statementOfReasons refuses keys that the form does not name', () => {
  assert.equal(statementOfReasons.safeParse({ ...statement, url: 'https://market.example/itm/1' }).success, false)
})
