export { openWords } from './open-words.ts'
export type { Catalogue, Resources } from './resources.ts'
export { type WordLocale, wordLocale, wordLocales } from './word-locale.ts'
