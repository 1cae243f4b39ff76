import { foldTable } from '../normalise/fold-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import type { Language } from '../vocabulary.ts'

/** So many units suffice to tell a language. */
export const unitsRead = 2_000

/** Scripts that one language of ours is written in; of kana and characters, kana decide. */
const scripts: readonly (readonly [Language, number, number])[] = [
  ['ja', 0x3040, 0x30ff],
  ['ko', 0xac00, 0xd7a3],
  ['ko', 0x1100, 0x11ff],
  ['zh', 0x4e00, 0x9fff],
  ['zh', 0x3400, 0x4dbf],
  ['th', 0x0e00, 0x0e7f],
  ['ar', 0x0600, 0x06ff],
  ['hi', 0x0900, 0x097f],
  ['ru', 0x0400, 0x04ff],
]
const written: readonly Language[] = ['ja', 'ko', 'zh', 'th', 'ar', 'hi', 'ru']
/** Stands for the letters of any other script. */
const otherScript = written.length + 1

/** Per code unit: 1 + its script's place in `written`, `otherScript`, or 0 for what is no letter. */
const scriptOf: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  const own = scripts.find(([, first, last]) => first <= unit && unit <= last)
  if (own) return written.indexOf(own[0]) + 1
  const kind = foldTable.kind[unit]
  return kind === unitKind.letter || kind === unitKind.character ? otherScript : 0
})

/** The scripts told apart here begin at U+0400. */
const oneOfThese = 0xfc00

const latin = /^\p{Script=Latin}$/u
/** Per code unit: a letter of a script that none of our languages is written in (Greek, Bengali, Georgian). */
const isStrange: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) =>
  scriptOf[unit] === otherScript && unit >= 0x370 && !latin.test(String.fromCharCode(unit).normalize('NFKD').charAt(0)) ? 1 : 0,
)

/** Whether more than half of a text's letters are of a script that none of our languages is written in. */
export function isForeignScript(units: Uint16Array, length: number): boolean {
  const until = Math.min(length, unitsRead)
  let all = 0
  let strange = 0
  for (let at = 0; at < until; at++) {
    if (scriptOf[units[at] as number] !== 0) all++
    strange += isStrange[units[at] as number] as number
  }
  return strange * 2 > all
}

const letters = new Int32Array(written.length + 1)

/** The language that a text's script alone tells; undefined for Latin and whatever several languages are written in. */
export function tellScript(units: Uint16Array, length: number): Language | undefined {
  const until = Math.min(length, unitsRead)
  // Most texts hold no letter of one. Four units at a time, and nothing to guess at: this is asked of every text.
  let seen = 0
  let at = 0
  for (; at + 3 < until; at += 4) {
    seen |= (units[at] as number) | (units[at + 1] as number) | (units[at + 2] as number) | (units[at + 3] as number)
  }
  for (; at < until; at++) seen |= units[at] as number
  return (seen & oneOfThese) === 0 ? undefined : countLetters(units, until)
}

function countLetters(units: Uint16Array, until: number): Language | undefined {
  letters.fill(0)
  let all = 0
  for (let at = 0; at < until; at++) {
    const script = scriptOf[units[at] as number] as number
    if (script === 0) continue
    all++
    if (script !== otherScript) letters[script] = (letters[script] as number) + 1
  }
  // More than a fifth of the letters: adverts in Chinese or Thai are full of Latin brand names and digits.
  for (let script = 1; script <= written.length; script++) {
    if ((letters[script] as number) * 5 > all) return written[script - 1]
  }
  return undefined
}
