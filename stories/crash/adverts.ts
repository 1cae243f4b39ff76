/** One advert of the run, and what a reviewer who sees it decides. */
export interface Advert {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly price: number
  readonly currency: string
  readonly country: string
}

/** Offers that the engine flags, words that only look like it, and texts in a language that it does not read. */
const kinds: readonly (readonly [title: string, description: string])[] = [
  ['Antique ivory bangle', 'Genuine elephant ivory, 60 g, shipping available'],
  ['Ivory wedding dress, size 38', 'Worn once, with buttons, collected in person'],
  ['Sculpture en ivoire véritable', 'Défense d’éléphant sculptée, 25 cm, à vendre'],
  ['Piano with plastic keys', 'Faux ivory keys, needs tuning'],
  ['Tiger skin rug', 'Real tiger pelt with head, for sale'],
  ['Rhino horn cup', 'Carved rhinoceros horn, 19th century, price firm'],
  ['Garden chair', 'Oak, two of them, hardly used'],
]

/** The same adverts at every call: a run that is disturbed and one that is not take in the same. */
export function adverts(count: number): Advert[] {
  return Array.from({ length: count }, (_, index) => {
    const [title, description] = kinds[index % kinds.length] as (typeof kinds)[number]
    return {
      url: `https://bazaar.example/item/${1000 + index}`,
      title: `${title} no. ${index}`,
      description,
      price: 50 + (index % 90),
      currency: 'EUR',
      country: 'FR',
    }
  })
}
