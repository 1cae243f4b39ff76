/** How a seller writes a name so as not to be found; the name itself where this way changes nothing of it. */
export type Bend = (name: string) => string

const words = (name: string) => name.split(' ')
const letters = (name: string) => [...name]

const homoglyphs: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' }
const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', l: '1', o: '0', s: '5', t: '7' }

const replaced = (name: string, by: Readonly<Record<string, string>>) =>
  letters(name)
    .map((letter) => by[letter] ?? letter)
    .join('')

/** Every second letter that can be, from the second on: a word wholly of digits nobody reads. */
const everySecond = (name: string, by: Readonly<Record<string, string>>) => {
  let seen = 0
  return letters(name)
    .map((letter) => (by[letter] !== undefined && seen++ % 2 === 0 ? (by[letter] as string) : letter))
    .join('')
}

const isLatin = (name: string) => /^[\p{Script=Latin}\p{P}\s]+$/u.test(name)
const ofLatin =
  (bend: Bend): Bend =>
  (name) =>
    isLatin(name) ? bend(name) : name

/** Bend the longest word that names, where it has so many letters that a slip does not make another word of it. */
const inLongWord = (bend: Bend): Bend =>
  ofLatin((name) => {
    const longest = words(name)
      .filter((word) => !/ian$|^véritable$/.test(word))
      .reduce((long, word) => (word.length > long.length ? word : long), '')
    return longest.length < 9 || !/^\p{L}+$/u.test(longest) ? name : name.replace(longest, bend(longest))
  })

const middle = (word: string) => word.length >> 1

/** Class of evasion → how it bends a name. */
export const bends: Readonly<Record<string, Bend>> = {
  'upper case': (name) => name.toUpperCase(),
  'mixed case': (name) =>
    letters(name)
      .map((letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase()))
      .join(''),
  'without accents': (name) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  'accents apart': (name) => name.normalize('NFD'),
  'full width': (name) => name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'zero width': (name) => letters(name).join('\u200b'),
  'soft hyphens': (name) => letters(name).join('\u00ad'),
  'letters of another alphabet': (name) => everySecond(name, homoglyphs),
  'capital i for l': (name) => name.replaceAll('l', 'I'),
  'l for i': ofLatin((name) => name.replaceAll('i', 'l')),
  'digits for letters': (name) => everySecond(name, leet),
  'all digits for letters': (name) => (/\p{L}.*\p{L}/u.test(replaced(name, leet)) ? replaced(name, leet) : name),
  dotted: ofLatin((name) =>
    letters(name)
      .filter((sign) => /\p{L}/u.test(sign))
      .join('.'),
  ),
  'letters apart': (name) => {
    const apart = letters(name)
      .filter((sign) => /\p{L}/u.test(sign))
      .join(' ')
    // Whoever writes 象 牙 parts it from what follows, too.
    return isLatin(name) ? apart : ` ${apart} `
  },
  'letters apart, words further': ofLatin((name) =>
    words(name)
      .map((word) => letters(word.replace(/[^\p{L}]/gu, '')).join(' '))
      .join('   '),
  ),
  'a letter repeated': ofLatin((name) => name.replace(/[aeiou]/, (vowel) => vowel.repeat(4))),
  hashtag: ofLatin((name) => `#${name.replace(/[^\p{L}]/gu, '')}`),
  underscores: (name) => name.replaceAll(' ', '_'),
  hyphens: (name) => name.replaceAll(' ', '-'),
  'one word': ofLatin((name) => name.replace(/[^\p{L}]/gu, '')),
  'mathematical letters': (name) =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61)),
  'a digit behind': ofLatin((name) => `${name}1`),
  'a slip: two letters swapped': inLongWord((word) => {
    const at = middle(word)
    return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
  }),
  'a slip: a letter missing': inLongWord((word) => word.slice(0, middle(word)) + word.slice(middle(word) + 1)),
  'a slip: a letter doubled': inLongWord((word) => word.slice(0, middle(word)) + word.slice(middle(word) - 1)),
  'a slip: a wrong letter': inLongWord((word) => `${word.slice(0, middle(word))}w${word.slice(middle(word) + 1)}`),
}
