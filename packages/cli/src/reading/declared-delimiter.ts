/** `"sep=;"` and its line break. */
const longestBytes = 9

/**
 * The delimiter that a first line of its own declares, as Excel writes it (`sep=;`); null without such a line.
 * @param head at least the first line, without a byte-order mark
 */
export function declaredDelimiter(head: Buffer): string | null {
  return /^"?sep=([\t -!#-~])"?(?:\r?\n|$)/i.exec(head.toString('latin1', 0, longestBytes))?.[1] ?? null
}
