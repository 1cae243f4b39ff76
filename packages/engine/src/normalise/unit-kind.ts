/** What a UTF-16 code unit is to the reader. Numbers, because they live in a table of 65,536 bytes. */
export const unitKind = {
  separator: 0,
  /** Nothing is seen of it: zero-width characters, soft hyphen, combining marks, variation selectors. */
  ignorable: 1,
  /** A letter of a script that puts spaces between words. */
  letter: 2,
  /** A character of a script without word spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
  character: 3,
  digit: 4,
  /** `@ $ ! |`: a letter in disguise when it stands inside a word, else a separator or a currency. */
  disguise: 5,
  emoji: 6,
  currency: 7,
  highSurrogate: 8,
  /** Joins the parts of a bent word or a pair: `. - _ * ' · / :` */
  joiner: 9,
  /** Ends a clause: `, + & ( )` and their like. */
  clauseEnd: 10,
  /** Ends a sentence: `! ? ;` newline, full stop when a space follows. */
  sentenceEnd: 11,
  hash: 12,
} as const

/** What separates a token from the one before it, from tightest to loosest. */
export const gapKind = { none: 0, joiner: 1, space: 2, clause: 3, sentence: 4 } as const

export const tokenKind = { word: 0, character: 1, emoji: 2, currency: 3 } as const

/** Bits of a token's `flags`. */
export const tokenFlag = {
  letter: 1,
  digit: 2,
  disguise: 4,
  run: 8,
  hashtag: 16,
  /** Written in Latin letters, at least in part. */
  latin: 32,
  /** Written in letters that look Latin and are not (Cyrillic, Greek). */
  lookAlike: 64,
  /** Holds a letter of another script that looks like no Latin one. */
  foreign: 128,
} as const
