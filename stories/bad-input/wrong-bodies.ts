import { gzipSync } from 'node:zlib'
import { bad } from './bad-row.ts'

const report = 'visitor POST /api/v1/reports'
const listings = 'program POST /api/v1/listings'
const unreadable = (words = '') => `400 body-unreadable${words && ` ${words}`}`
const bytes = (...parts: readonly (string | number)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))))
const type = (contentType: string) => ({ 'content-type': contentType })
const nested = (depth: number, inside = '') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`

/** A body of exactly this many bytes that no form takes. */
const padded = (length: number) => `{"url":7,"why":"${'w'.repeat(length - 18)}"}`

/** Bodies that are no JSON, or more of it than anybody needs. */
export const wrongBodies = [
  bad('nothing, called JSON', report, unreadable('empty'), { bytes: bytes(''), headers: type('application/json') }),
  bad('nothing at all', report, '400 request-malformed .'),
  bad('spaces', `${report}   \n`, unreadable('empty')),
  bad('JSON that ends too early', `${report} {"url":"https://x.example","why":"w`, unreadable('not JSON')),
  bad('JSON with something behind it', `${report} {"url":"u","why":"w"}}`, unreadable('not JSON: at position 21')),
  bad('two bodies', `${report} {"url":7}{"url":8}`, unreadable('not JSON')),
  bad('JSON with single quotes', `${report} {'url':'u'}`, unreadable('not JSON')),
  bad('JSON with a comment', `${report} {"url":"u"/* a comment */}`, unreadable('not JSON')),
  bad('JSON with a comma too many', `${report} {"url":"u",}`, unreadable('not JSON')),
  bad('NaN', `${report} {"url":NaN}`, unreadable('not JSON')),
  bad('Infinity', `${report} {"url":-Infinity}`, unreadable('not JSON')),
  bad('undefined', `${report} undefined`, unreadable('not JSON')),
  bad('a hexadecimal number', `${report} {"url":0x10}`, unreadable('not JSON')),
  bad('a line break within a text', `${report} {"url":"a\nb"}`, unreadable('not JSON')),
  bad('a byte order mark is read past', report, '400 request-malformed /url', { bytes: bytes('\ufeff{"url":7}') }),
  bad('UTF-16', report, unreadable(), { bytes: new Uint8Array(Buffer.from('{"url":7}', 'utf16le')) }),
  bad('UTF-16 with its mark', report, unreadable('not UTF-8 at byte 0'), {
    bytes: new Uint8Array(Buffer.from('\ufeff{"url":7}', 'utf16le')),
  }),
  bad('UTF-16 that says so', report, '415 media-type-unknown', {
    bytes: new Uint8Array(Buffer.from('{"url":7}', 'utf16le')),
    headers: type('application/json; charset=utf-16'),
  }),
  bad('Latin-1', report, unreadable('not UTF-8 at byte 12'), { bytes: bytes('{"url":"caf', 0xe9, '"}') }),
  bad('half a letter at the end', report, unreadable('not UTF-8'), { bytes: bytes('{"url":"', 0xe4, 0xbd) }),
  bad('an overlong slash', report, unreadable('not UTF-8 at byte 8'), { bytes: bytes('{"url":"', 0xc0, 0xaf, '"}') }),
  bad('an overlong NUL', report, unreadable('not UTF-8 at byte 8'), { bytes: bytes('{"url":"', 0xc0, 0x80, '"}') }),
  bad('half of a pair in UTF-8', report, unreadable('not UTF-8'), { bytes: bytes('{"url":"', 0xed, 0xa0, 0x80, '"}') }),
  bad('a letter beyond the last one', report, unreadable('not UTF-8'), {
    bytes: bytes('{"url":"', 0xf4, 0x90, 0x80, 0x80, '"}'),
  }),
  bad('a bare 0xFF', report, unreadable('not UTF-8 at byte 0'), { bytes: bytes(0xff) }),
  bad('a NUL as it is', report, unreadable('not JSON'), { bytes: bytes('{"url":"a', 0, 'b"}') }),
  bad('lists 10,000 deep for a body', `${report} ${nested(10_000)}`, unreadable('nested deeper than')),
  bad('a listing 10,000 deep', `${listings} {"listings":[${nested(10_000)}]}`, unreadable('nested deeper than')),
  bad('a title 100,000 deep', `${listings} {"title":${nested(100_000)}}`, unreadable('nested deeper than')),
  bad('the same under an Idempotency-Key', `${listings} {"title":${nested(100_000)}}`, unreadable('nested deeper than'), {
    headers: { 'idempotency-key': 'deep' },
  }),
  bad(
    '10,000 deep with a NUL at the bottom',
    `${listings} {"title":${nested(10_000, '"\\u0000"')}}`,
    unreadable('nested deeper than'),
  ),
  bad(
    'objects 10,000 deep',
    `${listings} {"title":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    unreadable('nested deeper than'),
  ),
  bad('a title 90 deep is no title', `${listings} {"title":${nested(90)}}`, '422 items.0.problems.0.pointer=/title', {
    headers: { 'idempotency-key': 'deep' },
  }),
  bad(
    'brackets within a text count for nothing',
    `${report} {"url":7,"why":"${'[{\\"'.repeat(500)}"}`,
    '400 request-malformed /url',
  ),
  bad('a key said twice', `${report} {"url":"https://x.example","why":"w","url":7}`, '400 request-malformed /url'),
  bad('a __proto__', `${report} {"__proto__":{"url":"https://x.example","why":"w"}}`, '400 request-malformed /url'),
  bad(
    'a constructor',
    `${report} {"constructor":{"prototype":{"url":"https://x.example"}},"why":"w"}`,
    '400 request-malformed /url',
  ),
  bad('a __proto__ in a listing', `${listings} {"listings":[{"__proto__":{"title":"x"}}]}`, '422 items.0.code=listing-empty'),
  bad(
    '3,000 keys that nobody knows',
    `${report} {${Array.from({ length: 3000 }, (_, at) => `"key${at}":1`).join(',')}}`,
    '400 request-malformed /url',
  ),
  bad('plain text', `${report} {"url":"u"}`, '415 media-type-unknown', { headers: type('text/plain') }),
  bad('XML', `${report} <report/>`, '415 media-type-unknown', { headers: type('application/xml') }),
  bad('a form where JSON is wanted', `${report} url=https%3A%2F%2Fx.example&why=w`, '415 media-type-unknown', {
    headers: type('application/x-www-form-urlencoded'),
  }),
  bad('a form of parts', `${report} --x\r\n`, '415 media-type-unknown', { headers: type('multipart/form-data; boundary=x') }),
  bad('a content type that is none', `${report} {"url":"u"}`, '415 media-type-unknown', { headers: type('a/b/c;;;') }),
  bad('a content type of two', `${report} {"url":"u"}`, '415 media-type-unknown', {
    headers: type('application/json, text/plain'),
  }),
  bad('no content type', report, '415 media-type-unknown', { bytes: bytes('{"url":"u"}'), headers: {} }),
  bad('a packed body', report, '415 media-type-unknown', {
    bytes: new Uint8Array(gzipSync('{"url":"u"}')),
    headers: { ...type('application/json'), 'content-encoding': 'gzip' },
  }),
  bad('a body packed in secret', report, unreadable('not UTF-8 at byte 1'), {
    bytes: new Uint8Array(gzipSync('{"url":"u"}')),
    headers: type('application/json'),
  }),
  bad('a report just within its limit', `${report} ${padded(512 * 1024)}`, '400 request-malformed /url'),
  bad('a report one byte over its limit', `${report} ${padded(512 * 1024 + 1)}`, '413 body-too-large'),
  bad('a platform one byte over the usual limit', `boss POST /api/v1/platforms ${padded(64 * 1024 + 1)}`, '413 body-too-large'),
  bad(
    'eight megabytes of one text',
    `${listings} {"title":"${'t'.repeat(8 * 1024 * 1024 - 12)}"}`,
    '422 items.0.problems.0.pointer=/title',
  ),
  bad('eight megabytes and a byte', `${listings} {"title":"${'t'.repeat(8 * 1024 * 1024 - 11)}"}`, '413 body-too-large'),
  bad(
    '1,001 listings',
    `${listings} {"listings":${JSON.stringify(Array(1001).fill({ title: 'Ivory' }))}}`,
    '400 request-malformed /listings must not have more than 1000',
  ),
  bad('no listings', `${listings} {"listings":[]}`, '400 request-malformed /listings must not be empty'),
  bad('listings as an object', `${listings} {"listings":{"length":1}}`, '400 request-malformed /listings must be a list'),
  bad(
    'listings that are none',
    `${listings} {"listings":[null,7,"ivory",[],{}]}`,
    '422 items.0.code=listing-malformed items.1.code=listing-malformed items.2.code=listing-malformed items.4.code=listing-empty',
  ),
  bad('a listing without a word', `${listings} {"url":"https://x.example/1"}`, '422 items.0.code=listing-empty'),
  bad('a title of 10,001 characters', `${listings} {"title":"${'t'.repeat(10_001)}"}`, '422 items.0.problems.0.pointer=/title'),
  bad(
    'a thousand bad listings and no good one',
    `${listings} {"listings":${JSON.stringify(Array(1000).fill({ title: 7 }))}}`,
    '422 items.999.code=listing-malformed',
  ),
]
