/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U (so that no code spells a word). https://www.crockford.com/base32.html */
export const receiptAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const groups = 5
const groupLength = 4

/** 20 symbols of 5 bits are 100 bits: nobody finds another person's receipt by trying. */
export const receiptSymbols = groups * groupLength

/**
 * Write symbols of the alphabet as people read them aloud.
 *
 * @example formatReceiptCode('7Q2MK8FT0D3W9XHPBN5C') // '7Q2M-K8FT-0D3W-9XHP-BN5C'
 */
export function formatReceiptCode(symbols: string): string {
  return (symbols.match(/.{4}/g) ?? []).join('-')
}

/**
 * The code a person meant by what they typed: any case, any hyphens or spaces, O for 0, I or L for 1, full-width letters of an
 * East Asian keyboard. `null` when it is no receipt code.
 *
 * @example parseReceiptCode('7q2m k8ft od3w 9xhp bn5c') // '7Q2M-K8FT-0D3W-9XHP-BN5C'
 */
export function parseReceiptCode(typed: string): string | null {
  // Nobody types ten times a code; what is longer is no typing error.
  if (typed.length > receiptSymbols * 10) return null
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = symbols.length === receiptSymbols && [...symbols].every((symbol) => receiptAlphabet.includes(symbol))
  return isCode ? formatReceiptCode(symbols) : null
}
