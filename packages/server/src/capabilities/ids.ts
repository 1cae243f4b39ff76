import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { formatReceiptCode, receiptAlphabet, receiptSymbols } from './receipt-code.ts'

/** Whatever must be new or by chance. Taken from here and never from the machine, so that a test gets the same run twice. */
export interface Ids {
  /** A UUID version 7: ids made later sort later. */
  next(): string
  /** A secret of 256 bits in base64url: keys, one-time links. */
  token(): string
  /** What a reporter keeps to follow a report (receipt-code.ts): 100 bits, to be read aloud. */
  code(): string
  /** From 0 up to but not including 1, for jitter. Not for secrets. */
  random(): number
}

export const randomIds: Ids = {
  next: () => v7(),
  token: () => randomBytes(32).toString('base64url'),
  code: () => formatReceiptCode(Array.from(randomBytes(receiptSymbols), (byte) => receiptAlphabet[byte % 32]).join('')),
  random: () => randomInt(2 ** 47) / 2 ** 47,
}
