/** Makes a text of about `length` UTF-16 units, and never fewer than one repetition of what it is made of. */
type TextOf = (length: number) => string

const repeat =
  (unit: string): TextOf =>
  (length) =>
    unit.repeat(Math.max(1, Math.round(length / unit.length)))

/** One word within ever more brackets: `((ivory))`. */
const nested =
  (open: string, inside: string, close: string): TextOf =>
  (length) => {
    const depth = Math.max(1, Math.floor(length / 2))
    return open.repeat(depth) + inside + close.repeat(depth)
  }

/** All code units, each once before any comes again, well shuffled: half of the surrogates stand alone. */
const allUnits: TextOf = (length) => {
  const units = Array.from({ length }, (_, number) => String.fromCharCode((number * 40_503) & 0xffff))
  return units.join('')
}

/** Each word another, so that nothing can be remembered. */
const counted =
  (of: (number: number) => string): TextOf =>
  (length) => {
    const parts: string[] = []
    let made = 0
    for (let number = 0; made < length; number++) {
      const part = of(number)
      parts.push(part)
      made += part.length
    }
    return parts.join('')
  }

/** Nobody writes like this, but anybody may: each kind is a text that some reader of texts was slow or wrong about. */
export const nastyTexts: Readonly<Record<string, TextOf>> = {
  prose: repeat('A quiet house by the sea, with a garden and two old boats. '),
  'one token': repeat('xyzzyqua'),
  'one letter': repeat('i'),
  'one leet token': repeat('1v0ry'),
  'one hashtag': (length) => `#${'tigerskinrug'.repeat(Math.max(1, Math.round(length / 12)))}`,
  hashtags: repeat('#'),
  'hashtags of letters': repeat('#i'),
  dots: repeat('.'),
  digits: repeat('7'),
  'numbers with dots': repeat('1.1,'),
  'numbers apart': repeat('1 '),
  'zero-width spaces': repeat('\u200b'),
  'a letter between zero-width spaces': repeat('i\u200b'),
  'soft hyphens in words': repeat('i\u00advo\u00adry '),
  'right-to-left marks': repeat('\u200f\u202eyrovi\u202c'),
  'isolates that never end': repeat('\u2067'),
  emoji: repeat('🐘'),
  'emoji with teeth': repeat('🐘🦷'),
  'families of emoji': repeat('👩\u200d👩\u200d👧\u200d👦'),
  flags: repeat('🇨🇮'),
  'high surrogates': repeat('\ud83d'),
  'low surrogates': repeat('\udc18'),
  'surrogates the wrong way round': repeat('\udc18\ud83d'),
  'combining marks on one letter': (length) => `ivory i${'\u0301'.repeat(Math.max(1, length - 7))}vory`,
  'combining marks alone': repeat('\u0301\u0327'),
  'letters with marks': repeat('i\u0301v\u0308o\u0302r\u0327y\u0301 '),
  'unassigned planes': repeat('\u{4ffff}\u{50000}\u{e0041}\u{10fffd}'),
  'all code units': allUnits,
  'mathematical letters': repeat('𝓲𝓿𝓸𝓻𝔂 '),
  ligatures: repeat('ﷺﬃ'),
  'nested brackets': nested('(', 'ivory', ')'),
  'nested quotes': nested('«', 'ivory', '»'),
  'null characters': repeat('\0'),
  'line breaks': repeat('\n'),
  'Windows line breaks': repeat('ivory\r\n'),
  'spelled out': repeat('i v o r y '),
  'spelled with dots': repeat('i.v.o.r.y.'),
  'single letters': repeat('i v '),
  'cut words': repeat('iv-or-y'),
  'cut words apart': repeat('iv-or-y '),
  'joined names': repeat('africangrey'),
  names: repeat('ivory '),
  'names and parts': repeat('tiger skin rug '),
  'name and its parts': (length) => `tiger ${'skin '.repeat(Math.max(1, Math.round(length / 5)))}`,
  'part and its names': (length) => `skin ${'tiger '.repeat(Math.max(1, Math.round(length / 6)))}`,
  'names without end': repeat('ivory tiger crocodile '),
  denials: repeat('not no faux '),
  'denied names': repeat('not fake ivory '),
  excuses: repeat('ivory dress lego plush print mnh '),
  'code words': repeat('white plastic carved grams '),
  cues: repeat('for sale wanted lost seized dm me '),
  pairs: repeat('pair of 2 3 two pairs left lot '),
  prices: repeat('€ 60 eur 5 kg 3 cm '),
  'Chinese names': repeat('象牙'),
  'Chinese names in sentences': repeat('出售象牙白，非象牙。'),
  'halves of a Chinese name': repeat('象'),
  Thai: repeat('งาช้างแท้'),
  'Arabic with its article': repeat('العاج '),
  Korean: repeat('상아를 '),
  'new words each': counted((number) => `w${number.toString(36)}q `),
  'new hashtags each': counted((number) => `#tiger${number.toString(36)}skin `),
  'new bent words each': counted((number) => `iv0ry${number.toString(36)} `),
  'new characters each': counted((number) => String.fromCharCode(0x4e00 + ((number * 7919) % 0x5000))),
}
