/** In print a capital i and a small L are one stroke: "lvory", "eIephant". */
const i = 0x69
const l = 0x6c
const lookAlike = /[il]/g

/** More such letters than this are swapped one at a time or all together. */
const swapsMaximum = 3
const lettersMinimum = 4

/** The spellings of a word with some of its `i` written as `l` or the reverse; not the word itself. */
export function lookAlikeSpellings(word: string): readonly string[] {
  const places = word.length < lettersMinimum ? [] : Array.from(word.matchAll(lookAlike), ({ index }) => index)
  if (places.length > swapsMaximum) {
    const each = places.map((place) => withSwapped(word, [place]))
    return different(word, [...each, ...evenSpellings(word)])
  }
  const spellings: string[] = []
  for (let chosen = 1; chosen < 1 << places.length; chosen++) {
    spellings.push(
      withSwapped(
        word,
        places.filter((_, number) => ((chosen >> number) & 1) === 1),
      ),
    )
  }
  return spellings
}

/** The same with all of them written as one letter. */
export function evenSpellings(word: string): readonly string[] {
  return different(word, [word.replace(lookAlike, 'i'), word.replace(lookAlike, 'l')])
}

/** Whether two units are one letter to the eye. */
export function looksLike(unit: number, other: number): boolean {
  return unit === other || ((unit === i || unit === l) && (other === i || other === l))
}

export function looksAlike(word: string, other: string): boolean {
  if (word.length !== other.length) return false
  for (let at = 0; at < word.length; at++) if (!looksLike(word.charCodeAt(at), other.charCodeAt(at))) return false
  return true
}

function withSwapped(word: string, places: readonly number[]): string {
  return Array.from(word, (char, at) => (places.includes(at) ? (char === 'i' ? 'l' : 'i') : char)).join('')
}

function different(word: string, spellings: readonly string[]): readonly string[] {
  return [...new Set(spellings)].filter((spelling) => spelling !== word)
}
