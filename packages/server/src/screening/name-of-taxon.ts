import type { Ruleset } from '@vigie/engine'
import { tooNarrowNames } from './too-narrow-names.ts'

interface Name {
  readonly text: string
  readonly isOfficial: boolean
  readonly isAmbiguous: boolean
}

/** A catalogue is read once. */
const read = new WeakMap<object, ReadonlyMap<string, readonly Name[]>>()

/**
 * What a taxon is called in a language, for whoever cannot read its scientific name: as the convention's own list of names calls it,
 * or else by the one word of trade that is no other thing's. Null where the catalogue has no such name: a wrong one would accuse.
 *
 * @example nameOfTaxon(ruleset, 'Panthera tigris', 'fr') // 'tigre'
 */
export function nameOfTaxon(ruleset: Pick<Ruleset, 'terms'>, taxon: string, locale: string): string | null {
  if (tooNarrowNames[locale]?.has(taxon)) return null
  const name = nameIn(ruleset, taxon, locale)
  return name === null ? null : inPrint(name, locale)
}

function nameIn(ruleset: Pick<Ruleset, 'terms'>, taxon: string, locale: string): string | null {
  const names = namesIn(ruleset).get(`${locale} ${taxon}`) ?? []
  const official = names.filter(({ isOfficial }) => isOfficial)
  if (official.length > 0) return mostSaid(official, names)
  const isSure = names.every(({ isAmbiguous }) => !isAmbiguous) || names.some((one) => names.every((other) => begins(one, other)))
  return isSure ? mostSaid(names, names) : null
}

/** What is written with a capital, and is not always so where it is only to be found. */
const places: Readonly<Record<string, RegExp>> = {
  en: /\b(?:african|american|asian|chinese|eurasian|european|indian)\b/g,
  fr: /(?<=\b(?:d'|de l'))(?:afrique|argentine|asie|europe|inde)\b/g,
}

/** @example inPrint("éléphant d'afrique", 'fr') // 'éléphant d’Afrique' */
function inPrint(name: string, locale: string): string {
  const place = places[locale]
  const written = place ? name.replace(place, ([first = '', ...rest]) => first.toUpperCase() + rest.join('')) : name
  return written.replaceAll("'", '’')
}

/** The name on which most of the others are built, as "tiger" is in "Amur tiger"; among equals the first of the catalogue. */
function mostSaid(names: readonly Name[], all: readonly Name[]): string | null {
  const builtOn = ({ text }: Name): number => all.filter((other) => isWithin(text, other.text)).length
  return names.toSorted((one, other) => builtOn(other) - builtOn(one))[0]?.text ?? null
}

/** Whether a word of the other name begins like this one: "lionne" says nothing else than "lion". */
const begins = (one: Name, other: Name): boolean => ` ${other.text}`.includes(` ${one.text}`)

const isWithin = (name: string, other: string): boolean => ` ${other} `.includes(` ${name} `)

function namesIn(ruleset: Pick<Ruleset, 'terms'>): ReadonlyMap<string, readonly Name[]> {
  const before = read.get(ruleset)
  if (before) return before
  // A word that says its part ("ivory") is no name of the animal, and a scientific name, also an older one, is none in any language.
  const names = ruleset.terms.flatMap(({ term, language, meaning, source }) =>
    meaning.kind === 'taxon' && meaning.implies === null && genusOf(term) !== genusOf(meaning.taxon)
      ? [{ of: `${language} ${meaning.taxon}`, text: term, isOfficial: /CITES/.test(source), isAmbiguous: meaning.ambiguous }]
      : [],
  )
  const found = Map.groupBy(names, ({ of }) => of)
  read.set(ruleset, found)
  return found
}

const genusOf = (name: string): string | undefined => name.toLowerCase().split(' ')[0]
