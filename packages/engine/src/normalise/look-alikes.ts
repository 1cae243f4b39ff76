/**
 * Letters that look like Latin ones. Each pair is `look-alike → Latin`, read two characters at a time.
 * Source: Unicode Technical Standard 39 (confusables), cut down to the letters seen in adverts.
 */
const pairs =
  // Cyrillic
  'аaвbсcԁdеeёeғfԍgнhһhіiїiјjкkмmпnоoрpԛqгrѕsтtцuуyѵvԝwхxүyзz' +
  // Greek
  'αaβbγyδdεeζzηnιiκkλlμmνvοoπnρpσsςsτtυuφfχxωw' +
  // Armenian, Cherokee-like and Latin extension letters sold as "fancy text"
  'ɑaɓbƈcɖdəeɛeƒfɠgɦhɨiʝjƙkʟlɱmɲnɵoƥpʠqɾrʂsʈtʋvɯwʏyʐz' +
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwᴢz'

/** Look-alike code unit → Latin code unit. Only letters whose whole shape passes for the Latin one. */
export const lookAlikes: ReadonlyMap<number, number> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charCodeAt(index * 2), pairs.charCodeAt(index * 2 + 1)]),
)

/** Letters that NFKD leaves whole although a seller types them as others. */
export const plainSpellings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
])

/** Digits and signs read as letters. `1`, `!` and `|` are read twice: as i and as l. */
export const leetLetters: ReadonlyMap<number, string> = new Map(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '6': 'g',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
  }).map(([sign, letter]) => [sign.charCodeAt(0), letter]),
)
