/**
 * Forms by hash in one flat array: pairs of hash and form number + 1, open addressing, equal hashes one behind the other.
 * No object is made to look one up.
 */
export function createSlots(entries: number): Int32Array {
  let slots = 16
  while (slots * loadMaximum < entries) slots *= 2
  return new Int32Array(slots * 2)
}

const loadMaximum = 0.8

export function putInSlots(slots: Int32Array, hash: number, form: number): void {
  let at = firstSlot(slots, hash)
  while (slots[at + 1] !== 0) at = nextSlot(slots, at)
  slots[at] = hash
  slots[at + 1] = form + 1
}

/** Where looking for a hash begins. The high bits are mixed in, since FNV's low bits alone run together. */
export function firstSlot(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1) & ~1
}

/** Where it goes on when the slot is taken. */
export function nextSlot(slots: Int32Array, at: number): number {
  return (at + 2) & (slots.length - 1)
}

/** Whether anything stands under a hash. */
export function isIn(slots: Int32Array, hash: number): boolean {
  for (let at = firstSlot(slots, hash); slots[at + 1] !== 0; at = nextSlot(slots, at)) if (slots[at] === hash) return true
  return false
}

/** The forms under a hash, in the order in which they were put in; the shared empty list when there are none. */
export function formsAt(slots: Int32Array, hash: number): readonly number[] {
  let found: number[] | undefined
  for (let at = firstSlot(slots, hash); slots[at + 1] !== 0; at = nextSlot(slots, at)) {
    if (slots[at] !== hash) continue
    found ??= []
    found.push((slots[at + 1] as number) - 1)
  }
  return found ?? none
}

const none: readonly number[] = Object.freeze([])
