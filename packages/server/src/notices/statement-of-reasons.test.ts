import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomes } from '@vigie/casework'
import { statementOfReasons as statementSchema } from '@vigie/contract'
import { products } from '@vigie/engine'
import { exampleItem, exampleNotice, frenchNotice } from './notice-content.fixture.ts'
import type { NoticeContent, NoticeItem } from './notice-content.ts'
import { type DecisionOfPlatform, statementOfReasons } from './statement-of-reasons.ts'

const removed: DecisionOfPlatform = {
  action: 'removed',
  contentDate: '2026-11-19',
  applicationDate: '2026-11-22',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
}

function stated(notice: NoticeContent, item: NoticeItem, decision = removed) {
  const draft = statementOfReasons(notice, item, decision)
  assert.equal(draft.kind, 'statement', JSON.stringify(draft))
  return draft.kind === 'statement' ? draft.statement : assert.fail()
}

test('statementOfReasons() states a removal on a rule of law', () => {
  const item = exampleItem()
  const offer =
    'The listing offered ivory, Loxodonta africana (2 specimens; CITES Appendix I/II, edition CoP20; EU Annex A/B, edition (EU) 2023/966).'
  assert.deepEqual(stated(exampleNotice(), item), {
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
    decision_ground_reference_url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj',
    illegal_content_legal_ground: 'Council Regulation (EC) No 338/97, Article 8(1) (EU)',
    illegal_content_explanation: `${offer} Council Regulation (EC) No 338/97, Article 8(1) does not allow this offer as it was made.`,
    content_type: ['CONTENT_TYPE_PRODUCT'],
    category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
    category_specification: ['KEYWORD_PROHIBITED_PRODUCTS'],
    content_date: '2026-11-19',
    application_date: '2026-11-22',
    decision_facts: `${offer} A notice was received and examined.`,
    source_type: 'SOURCE_TRUSTED_FLAGGER',
    source_identity: 'Example Wildlife Fund',
    automated_detection: 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: `${exampleNotice().noticeId}_${item.listingId}`,
  })
})

test('statementOfReasons() tells the ground, the source and the category apart', () => {
  const terms = stated(frenchNotice(), exampleItem({ product: 'live' }))
  assert.equal(terms.decision_ground, 'DECISION_GROUND_INCOMPATIBLE_CONTENT')
  assert.equal(terms.incompatible_content_ground, 'Animaux et espèces protégées (4.2)')
  assert.equal(terms.source_type, 'SOURCE_TYPE_OTHER_NOTIFICATION')
  assert.deepEqual(terms.category_specification, ['KEYWORD_UNLAWFUL_SALE_ANIMALS'])
  assert.equal(stated(exampleNotice({ trustedFlagger: null }), exampleItem()).source_type, 'SOURCE_ARTICLE_16')
})

test('statementOfReasons() says what was decided: account, visibility and their ends', () => {
  const suspended = stated(exampleNotice(), exampleItem(), { ...removed, action: 'seller-suspended', endDate: '2027-01-01' })
  assert.equal(suspended.decision_account, 'DECISION_ACCOUNT_SUSPENDED')
  assert.equal(suspended.end_date_account_restriction, '2027-01-01')
  assert.equal(suspended.decision_visibility, undefined)
  const restricted = {
    ...removed,
    action: 'restricted',
    visibility: 'DECISION_VISIBILITY_CONTENT_DISABLED',
    territorialScope: ['FR'],
  } as const
  assert.deepEqual(stated(exampleNotice(), exampleItem(), restricted).decision_visibility, [
    'DECISION_VISIBILITY_CONTENT_DISABLED',
  ])
  assert.deepEqual(stated(exampleNotice(), exampleItem(), restricted).territorial_scope, ['FR'])
})

test('statementOfReasons() makes none where nothing was restricted', () => {
  for (const action of ['kept', 'need-more'] as const) {
    assert.deepEqual(statementOfReasons(exampleNotice(), exampleItem(), { ...removed, action }), { kind: 'nothing-restricted' })
  }
})

test('statementOfReasons() names what the platform still has to say', () => {
  const pointers = (decision: DecisionOfPlatform) => {
    const draft = statementOfReasons(exampleNotice(), exampleItem(), decision)
    return draft.kind === 'incomplete' ? draft.problems.map(({ pointer }) => pointer) : draft.kind
  }
  assert.deepEqual(pointers({ ...removed, action: 'restricted' }), ['/decision_visibility'])
  assert.deepEqual(pointers({ ...removed, contentDate: 'last week' }), ['/content_date'])
  assert.deepEqual(pointers({ ...removed, endDate: '2026-11-01' }), ['/end_date_visibility_restriction'])
  assert.deepEqual(pointers({ ...removed, territorialScope: ['France'] }), ['/territorial_scope/0'])
})

test('statementOfReasons() holds nothing that a person wrote or by which one is found, for every product and outcome', () => {
  const secret = 'planted-words'
  const notice = exampleNotice({
    reasons: `${secret} reasons`,
    notifier: { name: 'Example Wildlife Fund', email: `${secret}@fund.example` },
    ground: { ...exampleNotice().ground, explanation: `${secret} explanation` },
    answerUrl: `https://vigie.example/${secret}`,
    platform: secret,
  })
  for (const product of products) {
    const item = exampleItem({
      product,
      url: `https://x.example/${secret}`,
      externalId: secret,
      commonName: secret,
      seen: [secret],
    })
    for (const action of outcomes) {
      const draft = statementOfReasons(notice, item, { ...removed, action, visibility: 'DECISION_VISIBILITY_CONTENT_DEMOTED' })
      assert.doesNotMatch(JSON.stringify(draft), /planted-words/)
      if (draft.kind === 'statement') assert.deepEqual(statementSchema.parse(draft.statement), draft.statement)
      else assert.equal(draft.kind, 'nothing-restricted')
    }
  }
})

test('statementOfReasons() is incomplete rather than personal where a clause’s title holds an address', () => {
  const ground = { ...frenchNotice().ground, clauseTitle: 'Write to anh@example.org' } as NoticeContent['ground']
  assert.equal(statementOfReasons(frenchNotice({ ground }), exampleItem(), removed).kind, 'incomplete')
})
