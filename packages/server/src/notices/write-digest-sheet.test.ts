import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomes } from '@vigie/casework'
import ExcelJS from 'exceljs'
import { cellOf, edited, exampleDigest, listingId } from './digest-sheet.fixture.ts'
import { digestColumns, digestLimits } from './digest-sheet.ts'
import { digestWords } from './digest-words.ts'
import { exampleItem, exampleNotice, frenchNotice } from './notice-content.fixture.ts'
import { readZip } from './read-zip.ts'
import { writeDigestSheet } from './write-digest-sheet.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('writeDigestSheet() writes one row a listing under a frozen header, in both languages', async () => {
  for (const [locale, notice] of [
    ['en', exampleNotice()],
    ['fr', frenchNotice()],
  ] as const) {
    const bytes = await writeDigestSheet(
      notice.items.map((item) => ({ notice, item, token: 'signature' })),
      locale,
    )
    await edited(bytes, (sheet) => {
      const words = digestWords(locale)
      const rowTexts = (row: number) => digestColumns.map((column) => plain(cellOf(sheet, row, column).text))
      assert.deepEqual(
        rowTexts(1),
        digestColumns.map((column) => words.columns[column]),
      )
      assert.equal(sheet.rowCount, 1 + notice.items.length)
      assert.equal(sheet.views[0]?.state === 'frozen' && sheet.views[0].ySplit, 1)
      const expected =
        locale === 'en'
          ? [
              'African elephant (Loxodonta africana)',
              'ivory',
              '2',
              'Council Regulation (EC) No 338/97, Article 8(1) (European Union)',
            ]
          : ['éléphant de savane d’Afrique (Loxodonta africana)', 'ivoire', '2', 'Animaux et espèces protégées (4.2)']
      assert.deepEqual(rowTexts(2).slice(0, 6), [
        ...[notice.noticeId, notice.items[0]?.listingId, '2026-11-21', '2026-11-28', notice.items[0]?.url, '123456789012'],
      ])
      assert.deepEqual(rowTexts(2).slice(6), [...expected, '', '', '', 'signature'])
      assert.equal(rowTexts(3)[8], locale === 'en' ? 'at least 1' : 'au moins 1')
    })
  }
})

test('writeDigestSheet() offers the outcomes as a list, hides the signatures, and leaves the platform’s cells empty', async () => {
  await edited(await writeDigestSheet(exampleDigest(2), 'en'), (sheet) => {
    for (const row of [2, 3]) {
      const { type, formulae } = cellOf(sheet, row, 'outcome').dataValidation
      assert.equal(type, 'list')
      assert.deepEqual(formulae, [`"${outcomes.map((outcome) => digestWords('en').outcomes[outcome][0]).join(',')}"`])
      for (const column of ['outcome', 'reason', 'ticket'] as const)
        assert.equal(cellOf(sheet, row, column).type, ExcelJS.ValueType.Null)
    }
    assert.equal(sheet.getColumn(digestColumns.indexOf('token') + 1).hidden, true)
    assert.equal(cellOf(sheet, 3, 'listingId').text, listingId(2))
  })
})

test('writeDigestSheet() makes no formula of any text, and formats every cell as text', async () => {
  const evil = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://x.example")',
    '_x003D_1',
  ]
  const items = evil.map((text) => ({
    notice: exampleNotice(),
    item: exampleItem({ taxon: text, commonName: text, externalId: text, url: text }),
    token: text,
  }))
  const bytes = await writeDigestSheet(items, 'en')
  const read = readZip(bytes, (name) => name.includes('worksheets/sheet'), { entries: 100, unpackedBytes: 10_000_000 })
  assert.ok(read.ok && read.parts.size === 1)
  if (read.ok) for (const part of read.parts.values()) assert.doesNotMatch(part.toString(), /<f[ >]|<hyperlink/)
  await edited(bytes, (sheet) => {
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        assert.notEqual(cell.type, ExcelJS.ValueType.Formula)
        assert.equal(cell.numFmt, '@')
      }),
    )
    for (const [index, text] of evil.entries()) assert.equal(cellOf(sheet, index + 2, 'externalId').text, text.trim())
  })
})

test('writeDigestSheet() of equal items is equal, to the byte', async () => {
  assert.ok((await writeDigestSheet(exampleDigest(3), 'fr')).equals(await writeDigestSheet(exampleDigest(3), 'fr')))
})

test('writeDigestSheet() refuses none and more than can come back', async () => {
  await assert.rejects(writeDigestSheet([], 'en'))
  await assert.rejects(writeDigestSheet(Array(digestLimits.rows + 1).fill(exampleDigest(1)[0]), 'en'))
})
