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

/** How many letters and digits somebody typed. */
export function countReceiptSymbols(typed: string): number {
  return [...typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].length
}

/** A code among other words: its groups set apart by hyphens, by nothing, or by spaces. The surest first. */
const writings = [
  /(?<![\p{L}\p{N}\p{Dash}])(?=([\da-z]{4}(?:\p{Dash}[\da-z]{4}){4})(?![\p{L}\p{N}\p{Dash}]))/giu,
  /(?<![\p{L}\p{N}])(?=([\da-z]{20})(?![\p{L}\p{N}]))/giu,
  /(?<![\p{L}\p{N}])(?=([\da-z]{4}(?: [\da-z]{4}){4})(?![\p{L}\p{N}]))/giu,
] as const

/**
 * The code in what somebody pasted: the code alone, however typed, or one among other words, such as those of the file that a receipt
 * is saved as. `null` where there is none, or where several may be meant.
 *
 * @example findReceiptCode('Your receipt: 7Q2M-K8FT-0D3W-9XHP-BN5C. Keep it.') // '7Q2M-K8FT-0D3W-9XHP-BN5C'
 */
export function findReceiptCode(pasted: string): string | null {
  const whole = parseReceiptCode(pasted)
  if (whole !== null) return whole
  const text = pasted.normalize('NFKC')
  for (const writing of writings) {
    const found = [...text.matchAll(writing)].map(([, code = '']) => parseReceiptCode(code))
    const codes = new Set(found.filter((code) => code !== null))
    const [code = null] = codes
    if (codes.size > 0) return codes.size === 1 ? code : null
  }
  return null
}
