import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFittingClause, type Offered } from './find-fitting-clause.ts'

const clause = (title: string, text = '') => ({ title, text })
const animals = clause('Protected animals and plants', 'Nothing made of protected animals or plants may be offered.')
const ivory = clause('Ivory of any age', 'No ivory, worked or raw.')
const payment = clause('Payment', 'Buyers pay here.')
const french = [
  clause('Objets issus d’espèces protégées', 'L’ivoire, l’écaille, les peaux et les trophées ne se vendent pas.'),
  clause('Animaux vivants', 'Aucun animal sauvage vivant. Les oiseaux portent une bague.'),
  clause('Plantes et bois', 'Aucune plante prélevée dans la nature, aucun bois protégé.'),
] as const
const offer = (product: Offered['product'], group: Offered['group']): Offered[] => [{ product, group }]

test('findFittingClause() takes the clause that names what is offered, else the one about wildlife', () => {
  assert.equal(findFittingClause([payment, animals, ivory], offer('ivory', 'elephant')), ivory)
  assert.equal(findFittingClause([payment, animals, ivory], offer('feather', 'parrot')), animals)
})

test('findFittingClause() reads French, and tells live animals, plants and things made of them apart', () => {
  const [parts, live, plants] = french
  assert.equal(findFittingClause(french, offer('ivory', 'elephant')), parts)
  assert.equal(findFittingClause(french, offer('live', 'tortoise_turtle')), live)
  assert.equal(findFittingClause(french, offer('plant_timber', 'plant_timber')), plants)
})

test('findFittingClause() takes none that says nothing of wildlife', () => {
  assert.equal(findFittingClause([payment], offer('ivory', 'elephant')), null)
  assert.equal(findFittingClause([], offer('ivory', 'elephant')), null)
})
