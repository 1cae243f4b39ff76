import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeBody } from '@vigie/contract'
import fc from 'fast-check'
import { checkNotice } from './check-notice.ts'
import { exampleItem, exampleNotice, exampleWithdrawal, frenchNotice } from './notice-content.fixture.ts'
import type { NoticeContent } from './notice-content.ts'
import { writeNoticeJson } from './write-notice-json.ts'

/** The same object with its keys the other way round, all the way down. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T
}

test('writeNoticeJson() writes notices on both grounds and withdrawals as the contract says', () => {
  for (const content of [exampleNotice(), frenchNotice(), exampleWithdrawal()]) {
    const body = JSON.parse(writeNoticeJson(content))
    assert.deepEqual(noticeBody.parse(body), body)
  }
  const { items, good_faith_statement } = JSON.parse(writeNoticeJson(exampleNotice()))
  assert.match(good_faith_statement, /^We believe in good faith/)
  assert.deepEqual(items[0].capture, { sha256: exampleItem().captureSha256, at: exampleItem().capturedAt })
  assert.equal(items[1].capture, null)
})

test('writeNoticeJson() gives equal bytes for equal content, whatever the order of its keys', () => {
  for (const content of [exampleNotice(), frenchNotice(), exampleWithdrawal()]) {
    assert.equal(writeNoticeJson(reversed(content)), writeNoticeJson(content))
  }
})

test('writeNoticeJson() keeps its bytes: what was sent can be made again', () => {
  const bytes = writeNoticeJson(exampleWithdrawal())
  assert.equal(
    bytes,
    '{"schema":1,"kind":"withdrawal","notice_id":"01936b2a-0000-7000-8000-000000000002",' +
      '"withdraws":"01936b2a-0000-7000-8000-000000000001","sent_at":"2026-11-22T09:00:00.000Z","locale":"en",' +
      '"platform":"Example Market","reasons":"On a second look the object is a resin cast.",' +
      '"items":[{"listing_id":"01936b2a-0000-7000-8000-0000000000a1",' +
      '"url":"https://www.market.example/itm/old-tusk/123456789012?ref=home&x=1","external_id":"123456789012"},' +
      '{"listing_id":"01936b2a-0000-7000-8000-0000000000a2","url":"https://www.market.example/itm/123456789013","external_id":null}],' +
      '"notifier":{"name":"Example Wildlife Fund","email":"notices@fund.example"}}',
  )
})

/** Any UTF-16, halves of surrogate pairs included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

test('writeNoticeJson() can write whatever checkNotice() has let pass', () => {
  const mostly = <T>(good: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: fc.constant(good) }, other)
  const words = mostly('Words.', fc.oneof(anyText, fc.constantFrom('', ' ', 'x'.repeat(201), 'x'.repeat(20_000))))
  const address = mostly(
    'https://market.example/1',
    fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('', 'https://', 'https://a b.example', 'http://xn--a', 'HTTPS://A.example'),
    ),
  )
  const email = mostly(
    'a@b.example',
    fc.oneof(fc.emailAddress(), fc.constantFrom('', 'a@b', 'a b@c.example', 'a@b.example,c@d.example')),
  )
  let passed = 0
  fc.assert(
    fc.property(
      words,
      address,
      email,
      words,
      words,
      fc.integer({ min: -1, max: 3 }),
      (reasons, url, mail, explanation, seen, specimens) => {
        const { ground } = exampleNotice()
        const content: NoticeContent = exampleNotice({
          reasons,
          ground: { ...ground, explanation },
          notifier: { name: seen, email: mail },
          items: [exampleItem({ url, specimens, seen: [seen] })],
        })
        if (checkNotice(content).length > 0) return
        passed += 1
        assert.equal(JSON.parse(writeNoticeJson(content)).items[0].url, url)
      },
    ),
    { numRuns: 400 },
  )
  assert.ok(passed > 60, `only ${passed} notices passed: the test says little`)
})
