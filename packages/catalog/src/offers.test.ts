import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Listing, screen } from '@vigie/engine'
import { openRuleset } from './open-ruleset.ts'

const ruleset = openRuleset()
const read = (listing: string | Listing) =>
  screen(typeof listing === 'string' ? { title: listing } : listing, ruleset, '2026-11-22')

/** `2 Elephantidae ivory; …`, with `≥1` where the listing does not say how many; empty where nothing is offered. */
function offersOf(listing: string | Listing): string {
  const said = read(listing).offers.map(
    ({ taxon, product, quantity, quantity_stated }) => `${quantity_stated ? quantity : '≥1'} ${taxon} ${product}`,
  )
  return said.join('; ')
}

function holds(claim: string, expected: Readonly<Record<string, string>>): void {
  test(`screen() ${claim}`, () => {
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((title) => [title, offersOf(title)])), expected)
  })
}

holds('tells one specimen as one offer, and several as several', {
  'elephant ivory bracelet': '≥1 Elephantidae ivory',
  'elephant ivory netsuke': '≥1 Elephantidae ivory',
  "bracelet en ivoire d'éléphant": '≥1 Elephantidae ivory',
  象牙手镯: '≥1 Elephantidae ivory',
  'hawksbill turtle shell comb': '≥1 Eretmochelys imbricata shell',
  'tiger skin and tiger claw necklace': '≥1 Panthera tigris skin_leather; ≥1 Panthera tigris tooth_claw',
  'tiger skin, claws and teeth': '≥1 Panthera tigris skin_leather; ≥1 Panthera tigris tooth_claw',
  'leopard and tiger skins': '≥1 Panthera pardus skin_leather; ≥1 Panthera tigris skin_leather',
  'elephant hair bracelet and ivory tusk': '≥1 Elephantidae carving_jewellery; ≥1 Elephantidae ivory',
  'sac en crocodile et bottines en python': '≥1 Crocodylia skin_leather; ≥1 Pythonidae skin_leather',
})

holds('names the highest taxon that the text supports', {
  'ivory tusk': '≥1 Elephantidae ivory',
  'African elephant ivory tusk': '≥1 Loxodonta africana ivory',
  'ivoire d’éléphant d’Afrique': '≥1 Loxodonta africana ivory',
  非洲象牙: '≥1 Loxodonta africana ivory',
  'African or Asian elephant ivory': '≥1 Elephantidae ivory',
  'ivory carving of an African elephant': '≥1 Elephantidae ivory',
  'macaw for sale': '≥1 Ara live',
})

holds('counts specimens in words and digits, and nothing by weight', {
  '2 tusks of elephant ivory': '2 Elephantidae ivory',
  'lot of 12 ivory netsuke': '12 Elephantidae ivory',
  'pareja de netsuke, ivory': '2 Elephantidae ivory',
  'un couple de gris du Gabon à vendre': '2 Psittacus erithacus live',
  '象牙手镯 一对': '2 Elephantidae ivory',
  '象牙珠 10克': '≥1 Elephantidae ivory',
  '10克 象牙': '≥1 Elephantidae ivory',
  十克象牙: '≥1 Elephantidae ivory',
  'ivory 10 g': '≥1 Elephantidae ivory',
  'ivoire 10 grammes': '≥1 Elephantidae ivory',
})

test('screen() counts by whichever mention says how many', () => {
  assert.equal(offersOf({ title: 'Ivory figures', description: '2 ivory figures, 10 cm' }), '2 Elephantidae ivory')
})

holds('takes neither a balance nor a model for scales', {
  'pangolin scales 2 kg': '≥1 Manidae scale',
  'pangolin and kitchen scales': '',
  'pangolin figure, digital scales 0.01g': '',
  'pangolin scale model': '',
  'pangolin scales, weighed on kitchen scales': '≥1 Manidae scale',
})

test('screen() shows no part that nothing named here has', () => {
  const productsIn = (title: string) =>
    read(title).findings.flatMap(({ kind, text, because }) => (kind === 'product' && !because ? [text] : []))
  assert.deepEqual(productsIn('elephant ivory bracelet'), [])
  assert.deepEqual(productsIn('coral bracelet'), ['bracelet'])
  assert.deepEqual(productsIn('red coral bell. Rings like a bell'), [])
  assert.deepEqual(productsIn('African grey with bathroom scale'), [])
})
