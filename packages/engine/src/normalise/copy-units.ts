/** Room for the code units of a text, used again for each. */
export class UnitBuffer {
  units: Uint16Array<ArrayBuffer>

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity)
  }

  /** Copy a text to the beginning of `units`, with a 0 behind it, and return its length in code units. */
  fill(text: string): number {
    const { length } = text
    if (length >= this.units.length) this.units = new Uint16Array(length * 2)
    const { units } = this
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
    units[length] = 0
    return length
  }
}
