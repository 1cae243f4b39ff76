import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '@vigie/engine'
import { openRuleset } from './open-ruleset.ts'

const ruleset = openRuleset()
const verdictOf = (title: string) => screen({ title }, ruleset, '2026-11-22').verdict

/** What the listing says it is not, in the words of sellers who mean it. */
const denied = `
no ivory
no real ivory
no genuine elephant ivory
contains no ivory or tortoiseshell
without ivory
piano keys without any ivory
not ivory
not real ivory, resin
it is not ivory
it isn’t ivory
isn't real ivory, sadly
not made of ivory
neither ivory nor tortoiseshell
non ivory handle
ivory free piano keys
no ivory was used in this guitar
the keys are not ivory
pas d'ivoire
pas d’ivoire véritable
ce n'est pas de l'ivoire
n'est pas en ivoire, résine
aucun ivoire
sans ivoire ni écaille
ni ivoire ni écaille de tortue
ni ivoire, ni corne de rhinocéros
couteau sans ivoire
faux ivoire, résine
imitation ivoire
非象牙
不是象牙
不是真象牙
没有象牙
无象牙
不含象牙
假象牙
仿象牙
本品非象牙 牛骨雕
并非象牙
`

/** A denial that the listing takes back, or that is said of something else. */
const offered = `
not iv0ry 😉
not 1vory, wink wink
faux ivory box, genuine Schreger lines
not ivory, you know what it is
not ivory 🤫 60g
not plastic, real ivory
not resin but ivory
not bone, ivory
no fake, real ivory bangle
not a replica: elephant ivory tusk
no damage, ivory box
no reserve, ivory box
no cracks. Ivory bangle
not only ivory: a seal with its box
no ivory dealers please, ivory netsuke for sale
ivory bangle, no returns
ivory bangle, not new
pas iv0ire 😉
ce n'est pas du plastique, c'est de l'ivoire
pas de défaut, ivoire sculpté
sans réserve, ivoire sculpté
aucune fissure, bracelet en ivoire
ivoire, pas de retour
faux ivoire, lignes de Schreger bien visibles
pas d'ivoire, les connaisseurs comprendront
不是塑料 是象牙
非象牙 你懂的
没有裂 象牙手镯
不是假的 象牙手镯
非洲象牙
`

const linesOf = (text: string) => text.trim().split('\n')

test('a denial passes a listing', () => {
  assert.deepEqual(
    linesOf(denied).filter((title) => verdictOf(title) !== 'pass'),
    [],
  )
})

test('a denial that is belied, or said of something else, passes nothing', () => {
  assert.deepEqual(
    linesOf(offered).filter((title) => verdictOf(title) !== 'flag'),
    [],
  )
})
