import type { UnitWriter } from '@vigie/engine'

/** Node's way of copying a text, an order of magnitude faster than asking for one unit after the other. For `copyUnitsBy`. */
export const bufferWriter: UnitWriter = (units) => {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  return (text, at) => {
    bytes.write(text, at * 2, 'utf16le')
  }
}
