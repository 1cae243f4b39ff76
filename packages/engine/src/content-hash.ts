/**
 * 64 bits of a value's canonical JSON as 16 hexadecimal digits: two FNV-1a lanes over UTF-16 code units. It tells rulesets
 * apart; it is no protection against forgery, which is the publisher's signature's work.
 */
export function contentHash(value: unknown): string {
  const text = JSON.stringify(value)
  let low = 0x811c9dc5 | 0
  let high = 0x9747b28c | 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + (low >>> 24)), 0x01000193)
  }
  return hex(high) + hex(low)
}

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0')
