import type { TypedListing } from './carried-listing.ts'

/** Listings to try, invented for this page; the name is a key under `example` in the catalogues of words. */
export const examples = [
  {
    name: 'hidden-ivory',
    title: 'Old 1v0ry bangle, 58 g – not plastic',
    text: 'From grandmother’s estate. Real i.v.o.r.y, you know what it is 😉\nShips worldwide. DM for price.',
    price: '240',
    currency: 'EUR',
  },
  {
    name: 'ivory-dress',
    title: 'Ivory lace dress, size 12',
    text: 'My wedding dress: lace over ivory satin, worn once, dry-cleaned. For sale because I need the cupboard.',
    price: '180',
    currency: 'GBP',
  },
  {
    name: 'mock-crocodile',
    title: 'Sac à main façon crocodile, neuf',
    text: 'Cuir de vache embossé croco, jamais porté, dans son pochon. À vendre 45 €, remise en main propre.',
    price: '45',
    currency: 'EUR',
  },
  {
    name: 'grey-parrot',
    title: 'Perroquet gris du Gabon, 2 ans',
    text: 'Élevé à la main, bagué, parle un peu. Je le cède avec sa grande cage, cause déménagement. 900 € à débattre.',
    price: '900',
    currency: 'EUR',
  },
  {
    name: 'contradiction',
    title: 'Faux ivory netsuke – genuine Schreger lines',
    text: 'Listed as faux. The cross-hatching is easy to see under a loupe, 41 g. Serious buyers only, price by message.',
    price: '',
    currency: '',
  },
  {
    name: 'chinese',
    title: '出售 老象牙手镯 一对',
    text: '家传老物件，真象牙，包浆漂亮，重 96 克。价格私聊，加微信。',
    price: '6800',
    currency: 'CNY',
  },
] as const satisfies readonly (TypedListing & { name: string })[]

/** Whether the form holds an example as it came. */
export function isExample(typed: TypedListing): boolean {
  return examples.some((example) => isSameListing(example, typed))
}

export function isSameListing(one: TypedListing, other: TypedListing): boolean {
  return one.title === other.title && one.text === other.text && one.price === other.price && one.currency === other.currency
}
