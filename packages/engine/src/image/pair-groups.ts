import { createSlots, firstSlot, nextSlot, putInSlots } from './slots.ts'

/**
 * The forms that begin with the same two words or characters stand together, in the order of their letters, each with how many
 * units it shares with the one before. Thousands of Thai names begin with the two characters of "bird": who finds that the text goes
 * on otherwise than one of them passes over all that go on like that one.
 */
export interface PairGroups {
  /** Pairs of the hash of a pair of words and the place + 1 of its group in `pairForms`. */
  readonly pairSlots: Int32Array
  /** Per group: how many forms, then form number and units shared with the form before, for each. */
  readonly pairForms: Int32Array
}

/** Numbers a form in a group: its own, and the units it shares. */
export const groupInts = 2

/**
 * @param pairs hash of a pair → forms that are found by it
 * @param poolOf the units of a form as the image holds them, 0 behind each word
 */
export function writeGroups(pairs: ReadonlyMap<number, readonly number[]>, poolOf: (form: number) => string): PairGroups {
  const pairSlots = createSlots(pairs.size)
  let size = 0
  for (const forms of pairs.values()) size += 1 + forms.length * groupInts
  const pairForms = new Int32Array(size)
  let at = 0
  for (const [hash, forms] of pairs) {
    putInSlots(pairSlots, hash, at)
    pairForms[at++] = forms.length
    let before = ''
    for (const { form, pool } of inOrder(forms, poolOf)) {
      pairForms[at++] = form
      pairForms[at++] = sharedUnits(before, pool)
      before = pool
    }
  }
  return { pairSlots, pairForms }
}

/** Where in `pairForms` the group of a pair is; −1 where no form begins so. */
export function groupOf({ pairSlots }: PairGroups, hash: number): number {
  for (let at = firstSlot(pairSlots, hash); pairSlots[at + 1] !== 0; at = nextSlot(pairSlots, at)) {
    if (pairSlots[at] === hash) return (pairSlots[at + 1] as number) - 1
  }
  return -1
}

/** The forms found by a pair. */
export function formsOfPair(groups: PairGroups, hash: number): readonly number[] {
  const group = groupOf(groups, hash)
  if (group < 0) return none
  const { pairForms } = groups
  return Array.from({ length: pairForms[group] as number }, (_, number) => pairForms[group + 1 + number * groupInts] as number)
}

function inOrder(
  forms: readonly number[],
  poolOf: (form: number) => string,
): readonly { readonly form: number; readonly pool: string }[] {
  const pools = forms.map((form) => ({ form, pool: poolOf(form) }))
  return pools.sort((a, b) => (a.pool < b.pool ? -1 : a.pool > b.pool ? 1 : a.form - b.form))
}

function sharedUnits(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

const none: readonly number[] = Object.freeze([])
