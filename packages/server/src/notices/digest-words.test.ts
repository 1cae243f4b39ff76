import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptReasons, outcomes } from '@vigie/casework'
import { digestColumns, digestProblemCodes } from './digest-sheet.ts'
import { columnOf, describeDigestProblem, digestWords, keptReasonOf, outcomeOf } from './digest-words.ts'

const locales = ['en', 'fr'] as const

test('outcomeOf() reads the codes and the words of both languages, however they are typed', () => {
  for (const outcome of outcomes) {
    const words = locales.flatMap((locale) => digestWords(locale).outcomes[outcome])
    for (const word of [outcome, ...words]) {
      for (const typed of [word, word.toUpperCase(), ` ${word} `, word.normalize('NFD'), word.replaceAll(' ', '_')]) {
        assert.equal(outcomeOf(typed), outcome, typed)
      }
    }
  }
  assert.equal(outcomeOf('Précisions demandées'), 'need-more')
  assert.equal(outcomeOf('retiree'), 'removed')
  for (const word of ['', 'yes', 'remove it', 'not kept', 'oui']) assert.equal(outcomeOf(word), null)
})

test('digestWords() writes words that are read back as what they mean', () => {
  for (const locale of locales) {
    for (const outcome of outcomes) assert.equal(outcomeOf(digestWords(locale).outcomes[outcome][0] ?? ''), outcome)
    for (const reason of keptReasons) assert.equal(keptReasonOf(digestWords(locale).keptReasons[reason][0] ?? ''), reason)
    for (const column of digestColumns) assert.equal(columnOf(digestWords(locale).columns[column]), column)
  }
})

test('keptReasonOf() takes somebody’s own words as another reason', () => {
  assert.equal(keptReasonOf('The seller showed us a certificate.'), 'other')
})

test('digestWords() keeps to what a spreadsheet can show: 255 characters in a list and a hint, 32 in a title', () => {
  for (const locale of locales) {
    const { outcomes: words, keptReasons: reasons, columns, reasonHint, chooseOutcome } = digestWords(locale)
    const list = outcomes.map((outcome) => words[outcome][0]).join(',')
    assert.ok(list.length <= 253 && !/["]/.test(list) && list.split(',').length === outcomes.length)
    assert.ok(
      reasonHint(
        Object.values(reasons)
          .map(([word]) => word)
          .join(', '),
      ).length <= 255,
    )
    assert.ok(chooseOutcome.length <= 255)
    assert.ok(columns.outcome.length <= 32 && columns.reason.length <= 32)
  }
})

test('describeDigestProblem() has a sentence for each problem in both languages', () => {
  for (const code of digestProblemCodes) {
    const problem = { code, sheet: 1, row: 7, cell: 'K7', found: 'maybe' }
    const [en, fr] = locales.map((locale) => describeDigestProblem(problem, locale))
    assert.notEqual(en, fr, code)
    for (const sentence of [en, fr]) assert.match(sentence ?? '', /^[A-ZÉ].*\.$/u, code)
  }
  assert.equal(
    describeDigestProblem({ code: 'unknown-outcome', sheet: 1, row: 7, cell: 'K7', found: 'peut-être' }, 'fr').replaceAll(
      '\u00a0',
      ' ',
    ),
    'Cellule K7 : « peut-être » n’est pas une suite connue. Choisissez un mot de la liste.',
  )
})
