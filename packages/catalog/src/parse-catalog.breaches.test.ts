import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemsOf, spoil } from './parse-catalog.fixture.ts'

/** [file, what is replaced, by what, the problems that must be reported: "line problem" of that file, each as a beginning] */
const breaches: readonly [file: string, from: string, to: string, ...problems: string[]][] = [
  [
    'terms/elephant.en.csv',
    ',note',
    ',note,colour',
    '1 unknown column "colour"',
    '2 7 values; expected 8',
    '3 7 values; expected 8',
  ],
  [
    'terms/elephant.en.csv',
    ',implies',
    '',
    '1 missing column implies; expected term,taxon,implies,use',
    '2 7 values',
    '3 7 values',
  ],
  ['terms/elephant.en.csv', 'implies', 'use', '1 missing column implies', '1 column use stands twice'],
  ['terms/elephant.en.csv', 'ivory,plain', 'tusk,plain', '2 implies is "tusk"; expected nothing or one of live, ivory'],
  ['terms/elephant.en.csv', 'beside', 'nearby', '3 use is "nearby"; expected one of plain, beside'],
  ['terms/elephant.en.csv', 'field use', '', '2 source is empty'],
  ['terms/elephant.en.csv', '2026-11-21', '21/11/2026', '2 checked is "21/11/2026"; expected a date YYYY-MM-DD'],
  ['terms/elephant.en.csv', '2026-11-21', '2026-02-29', '2 checked is "2026-02-29"; expected a date YYYY-MM-DD'],
  ['terms/elephant.en.csv', 'ivory,Ele', ',Ele', '2 term is empty'],
  ['terms/elephant.en.csv', 'ivory,Ele', ' ivory,Ele', '2 term is " ivory"; expected no space before or after'],
  ['terms/elephant.en.csv', 'ivory,Ele', 'raw  ivory,Ele', '2 term is "raw  ivory"; expected one plain space between words'],
  ['terms/elephant.en.csv', 'ivory,Ele', 'raw\u00A0ivory,Ele', '2 term is "raw\u00A0ivory"; expected one plain space'],
  ['terms/elephant.en.csv', '"a beer, too"', 'a beer, too', '3 8 values; expected 7 (put a value that contains a comma'],
  ['terms/elephant.en.csv', '"a beer, too"', '"a beer, too', '3 quotes do not match in tusker,'],
  ['terms/elephant.en.csv', 'Elephantidae,ivory', 'Loxodonta,ivory', '2 taxon is "Loxodonta", which stands in no file of taxa/'],
  [
    'terms/elephant.en.csv',
    'Elephantidae,ivory',
    'Ara,ivory',
    '2 taxon is "Ara" of the group parrot (taxa/parrot.yaml); expected a taxon of the file\'s group elephant',
  ],
  [
    'terms/elephant.en.csv',
    'tusker,Elephantidae,,beside',
    'Ivory,Elephantidae,ivory,beside',
    '3 "Ivory" with this meaning stands already in terms/elephant.en.csv, line 2',
  ],
  ['terms/elephant.en.csv', 'ivory,plain', 'tusk,nearby', '2 implies is "tusk"', '2 use is "nearby"'],
  ['terms/elephant.en.csv', 'ivory,Ele', 'ivoire\uFFFD,Ele', '2 has a character that is not UTF-8'],
  ['products/en.csv', 'tusk,ivory', 'tusk,tusk', '2 product is "tusk"; expected one of live, ivory'],
  ['products/en.csv', 'marine_mammal', 'whale', '2 groups has "whale"; expected words out of elephant, rhino'],
  ['cues/en.csv', ',sale,', ',selling,', '2 cue is "selling"; expected one of sale, auction'],
  ['exclusions/en.csv', 'place', 'country', '2 because is "country"; expected one of replica'],
  ['exclusions/en.csv', 'itself', 'here', '2 reach is "here"; expected one of itself, next'],
  [
    'exclusions/en.csv',
    'group:big_cat',
    'group:cat',
    '3 covers has "group:cat"; expected terms, group:<group> or product:<product>',
  ],
  [
    'exclusions/en.csv',
    'Scarlet_macaw',
    'scarlet_macaws',
    '3 covers has "scarlet_macaws"; expected terms that stand in the catalogue',
  ],
  ['exclusions/en.csv', 'product:ivory', 'part:ivory', '3 covers has "part:ivory"'],
  ['codewords/en.csv', ',2,', ',0,', '2 needs is "0"; expected a whole number from 1 up'],
  ['codewords/en.csv', 'gram|', 'gram| ', '2 context is "per gram| carving|DM"; expected different words with | between them'],
  ['codewords/en.csv', 'per gram|carving|DM', '', '2 context is ""; expected different words'],
  ['codewords/en.csv', 'very high', '', '2 ambiguity is empty'],
  ['codewords/en.csv', 'Elephantidae', 'Elephas', '2 taxon is "Elephas", which stands in no file of taxa/'],
  ['taxa/elephant.yaml', 'rank: family', 'rank: tribe', '3 rank is "tribe"; expected one of kingdom'],
  ['taxa/elephant.yaml', 'I/II, CoP20', 'II/I, CoP20', '4 cites is "II/I"; expected none, one of I, II, III, or several'],
  ['taxa/elephant.yaml', 'CoP19: I/II, ', '', '4 cites does not say what holds under CoP19'],
  ['taxa/elephant.yaml', 'CoP19:', 'CoP18: I, CoP19:', '4 cites has the edition "CoP18"; expected CoP19, CoP20'],
  ['taxa/elephant.yaml', '{ CoP19: I/II, CoP20: I/II }', 'I/II', '4 cites is not a map by edition'],
  ['taxa/elephant.yaml', 'eu: A/B', 'eu: E', '5 eu is "E"; expected none, one of A, B, C, D'],
  ['taxa/elephant.yaml', '  eu: A/B\n', '', '2 missing eu; expected the keys taxon, rank, cites, eu, source, checked'],
  ['taxa/elephant.yaml', 'note:', 'remark:', '10 unknown key "remark"; expected one of taxon, rank'],
  ['taxa/elephant.yaml', 'from: 1976-06-14', 'from: 1976', '7 from is "1976"; expected a date YYYY-MM-DD'],
  [
    'taxa/elephant.yaml',
    'from: 1976-06-14',
    'from: 1976-06-14, until: 1976-06-14',
    '7 until is 1976-06-14; expected a day after 1976-06-14',
  ],
  ['taxa/elephant.yaml', 'source: CITES Appendices', 'source: ""', '8 source is empty'],
  [
    'taxa/elephant.yaml',
    '- taxon: Elephantidae',
    '- elephants\n- taxon: Elephantidae',
    '2 found "elephants"; expected an entry with the keys',
  ],
  ['taxa/elephant.yaml', 'rank: family', 'rank: family\n  rank: genus', '4 is not YAML: Map keys must be unique'],
  ['taxa/parrot.yaml', 'Ara macao', 'Ara', '7 taxon "Ara" stands already in taxa/parrot.yaml, line 1'],
  ['taxa/parrot.yaml', 'Ara macao', 'Elephantidae', '7 taxon "Elephantidae" stands already in taxa/elephant.yaml, line 2'],
  ['taxa/parrot.yaml', 'Ara macao', 'Ara spp. macao', '7 taxon is "Ara spp. macao"; expected the scientific name of a species'],
  ['taxa/parrot.yaml', 'Ara macao', 'ara macao', '7 taxon is "ara macao"; expected the scientific name of a species'],
  ['instruments.yaml', 'until: 2026-03-05', 'until: soon', '5 until is "soon"; expected a date YYYY-MM-DD'],
  ['instruments.yaml', '[A, B, C, D]', '[]', '10 lists is empty'],
  ['counting.yaml', 'kind: two', 'kind: many', '2 kind is "many"; expected one of currency'],
  ['counting.yaml', 'from: 2, ', '', '1 from is ""; expected a whole number from 1 up'],
  [
    'counting.yaml',
    'language: en, words: [pair',
    'language: en, from: 3, words: [pair',
    '2 from is "3"; expected nothing but for number words',
  ],
  ['counting.yaml', '[pair, couple]', '[pair, pair]', '2 words has "pair" twice'],
  ['languages.yaml', 'language: en', 'language: xx', '1 language is "xx"; expected one of en, fr'],
  ['languages.yaml', '[the, and, no]', 'the', '2 words is "the"; expected a list such as [one, two]'],
  ['languages.yaml', 'and, no', 'and, the', '2 words has "the" twice'],
  ['inflections.yaml', 'everyWord: true', 'everyWord: yes', '2 everyWord is "yes"; expected one of true, false'],
  ['inflections.yaml', 'to: s', "to: ''", '1 to is "", the same as from'],
  ['weights.yaml', '3.5', 'much', '2 weight is "much"; expected a number such as 3.5 or -2'],
  [
    'weights.yaml',
    'signal: exclusion',
    'signal: taxon-beside-product',
    '4 signal "taxon-beside-product" stands already in line 1',
  ],
  ['policies/model.yaml', '97', '970', '1 blockFromScore is 970; expected a score from 0 to 100'],
  ['policies/model.yaml', 'blockFromScore', 'blockFrom', '1 missing blockFromScore'],
]

for (const [file, from, to, ...expected] of breaches) {
  const change = `${JSON.stringify(from)} → ${JSON.stringify(to)}`
  test(`parseCatalog() reports in ${file}, ${change}: ${expected[0]}`, () => {
    const found = problemsOf(spoil(file, from, to))
    const beginnings = found.map((problem, index) => problem.slice(0, `${file}:${expected[index]}`.length))
    assert.deepEqual(
      beginnings,
      expected.map((problem) => `${file}:${problem}`),
      found.join('\n'),
    )
  })
}
