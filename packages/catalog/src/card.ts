import type { ExplanationLocale } from '@vigie/engine'

/** What one sees first in an advert; the cards are grouped by it. */
export const cardKinds = ['live', 'parts', 'fashion', 'look-alikes'] as const
export type CardKind = (typeof cardKinds)[number]

/** A page that teaches what is sold, how it is written about, and how to tell it from what only looks like it. */
export interface Card {
  /** Stands in the address of the page, the same in every language; also the name of the card's files. */
  readonly slug: string
  readonly seen: CardKind
  /** Scientific names of the catalogue, which knows how they are protected. */
  readonly taxa: readonly string[]
  /** Slugs of cards whose look-alikes meet this one. */
  readonly beside: readonly string[]
  readonly sources: readonly CardSource[]
  /** The place in `sources` of what the fact in `why` rests on. */
  readonly whyFrom: number
  /** Line drawings as SVG that take the colour of the text around them. */
  readonly drawing: string
  /** Signs side by side, labelled by `details` of the words; null where words do. */
  readonly detail: string | null
  readonly words: Readonly<Record<ExplanationLocale, CardWords>>
}

export interface CardSource {
  readonly by: string
  readonly title: string
  readonly year: number
  readonly url: string
}

/** What stands on a card in one language. */
export interface CardWords {
  readonly title: string
  /** One line for the index. */
  readonly line: string
  readonly lede: string
  /** What is sold. */
  readonly forms: readonly string[]
  /** Titles of adverts as sellers write them, invented: the engine flags each. */
  readonly offers: readonly string[]
  /** Titles that name it and mean something else: the engine passes each. */
  readonly cleared: readonly string[]
  readonly signs: readonly CardSign[]
  /** What no photo can show. */
  readonly unseen: string
  /** What the lists mean for these taxa; the lists themselves come from the catalogue. */
  readonly law: string
  /** One fact, with its year. */
  readonly why: string
  /** Everyday names of `taxa`, in their order. */
  readonly names: readonly string[]
  /** Labels of the parts of the detail drawing, in reading order. */
  readonly details: readonly string[]
}

export interface CardSign {
  readonly what: string
  readonly how: string
}
