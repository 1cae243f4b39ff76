import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, bangle, filler, judges, page } from './judge-look.fixture.ts'
import { judgeLook } from './judge-look.ts'
import { readPage } from './read-page.ts'

const at = (path: string) => `https://www.market.example${path}`
const script = '<script src="/app.js"></script>'
const password = '<form><input type="email"><input type="password"></form>'

judges({
  'a redirect to a log-in': [
    answer(page({ h1: 'Welcome back', body: filler }), { url: at('/login?next=/itm/1') }),
    'walled',
    'log-in',
  ],
  'a redirect to a log-in that says it is gone': [
    answer(page({ body: '<div role="alert">This listing is no longer available</div>' }), { url: at('/users/sign_in') }),
    'walled',
    'log-in',
  ],
  'a redirect to a log-in elsewhere': [
    answer(page({ body: filler }), { url: 'https://passport.other.test/member' }),
    'walled',
    'log-in other-site',
  ],
  'a redirect to consent': [
    answer(page({ body: filler }), { url: 'https://consent.other.test/m' }),
    'walled',
    'log-in other-site',
  ],
  'a log-in at the same address': [answer(page({ title: 'Log in to Facebook', body: password })), 'walled', 'log-in'],
  'a log-in in French': [answer(page({ h1: 'Connectez-vous', body: filler })), 'walled', 'log-in'],
  'a log-in in Chinese': [answer(page({ title: '登录-淘货', body: password })), 'walled', 'log-in'],
  'a page that is only a password': [answer(page({ body: password })), 'walled', 'log-in'],
  'Cloudflare’s check': [
    answer('<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b.js"></script>'),
    'walled',
    'bot-check',
  ],
  'Cloudflare’s check in French': [answer(page({ title: 'Un instant…', body: script })), 'walled', 'bot-check'],
  'Imperva’s check': [answer(page({ title: 'Pardon Our Interruption', body: filler })), 'walled', 'bot-check'],
  'DataDome’s check': [
    answer('<title>market.example</title><iframe src="https://geo.captcha-delivery.com/captcha/?x"></iframe>'),
    'walled',
    'bot-check',
  ],
  'a check in a frame': [answer(page({ body: '<div id="px-captcha"></div>' })), 'walled', 'bot-check'],
  'Akamai’s refusal': [answer(page({ title: 'Access Denied', h1: 'Access Denied' })), 'walled', 'bot-check'],
  'Avito’s check': [answer(page({ title: 'Доступ ограничен: проблема с IP' })), 'walled', 'bot-check'],
  'Taobao’s check': [answer(page({ title: '验证码拦截' })), 'walled', 'bot-check'],
  'a site that is closed to the country': [
    answer(page({ h1: 'Not available in your country', body: filler })),
    'walled',
    'other-wall',
  ],
  'a frame that only a script fills': [
    answer(page({ title: 'Market', body: `<div id="root"></div><noscript>Enable JavaScript</noscript>${script}` })),
    'unreachable',
    'script-only',
  ],
  'an empty page': [answer(''), 'unreachable', 'empty-page'],
  'a page of which half is missing': [
    answer(page({ h1: 'Garden chair', body: filler }), { truncated: true }),
    'unreachable',
    'cut-short',
  ],
  'a page of a listing of which nothing is known': [
    answer(page({ h1: 'Garden chair', body: filler })),
    'unreachable',
    'nothing-to-compare',
    { ...bangle, title: null, text: null },
  ],
  'a page of a listing of which one word is known': [
    answer(page({ h1: 'Bangle', body: filler })),
    'unreachable',
    'nothing-to-compare',
    { ...bangle, title: 'Bangle', text: '' },
  ],
})

const status = fc.oneof(fc.constantFrom(200, 301, 403, 404, 429, 500, 503), fc.integer({ min: 100, max: 999 }))

test('judgeLook() is total, and says gone of bytes without meaning only where the status says so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), status, (bytes, code) => {
      const { finding } = judgeLook(answer(Buffer.from(bytes), { status: code }), bangle)
      assert.equal(finding === 'gone', code === 404 || code === 410)
    }),
    { numRuns: 300 },
  )
})

test('readPage() reads a page that is nested deeper than a call stack', () => {
  const { text, isCut } = readPage(Buffer.from(`${'<div>'.repeat(39_000)}tusk`), 'text/html')
  assert.deepEqual({ text, isCut }, { text: 'tusk', isCut: false })
})

test('judgeLook() says nothing of a page with more tags than it reads', () => {
  const look = answer(page({ body: `${filler}${'<i>x</i>'.repeat(30_000)}` }))
  assert.deepEqual(judgeLook(look, bangle), { finding: 'unreachable', grounds: { status: 200, marks: ['cut-short'] } })
})
