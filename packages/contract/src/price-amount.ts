const grouped = /^(\d{1,3}(?:([., '’\u00a0\u202f])\d{3})+|\d{1,15})(?:([.,])(\d{1,2}|\d{4,15}))?$/
const plain = /^\d{1,15}(?:\.\d{1,15})?$/
/** "1.200" is twelve hundred; nobody asks a tenth of a cent. */
const thousands = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const aroundAmount = /^[\p{Sc}\p{L}.\s]{0,6}?\s*(\d[\d., '’\u00a0\u202f]*?)\s*[\p{Sc}\p{L}.\s\-–]{0,8}$/u

/**
 * The amount that a price as people write it says, in major units: "12.50", "$1,200", "1 200,50 €", "EUR 1.200,-".
 * Null when no single amount can be read: "negotiable", "10–20", "1.2.3".
 */
export function priceAmount(text: string): number | null {
  const trimmed = text.trim()
  if (plain.test(trimmed) && !thousands.test(trimmed)) return Number(trimmed)
  const [, amount] = aroundAmount.exec(trimmed) ?? []
  const [, whole, separator, point, cents] = grouped.exec(amount?.replace(/[.,]$/, '') ?? '') ?? []
  if (whole === undefined || (separator !== undefined && separator === point)) return null
  const digits = separator === undefined ? whole : whole.replaceAll(separator, '')
  return /\D/.test(digits) ? null : Number(cents === undefined ? digits : `${digits}.${cents}`)
}
