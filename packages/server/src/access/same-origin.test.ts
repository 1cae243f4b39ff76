import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameOrigin } from './same-origin.ts'

const own = new Set(['https://vigie.example.org', 'http://127.0.0.1:3000'])

/** method, Origin, Sec-Fetch-Site, whether it passes */
const requests: readonly [string, string | undefined, string | undefined, boolean][] = [
  ['GET', undefined, undefined, true],
  ['GET', 'https://evil.example', 'cross-site', true],
  ['HEAD', undefined, 'cross-site', true],
  ['POST', 'https://vigie.example.org', 'same-origin', true],
  ['POST', 'https://vigie.example.org', undefined, true],
  ['POST', 'http://127.0.0.1:3000', undefined, true],
  ['POST', undefined, 'same-origin', true],
  ['POST', undefined, undefined, false],
  ['POST', undefined, 'none', false],
  ['POST', 'null', 'same-origin', false],
  ['POST', 'null', undefined, false],
  ['POST', '', undefined, false],
  ['POST', 'https://evil.example', undefined, false],
  ['POST', 'https://evil.example', 'same-origin', false],
  ['POST', 'https://vigie.example.org', 'cross-site', false],
  ['POST', 'https://vigie.example.org', 'same-site', false],
  ['POST', 'http://vigie.example.org', undefined, false],
  ['POST', 'https://vigie.example.org.evil.example', undefined, false],
  ['POST', 'https://vigie.example.org:8443', undefined, false],
  ['PUT', undefined, undefined, false],
  ['PATCH', 'https://evil.example', undefined, false],
  ['DELETE', undefined, 'cross-site', false],
]
for (const [method, origin, site, passes] of requests) {
  test(`sameOrigin() ${passes ? 'lets' : 'refuses'} ${method} from ${origin ?? 'no origin'}, ${site ?? 'nothing'}${passes ? ' pass' : ''}`, () => {
    const headers = { ...(origin === undefined ? {} : { origin }), ...(site === undefined ? {} : { 'sec-fetch-site': site }) }
    const result = sameOrigin({ method, headers }, own)
    assert.deepEqual(result, passes ? { ok: true, value: null } : { ok: false, refusal: { code: 'cross-site' } })
  })
}
