import assert from 'node:assert/strict'
import type { RulesetSource } from '@vigie/engine'
import { parseCatalog } from './parse-catalog.ts'

/** A small catalogue without a problem; a breach changes one place of it. */
export const sound: Readonly<Record<string, string>> = {
  'instruments.yaml': `- instrument: CITES
  column: cites
  lists: [I, II, III]
  editions:
    - { edition: CoP19, from: 2023-02-23, until: 2026-03-05 }
    - { edition: CoP20, from: 2026-03-05 }
  source: CITES
- instrument: EU
  column: eu
  lists: [A, B, C, D]
  editions:
    - { edition: 2023/966, from: 2023-05-20 }
  source: EU
`,
  'taxa/elephant.yaml': `# Proboscidea
- taxon: Elephantidae
  rank: family
  cites: { CoP19: I/II, CoP20: I/II }
  eu: A/B
  other:
    - { instrument: ESA, status: endangered, edition: 50 CFR 17.11, from: 1976-06-14 }
  source: CITES Appendices
  checked: 2026-11-21
  note: savanna elephant of four states in II
`,
  'taxa/parrot.yaml': `- taxon: Ara
  rank: genus
  cites: { CoP19: I/II, CoP20: I/II }
  eu: A/B
  source: CITES Appendices
  checked: 2026-11-21
- taxon: Ara macao
  rank: species
  cites: { CoP19: none, CoP20: I }
  eu: none
  source: CITES Appendices
  checked: 2026-11-21
`,
  'terms/elephant.en.csv': `term,taxon,implies,use,source,checked,note
ivory,Elephantidae,ivory,plain,field use,2026-11-21,
tusker,Elephantidae,,beside,field use,2026-11-21,"a beer, too"
`,
  'terms/parrot.en.csv': `term,taxon,implies,use,source,checked,note
scarlet macaw,Ara,,plain,field use,2026-11-21,
`,
  'terms/parrot.tr.csv': `term,taxon,implies,use,source,checked,note
ara,Ara,,beside,field use,2026-11-21,also "search"
`,
  'products/en.csv': `term,product,groups,source,checked,note
tusk,ivory,elephant marine_mammal,field use,2026-11-21,
`,
  'cues/en.csv': `term,cue,source,checked,note
for sale,sale,field use,2026-11-21,
`,
  'exclusions/en.csv': `term,because,reach,covers,source,checked,note
ivory coast,place,itself,ivory,field use,2026-11-21,
faux,replica,next,ivory Scarlet_macaw group:big_cat product:ivory,field use,2026-11-21,
`,
  'codewords/en.csv': `term,taxon,product,needs,context,ambiguity,source,checked,note
white plastic,Elephantidae,ivory,2,per gram|carving|DM,very high,NRDC 2015,2026-11-21,
`,
  'counting.yaml': `- { kind: number, language: en, from: 2, words: [two, three] }
- { kind: two, language: en, words: [pair, couple] }
`,
  'languages.yaml': `- language: en
  words: [the, and, no]
`,
  'inflections.yaml': `- { language: en, from: '', to: s }
- { language: fr, from: al, to: aux, everyWord: true }
`,
  'weights.yaml': `- signal: taxon-beside-product
  weight: 3.5
  why: an animal's name beside a part of it
- signal: exclusion
  weight: -2
  why: explained away
`,
  'policies/model.yaml': `blockFromScore: 97
banned: [elephant]
`,
}

export const load = (files: Readonly<Record<string, string>>) =>
  parseCatalog(Object.entries(files).map(([file, text]) => ({ file, text })))

/** The sound catalogue with `from` replaced by `to` in one file; throws where nothing is replaced, so that no breach is idle. */
export function spoil(file: string, from: string, to: string): Record<string, string> {
  const text = sound[file] ?? ''
  assert.ok(text.includes(from), `${file} has no ${from}`)
  return { ...sound, [file]: text.replace(from, () => to) }
}

export const sourceOf = (files: Readonly<Record<string, string>>): RulesetSource => {
  const result = load(files)
  assert.ok(result.ok, JSON.stringify(result))
  return result.source
}

export const problemsOf = (files: Readonly<Record<string, string>>): string[] => {
  const result = load(files)
  return result.ok ? [] : result.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`)
}
