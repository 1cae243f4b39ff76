/** Endings of families, orders and what lies between, of animals and of plants. */
const wide = /(?:idae|inae|oidea|formes|aceae|ales)$/

/** Orders and classes of the catalogue without such an ending. */
const named = new Set([
  'Anthozoa',
  'Antipatharia',
  'Cetacea',
  'Crocodylia',
  'Elasmobranchii',
  'Primates',
  'Sauria',
  'Scleractinia',
  'Serpentes',
  'Testudines',
])

/**
 * Whether a scientific name is written in italics: that of a genus, a species or less, and of no family or order.
 *
 * @example isSlanted('Loxodonta africana') // true
 * @example isSlanted('Elephantidae') // false
 */
export function isSlanted(taxon: string): boolean {
  return taxon.includes(' ') || !(wide.test(taxon) || named.has(taxon))
}
