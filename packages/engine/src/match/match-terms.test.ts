import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hits } from '../hits.fixture.ts'
import { screen } from '../screen.ts'
import { smallRuleset } from '../small-ruleset.fixture.ts'

const cases: Readonly<Record<string, readonly string[]>> = {
  'whole words, whatever their case and accents': [
    'old [IVORY]{ivory} box',
    '[Ívory]{ivory} box',
    'bijou en [Ivoire]{ivoire}',
    'ivoryton and crocodilesque text',
    'two [tigers]{tiger} here',
  ],
  'words of a term parted by spaces or joiners, not by a clause': [
    'an [African Grey]{african grey} for sale',
    'an [african-grey]{african grey} for sale',
    'an [african_grey]{african grey} for sale',
    'african, grey stone',
  ],
  'characters of unspaced scripts anywhere': [
    '精品[象牙]{象牙}手串',
    '出售[象牙]{象牙}',
    '真 [象 牙]{象牙 separators} 珠',
    '大象 牙刷',
    '非洲[灰鸚鵡]{灰鹦鹉}一對',
  ],
  'letters in disguise': [
    '[1v0ry]{ivory leet} bangle',
    '[iv0ry]{ivory leet} bangle',
    '!vory bangle',
    '[t!ger]{tiger leet} [rug]{rug}',
    '[ivooory]{ivory repeated-letters} bangle',
    '[ｉｖｏｒｙ]{ivory full-width} bangle',
    '[𝐢𝐯𝐨𝐫𝐲]{ivory styled-letters} bangle',
    '[𝓲𝓿𝓸𝓻𝔂]{ivory styled-letters} bangle',
    '[iv\u200bory]{ivory zero-width} bangle',
    '[ivоry]{ivory homoglyph} bangle',
    '[lvory]{ivory homoglyph} bangle',
    '[croc0d11e]{crocodile leet} [bag]{bag}',
  ],
  'one slip in a long word that names, and nothing else by a slip': [
    '[crocdile]{crocodile slip} [bag]{bag}',
    '[crocodille]{crocodile slip} [bag]{bag}',
    '[corcodile]{crocodile slip} [bag]{bag}',
    '[crocodils]{crocodile slip} [bag]{bag}',
    'crocdle bag and corcodlie bag',
    'tigre rug, ivry box, ivorry box',
  ],
  'a name with digits that stick to it': [
    '[ivory1]{ivory slip} box',
    '[2tigers]{tiger slip} [rug]{rug}',
    '[ivory60g]{ivory slip} seal',
    'rug1 and bag2',
    '[african grey2]{african grey slip} here',
  ],
  'letters pulled apart and words run together': [
    '[i v o r y]{ivory separators} bangle',
    '[i.v.o.r.y]{ivory separators} bangle',
    '[1 v 0 r y]{ivory leet separators} bangle',
    '[iv-ory]{ivory separators} bangle',
    '[africangrey]{african grey} for sale',
  ],
  'emoji as words and as noise': ['[🐘🦷]{🐘🦷 emoji} here', '🐘[1v0ry]{ivory leet}🐘'],
  'numbers that are no words': ['ZAMBIA 10n green 1979', 'size 7 1/2 i v', 'model 1911 for sale'],
}

for (const [claim, texts] of Object.entries(cases)) {
  test(`matchTerms() reads ${claim}`, () => {
    for (const text of texts) hits(text)
  })
}

test('matchTerms() reads the words run together in a hashtag, and leaves an unknown one alone', () => {
  const termsIn = (title: string) =>
    screen({ title }, smallRuleset, '2026-11-21')
      .findings.filter(({ kind }) => kind !== 'evasion')
      .map(({ term, text, undone }) => `${text} ${term} ${undone.join()}`)
  assert.deepEqual(termsIn('#tigerrug'), ['tigerrug rug hashtag', 'tigerrug tiger hashtag'])
  assert.deepEqual(termsIn('#t1gerrug'), ['t1gerrug rug leet,hashtag', 't1gerrug tiger leet,hashtag'])
  assert.deepEqual(termsIn('#blackmarketivory'), ['blackmarketivory ivory hashtag'])
  assert.deepEqual(termsIn('#tigernutmilk'), ['tigernutmilk tiger hashtag'])
  assert.deepEqual(termsIn('#realestate #scatter'), [])
})
