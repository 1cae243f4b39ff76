/** No name and no word holds it. */
const gap = '\u0000'

/**
 * A sentence that names somebody, in two parts, so that a link may stand on the name.
 *
 * @example aroundName((name) => `Counted by ${name}.`) // ['Counted by ', '.']
 */
export function aroundName(say: (name: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = say(gap).split(gap)
  return [before, after]
}
