/** Scripts that write without spaces: there each character stands for a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu

/**
 * The words of a text in small letters without accents, as a page and a listing are compared.
 *
 * @example wordsOf('N’est plus—disponible') // ['n', 'est', 'plus', 'disponible']
 */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? []
}

/** Words of a listing that are looked for; the beginning of a long text tells it from others. */
const wordsCompared = 150
/** In scripts without spaces so many characters say about as much as three words. */
const charactersTogether = 5
const wordsTogether = 3

/** So many runs of words at least make a text that can be recognised. */
const fewestRuns = 4

/**
 * Which share of a text's runs of words stands in a page, from 0 to 1. Null when the text is too short to be recognised by them.
 *
 * @param pageWords `wordsOf` the page
 */
export function shareSeen(text: string, pageWords: readonly string[]): number | null {
  const words = wordsOf(text).slice(0, wordsCompared)
  const length = runLength(words)
  const runs = runsOf(words, length)
  if (runs.size < fewestRuns) return null
  const onPage = runsOf(pageWords, length)
  let seen = 0
  for (const run of runs) if (onPage.has(run)) seen++
  return seen / runs.size
}

/**
 * Whether a listing's title stands in one of a page's headings. False for a title of one word, which a category could have too.
 */
export function isTitleOf(title: string, headings: readonly string[]): boolean {
  const words = wordsOf(title)
  const isUnspaced = runLength(words) === charactersTogether
  if (words.length < (isUnspaced ? 4 : 2)) return false
  const pairs = runsOf(words, 2)
  return headings.some((heading) => {
    const inHeading = runsOf(wordsOf(heading), 2)
    let seen = 0
    for (const pair of pairs) if (inHeading.has(pair)) seen++
    return seen / pairs.size >= mostOfTitle
  })
}

/** Sites cut long titles and add their own name. */
const mostOfTitle = 0.6

function runLength(words: readonly string[]): number {
  const unspaced = words.filter((each) => each.length === 1 && !/[a-z0-9]/.test(each)).length
  return unspaced * 2 > words.length ? charactersTogether : wordsTogether
}

function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>()
  for (let from = 0; from + length <= words.length; from++) runs.add(words.slice(from, from + length).join(' '))
  return runs
}
