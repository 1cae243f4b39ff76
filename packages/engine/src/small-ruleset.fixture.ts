import { compileRuleset } from './compile-ruleset.ts'
import type { Ruleset } from './ruleset.ts'
import type { Meaning, RulesetSource, TermEntry } from './ruleset-source.ts'
import { type SignalName, signalNames } from './signals/signal-names.ts'
import type { Language } from './vocabulary.ts'

const at = { file: 'fixture', line: 1 }

const taxa: RulesetSource['taxa'] = [
  ['Elephantidae', 'family', 'elephant', 'I/II'],
  ['Loxodonta africana', 'species', 'elephant', 'I/II'],
  ['Crocodylia', 'order', 'crocodilian', 'I/II'],
  ['Panthera tigris', 'species', 'big_cat', 'I'],
  ['Psittacus erithacus', 'species', 'parrot', 'I'],
  ['Gruidae', 'family', 'other_bird', 'I/II'],
].map(([taxon, rank, group, status]) => ({
  at,
  taxon,
  rank,
  group,
  protection: [
    { instrument: 'CITES', status, edition: 'CoP19', from: '2023-02-23', until: '2026-03-05' },
    { instrument: 'CITES', status, edition: 'CoP20', from: '2026-03-05' },
  ],
})) as unknown as RulesetSource['taxa']

const taxon = (name: string, implies: string | null = null, ambiguous = false) =>
  ({ kind: 'taxon', taxon: name, implies, ambiguous }) as Meaning
const product = (what: string, groups: readonly string[] = []) => ({ kind: 'product', product: what, groups }) as Meaning
const cue = (what: string) => ({ kind: 'cue', cue: what }) as Meaning
const exclusion = (because: string, reach: string, covers: readonly string[] = []) =>
  ({ kind: 'exclusion', because, reach, covers }) as Meaning

const terms: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  en: {
    ivory: taxon('Elephantidae', 'ivory'),
    'african elephant': taxon('Loxodonta africana'),
    elephant: taxon('Elephantidae', null, true),
    netsuke: product('carving_jewellery', ['elephant']),
    crocodile: taxon('Crocodylia'),
    tiger: taxon('Panthera tigris'),
    'african grey': taxon('Psittacus erithacus'),
    crane: taxon('Gruidae', null, true),
    skin: product('skin_leather'),
    leather: product('skin_leather', ['crocodilian']),
    bag: product('skin_leather', ['crocodilian']),
    rug: product('fur', ['big_cat']),
    feather: product('feather'),
    'for sale': cue('sale'),
    wanted: cue('wanted'),
    'hand reared': cue('live'),
    genuine: cue('genuine'),
    real: cue('genuine'),
    'not a fake': cue('genuine'),
    'not fake': cue('genuine'),
    fake: exclusion('replica', 'next'),
    'fake crocodile': exclusion('replica', 'itself'),
    lego: exclusion('toy', 'listing'),
    'schreger lines': cue('telltale'),
    seized: cue('talk'),
    lost: cue('lost-found'),
    grams: cue('weight'),
    pair: cue('pair'),
    pairs: cue('pair'),
    'lot of': cue('pair'),
    'dm me': cue('covert'),
    'you know what it is': cue('knowing'),
    '😉': cue('wink'),
    bone: cue('look-alike'),
    'per gram': cue('price-per-weight'),
    papers: cue('legality'),
    'on display': cue('display'),
    'taxidermy service': cue('service'),
    clothing: exclusion('colour', 'category', ['product:ivory']),
    dress: exclusion('colour', 'beside', ['ivory']),
    faux: exclusion('replica', 'next'),
    no: exclusion('negation', 'next'),
    not: exclusion('negation', 'next'),
    'ivory coast': exclusion('place', 'itself'),
    print: exclusion('pattern', 'previous'),
    mnh: exclusion('stamp-coin', 'listing'),
    plush: exclusion('toy', 'sentence'),
    'white plastic': {
      kind: 'codeword',
      taxon: 'Elephantidae',
      product: 'ivory',
      context: ['carved', 'grams', 'bangle', 'carved bangle'],
      needs: 2,
    },
  },
  fr: {
    ivoire: taxon('Elephantidae', 'ivory'),
    'peau de crocodile': taxon('Crocodylia', 'skin_leather'),
    'à vendre': cue('sale'),
    'pas d’': exclusion('negation', 'next'),
    robe: exclusion('colour', 'next', ['ivoire']),
    sale: cue('talk'),
    'gris du gabon': taxon('Psittacus erithacus'),
    véritable: cue('genuine'),
    'lignes de schreger': cue('telltale'),
    'en privé': cue('covert'),
    'vous savez ce que c’est': cue('knowing'),
    papiers: cue('legality'),
    os: cue('look-alike'),
    'au gramme': cue('price-per-weight'),
    cherche: cue('wanted'),
    grue: taxon('Gruidae', null, true),
    plume: product('feather'),
    'élevé à la main': cue('live'),
    'couple de': cue('pair'),
    perdu: cue('lost-found'),
    'au musée': cue('display'),
    naturalisation: cue('service'),
    saisi: cue('talk'),
    faux: exclusion('replica', 'next'),
    aucun: exclusion('negation', 'touching'),
    vêtements: exclusion('colour', 'category', ['product:ivory']),
  },
  zh: {
    象牙: taxon('Elephantidae', 'ivory'),
    虎皮: taxon('Panthera tigris', 'skin_leather'),
    出售: cue('sale'),
    象牙白: exclusion('colour', 'itself'),
    非象牙: exclusion('negation', 'itself'),
    没有: exclusion('negation', 'touching'),
    灰鹦鹉: taxon('Psittacus erithacus'),
    真: cue('genuine'),
    鱼籽纹: cue('telltale'),
    私聊: cue('covert'),
    你懂的: cue('knowing'),
    证书: cue('legality'),
    树脂: cue('look-alike'),
    按克: cue('price-per-weight'),
    克: cue('weight'),
    求购: cue('wanted'),
    手养: cue('live'),
    一对: cue('pair'),
    走失: cue('lost-found'),
    展品: cue('display'),
    标本制作: cue('service'),
    查获: cue('talk'),
    女装: exclusion('colour', 'category', ['product:ivory']),
  },
  und: { '🐘🦷': taxon('Elephantidae', 'ivory') },
}

