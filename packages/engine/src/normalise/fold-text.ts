import { readText } from './read-text.ts'
import { tokenText } from './reading.ts'
import { gapKind } from './unit-kind.ts'

/**
 * A text as the engine folds it: lower case, without accents, half-width, look-alike letters Latin; words parted by one space,
 * clauses by a line break, characters of unspaced scripts by nothing. For comparing with what folds nothing itself.
 *
 * @example foldText('Ｉvory, ÉLÉPHANT 象牙') // 'ivory\nelephant 象牙'
 */
export function foldText(text: string): string {
  const reading = readText(text)
  let all = ''
  for (let token = 0; token < reading.tokenCount; token++) {
    const gap = reading.gap[token] as number
    if (token > 0 && gap !== gapKind.none) all += gap > gapKind.space ? '\n' : ' '
    all += tokenText(reading, token)
  }
  return all
}
