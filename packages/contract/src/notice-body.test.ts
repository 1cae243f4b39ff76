import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NoticeBody, noticeBody } from './notice-body.ts'

const notifier = { name: 'Example Wildlife Fund', email: 'notices@example.org' }
const body: NoticeBody & { kind: 'notice' } = {
  schema: 1,
  kind: 'notice',
  notice_id: '01936b2a-0000-7000-8000-000000000001',
  sent_at: '2026-11-21T10:32:00.000Z',
  locale: 'en',
  platform: 'Example Market',
  ground: {
    kind: 'illegal-content',
    jurisdiction: 'EU',
    rule: 'eu-338-97-8-1',
    title: 'Council Regulation (EC) No 338/97, Article 8(1)',
    url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj',
    explanation: 'Offering it for sale is prohibited.',
  },
  reasons: 'The pictures show Schreger lines.',
  items: [
    {
      listing_id: '01936b2a-0000-7000-8000-0000000000a1',
      url: 'https://market.example/itm/123456789012',
      external_id: '123456789012',
      taxon: 'Loxodonta africana',
      common_name: null,
      product: 'ivory',
      specimens: 2,
      specimens_stated: true,
      protection: [{ instrument: 'CITES', status: 'I/II', edition: 'CoP20' }],
      capture: { sha256: 'a'.repeat(64), at: '2026-11-21T10:02:00Z' },
      seen: ['solid tusk, 2 kg'],
    },
  ],
  notifier,
  trusted_flagger: { since: '2025-03-27', by: 'Arcom' },
  good_faith_statement: 'We believe in good faith …',
  preserve_account: true,
  answer: { url: 'https://vigie.example/a/1', by: '2026-11-28' },
}
const withdrawal = {
  schema: 1,
  kind: 'withdrawal',
  notice_id: '01936b2a-0000-7000-8000-000000000002',
  withdraws: body.notice_id,
  sent_at: body.sent_at,
  locale: 'en',
  platform: body.platform,
  reasons: 'The object is a cast.',
  items: [{ listing_id: body.items[0]?.listing_id, url: body.items[0]?.url, external_id: null }],
  notifier,
}

test('noticeBody takes a notice and a withdrawal, whole', () => {
  assert.deepEqual(noticeBody.parse(body), body)
  assert.deepEqual(noticeBody.parse(withdrawal), withdrawal)
})

test('noticeBody refuses a body that lacks any of its keys, and one that has more', () => {
  for (const whole of [body, withdrawal]) {
    for (const key of Object.keys(whole)) {
      const { [key as keyof typeof whole]: _, ...rest } = whole
      assert.equal(noticeBody.safeParse(rest).success, false, key)
    }
    assert.equal(noticeBody.safeParse({ ...whole, reviewer: 'Rita' }).success, false)
  }
  const [item] = body.items
  for (const key of Object.keys(item ?? {})) {
    assert.equal(noticeBody.safeParse({ ...body, items: [{ ...item, [key]: undefined }] }).success, false, key)
  }
})

test('noticeBody refuses addresses that are none of the web, moments without their zone and captures that are no SHA-256', () => {
  const [item] = body.items
  const wrong = [
    { ...body, items: [{ ...item, url: 'javascript:alert(1)' }] },
    { ...body, items: [{ ...item, url: '/itm/1' }] },
    { ...body, items: [{ ...item, capture: { sha256: 'sha256:aa', at: body.sent_at } }] },
    { ...body, items: [{ ...item, specimens: 0 }] },
    { ...body, items: [] },
    { ...body, sent_at: '2026-11-21T10:32:00' },
    { ...body, answer: { ...body.answer, by: 'soon' } },
    { ...body, notifier: { ...notifier, email: 'nobody' } },
    { ...body, ground: { ...body.ground, kind: 'against-terms' } },
    { ...body, schema: 2 },
  ]
  for (const one of wrong) assert.equal(noticeBody.safeParse(one).success, false, JSON.stringify(one).slice(0, 200))
})
