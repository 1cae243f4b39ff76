import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSmtpUrl } from './smtp-url.ts'

test('readSmtpUrl() reads host, port and login', () => {
  assert.deepEqual(readSmtpUrl('smtp://vigie%40example.org:p%3Aw@mail.example.org:2525'), {
    host: 'mail.example.org',
    port: 2525,
    secure: false,
    startTls: 'required',
    login: { user: 'vigie@example.org', password: 'p:w' },
  })
})

test('readSmtpUrl() knows the usual ports and the brackets of an IPv6 address', () => {
  assert.deepEqual(
    ['smtps://mail.example.org', 'smtp://mail.example.org', 'smtp://[::1]:25'].map((url) => {
      const { host, port, secure } = readSmtpUrl(url)
      return [host, port, secure]
    }),
    [
      ['mail.example.org', 465, true],
      ['mail.example.org', 587, false],
      ['::1', 25, false],
    ],
  )
})

test('readSmtpUrl() sends no password in the clear unless to this machine or told so', () => {
  const startTls = (url: string) => readSmtpUrl(url).startTls

  assert.equal(startTls('smtp://u:p@mail.example.org'), 'required')
  assert.equal(startTls('smtp://u:p@127.example.org'), 'required')
  assert.equal(startTls('smtp://u:p@localhost:25'), 'when-offered')
  assert.equal(startTls('smtp://mail.example.org'), 'when-offered')
  assert.equal(startTls('smtp://mail.example.org?tls=required'), 'required')
  assert.equal(startTls('smtp://u:p@mail.example.org?tls=never'), 'never')
})

for (const [url, complaint] of [
  ['mail.example.org', /well-formed/],
  ['http://u:secret@mail.example.org', /begins with http:/],
  ['smtp://', /names no host|well-formed/],
  ['smtp://u:secret@mail.example.org?tls=maybe', /neither required nor never/],
  ['smtp://u:secret%@mail.example.org', /%25/],
] as const) {
  test(`readSmtpUrl() refuses ${url} and shows no password`, () => {
    assert.throws(
      () => readSmtpUrl(url),
      (error: Error) => complaint.test(error.message) && !error.message.includes('secret') && error.cause === undefined,
    )
  })
}
