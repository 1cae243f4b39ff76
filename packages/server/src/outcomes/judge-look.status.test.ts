import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, bangle, filler, judges, live, page } from './judge-look.fixture.ts'
import { judgeLook } from './judge-look.ts'

const removed = page({ h1: 'This listing has been removed', body: filler })
const at = (path: string) => `https://www.market.example${path}`

judges({
  '404': [answer(page({ h1: 'Oops', body: filler }), { status: 404 }), 'gone', ''],
  '410': [answer(page({ h1: 'Oops' }), { status: 410 }), 'gone', ''],
  '404 without a body': [answer('', { status: 404, contentType: '' }), 'gone', ''],
  '404 in JSON': [answer('{"error":"not found"}', { status: 404, contentType: 'application/json' }), 'gone', ''],
  '404 that repeats the title': [answer(page({ h1: bangle.title ?? '', body: filler }), { status: 404 }), 'gone', ''],
  '404 that loads a captcha, as all pages there do': [
    answer(page({ h1: 'Oops', body: '<script src="https://www.google.com/recaptcha/api.js"></script>' }), { status: 404 }),
    'gone',
    '',
  ],
  '404 that shows the listing all the same': [answer(live, { status: 404 }), 'still-up', 'text-seen'],
  '404 of a bot check': [answer(page({ title: 'Just a moment...' }), { status: 404 }), 'walled', 'bot-check'],
  '404 of a log-in': [answer(page({}), { status: 404, url: at('/login?next=%2Fitm') }), 'walled', 'log-in'],
  '404 of a page for errors': [answer(page({}), { status: 404, url: at('/errors/nothing-here') }), 'gone', ''],
  '404 of the first page': [answer(page({}), { status: 404, url: at('/') }), 'unreachable', ''],
  '404 of another site': [answer(page({}), { status: 404, url: 'https://parked.test/x' }), 'unreachable', 'other-site'],
  '401': [answer(removed, { status: 401 }), 'walled', ''],
  '402': [answer(removed, { status: 402 }), 'walled', ''],
  '403': [answer(removed, { status: 403 }), 'walled', ''],
  '407': [answer(removed, { status: 407 }), 'walled', ''],
  '429': [answer(removed, { status: 429 }), 'walled', ''],
  '451, by which whole countries are shut out': [answer(removed, { status: 451 }), 'walled', ''],
  '999, as LinkedIn says it': [answer('', { status: 999 }), 'walled', ''],
  '400': [answer(removed, { status: 400 }), 'unreachable', ''],
  '405': [answer(removed, { status: 405 }), 'unreachable', ''],
  '500': [answer(removed, { status: 500 }), 'unreachable', ''],
  '502': [answer('', { status: 502 }), 'unreachable', ''],
  '503': [answer(page({ title: 'Maintenance' }), { status: 503 }), 'unreachable', ''],
  '503 of a bot check': [answer(page({ title: 'Just a moment...' }), { status: 503 }), 'walled', 'bot-check'],
  '204': [answer('', { status: 204 }), 'unreachable', 'empty-page'],
  '304': [answer('', { status: 304 }), 'unreachable', ''],
  'a picture': [answer('GIF89a', { contentType: 'image/gif' }), 'unreachable', 'not-a-page'],
  'an app’s JSON': [answer('{"removed":true}', { contentType: 'application/json' }), 'unreachable', 'not-a-page'],
  'a listing without an address': [{ kind: 'no-address' }, 'unreachable', 'no-address'],
  'robots refused': [{ kind: 'robots', robots: 'refused' }, 'robots-refused', ''],
  'robots out of reach': [{ kind: 'robots', robots: 'unreachable' }, 'unreachable', 'robots-unreachable'],
  'no such host': [{ kind: 'failed', failure: 'dns' }, 'unreachable', 'dns'],
  'nobody listening': [{ kind: 'failed', failure: 'connect' }, 'unreachable', 'connect'],
  'a wrong certificate': [{ kind: 'failed', failure: 'tls' }, 'unreachable', 'tls'],
  'too slow an answer': [{ kind: 'failed', failure: 'timeout' }, 'unreachable', 'timeout'],
  'a connection cut': [{ kind: 'failed', failure: 'reset' }, 'unreachable', 'reset'],
  'no HTTP': [{ kind: 'failed', failure: 'malformed' }, 'unreachable', 'malformed'],
  'a private address': [{ kind: 'refused', refusal: 'address-refused' }, 'unreachable', 'address-refused'],
  'redirects in a circle': [{ kind: 'refused', refusal: 'too-many-redirects' }, 'unreachable', 'too-many-redirects'],
})

test('judgeLook() says of a rehearsal that nothing was asked', () => {
  assert.deepEqual(judgeLook({ kind: 'refused', refusal: 'rehearsal' }, bangle), {
    finding: 'unreachable',
    grounds: { rehearsal: true, marks: [] },
  })
})

test('judgeLook() rests its finding on status, redirect and language, and on no word of the page', () => {
  const look = answer(page({ title: 'Annonce introuvable', body: filler }), { url: at('/recherche') })
  assert.deepEqual(judgeLook(look, bangle).grounds, {
    status: 200,
    redirectedTo: 'other',
    language: 'fr',
    marks: ['gone-words'],
  })
})
