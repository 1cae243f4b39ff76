import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hits } from '../hits.fixture.ts'
import { screen } from '../screen.ts'
import { smallRuleset } from '../small-ruleset.fixture.ts'

const cases: Readonly<Record<string, readonly string[]>> = {
  'explains only its own span': ['stamp of [Ivory]{!place} Coast, [ivory]{ivory} seal'],
  'reaches two words back within the clause': [
    '[ivory]{!colour} silk wedding dress',
    '[ivory]{ivory} box, white dress',
    '[ivory]{ivory} box in a red silk wedding dress',
  ],
  'reaches two words on within the clause': [
    'faux brown [crocodile]{!replica} [bag]{!replica}',
    'faux [leather]{!replica}. [Crocodile]{crocodile} [skin]{skin}',
  ],
  'is limited to what it covers': ['[tiger]{tiger} dress', '[ivory]{!colour} dress'],
  'leaves a second mention alone': ['[ivory]{!colour} dress with [ivory]{ivory} buttons'],
  'reaches over the whole listing where it must': ['[African elephant]{!stamp-coin} 1978. MNH'],
  'does not explain away what the seller insists on': [
    'plush toy and genuine [tiger]{tiger} [skin]{skin}',
    'plush [tiger]{!toy} toy',
  ],
  'knows denial in three languages': ['no [ivory]{!negation}', 'pas d’[ivoire]{!negation}', '非[象牙]{!negation}'],
}

for (const [claim, texts] of Object.entries(cases)) {
  test(`applyExclusions() ${claim}`, () => {
    for (const text of texts) hits(text)
  })
}

const contradictions = {
  'a bent spelling': 'not iv0ry box',
  'a wink': 'not ivory 😉 box',
  'a mark only the real material bears': 'faux ivory box with clear schreger lines',
}

for (const [belier, title] of Object.entries(contradictions)) {
  test(`applyExclusions() sees through a denial belied by ${belier}`, () => {
    const { findings, verdict } = screen({ title, price: 90 }, smallRuleset, '2026-11-21')
    assert.ok(findings.some(({ kind }) => kind === 'contradiction'))
    assert.equal(verdict, 'flag')
  })
}