const weights: Readonly<Record<SignalName, number>> = {
  base: -4,
  name: 1,
  'name-implies-product': 3.4,
  'product-beside-name': 3.8,
  'product-near-name': 2.2,
  'live-cue': 3.2,
  'offered-name': 2.4,
  'priced-animal': 2.6,
  'codeword-in-context': 3.4,
  genuine: 0.8,
  telltale: 1.6,
  contradiction: 2.5,
  evasion: 1.5,
  covert: 0.8,
  legality: 0.8,
  weight: 0.8,
  'look-alike': -0.5,
  'offer-cue': 1,
  price: 0.8,
  'price-per-weight': 0.6,
  'category-mismatch': -1.5,
  service: -4,
  'lost-found': -4.5,
  display: -4,
  talk: -3.5,
  'caption-only': -1,
}

/** A catalogue of a handful of words, so that a test shows every word it depends on. */
export const smallSource: RulesetSource = {
  taxa,
  terms: Object.entries(terms).flatMap(([language, entries]) =>
    Object.entries(entries).map(
      ([term, meaning]): TermEntry => ({
        at,
        term,
        language: (language === 'und' ? 'la' : language) as Language,
        meaning,
        source: 'fixture',
      }),
    ),
  ),
  inflections: [
    { at, language: 'en', from: '', to: 's', everyWord: false },
    { at, language: 'fr', from: '', to: 's', everyWord: true },
  ],
  languages: [
    { at, language: 'en', words: ['the', 'a', 'and', 'for', 'with', 'not', 'of'] },
    { at, language: 'de', words: ['der', 'die', 'und', 'mit', 'dem'] },
    { at, language: 'fr', words: ['le', 'la', 'les', 'et', 'pour', 'avec', 'pas', 'de'] },
  ],
  counting: [
    { at, kind: 'currency', language: 'en', words: ['eur', 'euros'] },
    { at, kind: 'currency', language: 'zh', words: ['元'] },
    { at, kind: 'weight-unit', language: 'en', words: ['g', 'kg'] },
    { at, kind: 'weight-unit', language: 'zh', words: ['克'] },
    { at, kind: 'size-unit', language: 'en', words: ['cm', 'century', 'star', 'g'] },
    { at, kind: 'size-unit', language: 'zh', words: ['厘米', '个月'] },
    { at, kind: 'number', language: 'en', from: 2, words: ['two', 'three'] },
    { at, kind: 'number', language: 'fr', from: 2, words: ['deux', 'trois'] },
    { at, kind: 'number', language: 'zh', from: 1, words: ['一', '二', '三'] },
    { at, kind: 'classifier', language: 'zh', words: ['根'] },
    { at, kind: 'two', language: 'en', words: ['pair'] },
    { at, kind: 'two', language: 'fr', words: ['couple'] },
    { at, kind: 'two', language: 'zh', words: ['一对'] },
    { at, kind: 'parting', language: 'en', words: ['with'] },
    { at, kind: 'listing', language: 'en', words: ['and'] },
    { at, kind: 'naming', language: 'en', words: ['lot', 'size'] },
    { at, kind: 'remaining', language: 'en', words: ['left'] },
  ],
  weights: signalNames.map((signal) => ({ at, signal, weight: weights[signal] })),
  thresholds: { blockFromScore: 97 },
}

export const smallRuleset: Ruleset = compiled(smallSource)

function compiled(source: RulesetSource): Ruleset {
  const result = compileRuleset(source)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.ruleset
}
