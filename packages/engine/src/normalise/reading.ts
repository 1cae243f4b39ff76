/**
 * A text cut into tokens, each with its folded units, its place in the text and what bends it.
 * Arrays are longer than `tokenCount`; only the first `tokenCount` entries count. `unitFrom` has one entry more.
 */
export interface Reading {
  text: string
  tokenCount: number
  /** Folded units of all tokens, one after the other: token i owns `unitFrom[i]` to `unitFrom[i + 1]`. */
  units: Uint16Array
  unitFrom: Uint32Array
  /** Place in the text, in UTF-16 code units. */
  start: Uint32Array
  end: Uint32Array
  hash: Int32Array
  /** `tokenKind` */
  kind: Uint8Array
  /** `tokenFlag` bits */
  flags: Uint8Array
  /** Trick bits that reading this token undid. */
  tricks: Uint16Array
  /** `gapKind`: what stands between this token and the one before. */
  gap: Uint8Array
  clause: Uint32Array
  sentence: Uint32Array
  /** Tokens that may be a bent word: mixed letters and digits, a letter three times, a hashtag. */
  odd: number[]
}

/** An empty reading with room for `capacity` tokens and twice as many folded units. */
export function createReading(capacity: number): Reading {
  return {
    text: '',
    tokenCount: 0,
    units: new Uint16Array(capacity * 2 + 64),
    unitFrom: new Uint32Array(capacity + 1),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    hash: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    tricks: new Uint16Array(capacity),
    gap: new Uint8Array(capacity),
    clause: new Uint32Array(capacity),
    sentence: new Uint32Array(capacity),
    odd: [],
  }
}

/** The folded text of one token; for messages and rare paths, since it allocates. */
export function tokenText(reading: Reading, token: number): string {
  let text = ''
  for (let i = reading.unitFrom[token] as number; i < (reading.unitFrom[token + 1] as number); i++) {
    text += String.fromCharCode(reading.units[i] as number)
  }
  return text
}

/** Number of folded units of a token. */
export function tokenLength(reading: Reading, token: number): number {
  return (reading.unitFrom[token + 1] as number) - (reading.unitFrom[token] as number)
}
