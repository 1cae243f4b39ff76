import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { viewsOf } from '../match/match-terms.fixture.ts'
import { languageHeard, mayHoldName } from '../match/may-hold-name.ts'
import { UnitBuffer } from '../normalise/copy-units.ts'
import { readText } from '../normalise/read-text.ts'
import { detectLanguage } from './detect-language.ts'
import { functionWords, hashesOfFunctionWords } from './function-words.ts'

const entries = [
  { language: 'en', words: ['the', 'and', 'for', 'with', 'in', 'a'] },
  { language: 'fr', words: ['le', 'avec', 'pour', 'où', 'et'] },
  { language: 'de', words: ['und', 'für', 'mit', 'groß', 'in'] },
  { language: 'vi', words: ['của', 'và', 'không'] },
] as const
const words = functionWords(entries)
const buffer = new UnitBuffer(64)

/** The reading of a text whose units lie in the buffer. */
function readInto(text: string) {
  buffer.fill(text)
  return readText(text)
}

function spoken(text: string) {
  return detectLanguage(buffer.units, readInto(text), words)
}

test('detectLanguage() tells a language by its script', () => {
  for (const [text, language] of [
    ['象牙手镯 60克', 'zh'],
    ['象牙の根付です', 'ja'],
    ['상아 팔찌', 'ko'],
    ['งาช้าง', 'th'],
    ['ناب فيل', 'ar'],
    ['हाथी दांत', 'hi'],
    ['слоновая кость', 'ru'],
    ['iPhone 15 Pro Max 256GB 全新', 'und'],
  ] as const) {
    assert.equal(spoken(text).language, language, text)
  }
})

test('detectLanguage() tells a language by its function words, accents and all, and says whether it is sure', () => {
  assert.deepEqual(spoken('the box with the lid'), { language: 'en', sure: true })
  assert.deepEqual(spoken('Dose MIT Deckel FÜR Tee'), { language: 'de', sure: true })
  assert.deepEqual(spoken('ein groß Ding'), { language: 'de', sure: false })
  assert.deepEqual(spoken('fur coat'), { language: 'und', sure: false }, 'fur is not für')
  assert.deepEqual(spoken('ou bien'), { language: 'und', sure: false }, 'ou is not où')
  assert.deepEqual(spoken('in'), { language: 'und', sure: false }, 'English and German both say in')
  assert.deepEqual(spoken('a a a a'), { language: 'und', sure: false }, 'one letter says nothing')
  assert.equal(spoken('cái đuôi của và').language, 'vi')
})

test('languageHeard() after a scan that ran to its end is what detectLanguage() says', () => {
  const views = viewsOf(['ivory', 'tiger skin'], [], hashesOfFunctionWords(entries))
  const piece = fc.constantFrom(
    'the',
    'and',
    'avec',
    'für',
    'fur',
    'là',
    'l’et',
    'in',
    '象',
    'к',
    ' ',
    ', ',
    '-',
    '!',
    'w0rd',
    '\u200b',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ')
      const reading = readInto(text)
      const { length } = text
      if (mayHoldName(buffer.units, length, views, words)) return
      const heard = languageHeard(buffer.units, length)
      assert.deepEqual(heard, detectLanguage(buffer.units, reading, words))
    }),
    { numRuns: 2_000 },
  )
})
