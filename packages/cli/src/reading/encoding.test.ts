import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import { test } from 'node:test'
import { Failure } from '../failure.ts'
import { recodeFrom, seemsEncoded } from './encoding.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
/** “Ivory bangle” in Chinese, and “elephant” in Russian. */
const chinese = Buffer.from([0xcf, 0xf3, 0xd1, 0xc0, 0xca, 0xd6, 0xef, 0xed])
const russian = Buffer.from([0xf1, 0xeb, 0xee, 0xed])

test('recodeFrom() leaves UTF-8 alone and refuses a label that is not known', () => {
  assert.equal(recodeFrom('utf-8'), null)
  assert.equal(recodeFrom('UTF8'), null)
  assert.throws(
    () => recodeFrom('klingon'),
    (error) => error instanceof Failure && error.reason.code === 'encoding-unknown',
  )
})

test('recodeFrom() joins characters that were cut, and marks bytes that mean nothing', () => {
  const recode = recodeFrom('gb18030')
  assert.ok(recode)
  const pieces = [chinese.subarray(0, 3), chinese.subarray(3), Buffer.from([0xff, 0x0a]), null].map((piece) => recode(piece))
  const [first, second, third] = pieces
  assert.equal(Buffer.concat([first, second] as Buffer[]).toString(), '象牙手镯')
  assert.equal(isUtf8(third as Buffer), false)
})

test('seemsEncoded() knows Windows-1252 by accented letters that stand alone', () => {
  assert.equal(seemsEncoded(latin('titre;prix\nÉléphant à vendre;10\n')), 'windows-1252')
  assert.equal(seemsEncoded(Buffer.concat([latin('title\n'), chinese, latin('\n')])), 'other-encoding')
  assert.equal(seemsEncoded(Buffer.concat([latin('title\n'), russian])), null, 'the last line may be cut')
  assert.equal(seemsEncoded(russian), 'other-encoding')
})

test('seemsEncoded() says nothing of UTF-8, and nothing where only a row among others is broken', () => {
  assert.equal(seemsEncoded(Buffer.from('titre\nÉléphant\n')), null)
  assert.equal(seemsEncoded(Buffer.concat([Buffer.from('titre\né\n'), latin('é\n')])), null)
  assert.equal(seemsEncoded(Buffer.from('plain\n')), null)
})
