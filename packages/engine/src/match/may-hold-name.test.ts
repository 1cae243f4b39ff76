import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readText } from '../normalise/read-text.ts'
import { indexOf, viewsOf } from './match-terms.fixture.ts'
import { matchTerms } from './match-terms.ts'
import { mayHoldName } from './may-hold-name.ts'

const terms = [
  'ivory',
  'tiger skin',
  'tiger',
  'african grey',
  'слон',
  'бивень',
  '象牙',
  'งาช้าง',
  '상아',
  '🐘🦷',
  'élan',
  'weißbär',
  'drill',
  'crocodile',
  'schildkröte',
  'panzer',
  'tête de tigre',
  'old tiger box',
  '非洲灰鹦鹉',
  'นกแก้ว',
  'นกแก้วมาคอว์',
  'นกเงือก',
  'นกเงือกกรามช้าง',
]
const links = ['', 'n', 's']
const views = viewsOf(terms, links)
const index = indexOf(terms, links)

/** With the 0 behind the last that ends the last word. */
const unitsOf = (text: string) => Uint16Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at) || 0)

const bends: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.replaceAll('o', '0').replaceAll('i', '1'),
  (word) => word.replaceAll('i', '!').replaceAll('a', '@'),
  (word) => word.replace(/[aeiou]/, (vowel) => vowel.repeat(4)),
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
  (word) => word.replace(/^(..)/, '$1-'),
  (word) => `#real${word.replaceAll(' ', '')}rug`,
  (word) => [...word].join('\u200b'),
  (word) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61)),
  (word) => word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (word) => word.normalize('NFD'),
  (word) => word.replaceAll('i', 'l'),
  (word) => word.replaceAll('l', 'I'),
  (word) => `${word}60g`,
  (word) => `2${word}`,
  (word) => `${word}npanzer`,
  (word) => `tigers${word}`,
  (word) => word.slice(0, 4) + word.slice(5),
  (word) => word.slice(0, 5) + word.slice(4),
  (word) => `${word.slice(0, 3)}w${word.slice(4)}`,
  (word) => word.replace(/(.)(.)$/u, '$2$1'),
  (word) => word.replaceAll('o', 'о').replaceAll('a', 'а'),
]

const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...terms), fc.constantFrom(...bends)).map(([term, bend]) => bend(term)),
  fc.constantFrom(
    'old',
    'box',
    'tête',
    'de',
    'tigre',
    't1gre',
    '非',
    '洲',
    'นก',
    'แ',
    'ก้',
    'ว',
    '35cm',
    'lot',
    '!',
    '#',
    '🐘',
    'x',
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const textOf = fc.array(fc.tuple(piece, fc.constantFrom(' ', '  ', ', ', '. ', '-', '', '\n')), { maxLength: 8 })

test('mayHoldName() is never false where matchTerms() finds a name, however bent', () => {
  let found = 0
  fc.assert(
    fc.property(textOf, (parts) => {
      const text = parts.flat().join('')
      if (matchTerms(readText(text), index).length === 0) return
      found++
      assert.ok(mayHoldName(unitsOf(text), text.length, views), JSON.stringify(text))
    }),
    { numRuns: 20_000 },
  )
  assert.ok(found > 2_000, `only ${found} texts held a name`)
})

test('mayHoldName() is false of ordinary words, so that most texts are read no further', () => {
  for (const text of [
    'Oak table with four chairs, 120 cm',
    '二手自行车，九成新',
    'mp3 player 16gb',
    '#love #sunset',
    'A.B. Smith, 1911',
    'extraordinary furniture in mint condition',
  ])
    assert.equal(mayHoldName(unitsOf(text), text.length, views), false, text)
})
