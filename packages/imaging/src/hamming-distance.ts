/** In how many of their 256 bits two hashes differ. Up to 31 they show the same picture. */
export function hammingDistance(a: Uint16Array, b: Uint16Array): number {
  let distance = 0
  for (let word = 0; word < 16; word++) distance += bitCount((a[word] as number) ^ (b[word] as number))
  return distance
}

/** Pictures whose hashes differ in no more bits than this are taken for the same one. */
export const samePictureMaximum = 31

function bitCount(word: number): number {
  let bits = word - ((word >> 1) & 0x5555)
  bits = (bits & 0x3333) + ((bits >> 2) & 0x3333)
  bits = (bits + (bits >> 4)) & 0x0f0f
  return (bits + (bits >> 8)) & 0x1f
}
