import type { ExplanationLine, ExplanationLocale } from '../explanation.ts'
import type { Trick } from '../finding.ts'
import type { Noted } from '../list-findings.ts'
import type { Messages } from './messages.ts'
import { nameOfSource } from './source-names.ts'

/** One finding as a sentence, tied to its place. */
export function describeFinding({ finding, meaning }: Noted, messages: Messages, locale: ExplanationLocale): ExplanationLine {
  const { field, start, end, undone, source } = finding
  const said = sentenceOf({ finding, meaning }, messages)
  // What is bent is told once, by the evasion found at the same place; a hashtag or an emoji by the name itself.
  const bent =
    undone.length === 0 || (meaning !== null && isDisguised(undone))
      ? ''
      : messages.undone(messages.list(undone.map((trick) => messages.tricks[trick])))
  return { sentence: said + bent, field, start, end, source: nameOfSource(source, locale) }
}

const open: ReadonlySet<Trick> = new Set(['hashtag', 'emoji'])

function isDisguised(undone: readonly Trick[]): boolean {
  return undone.some((trick) => !open.has(trick))
}

function sentenceOf({ finding, meaning }: Noted, messages: Messages): string {
  const { seen, products } = messages
  const text = messages.quote(finding.text.trim())
  if (finding.because !== undefined) return messages.excluded(text, messages.reasons[finding.because])
  if (meaning?.kind === 'taxon') {
    return meaning.implies === null
      ? seen.taxon(text, meaning.taxon)
      : seen.taxonAsProduct(text, products[meaning.implies], meaning.taxon)
  }
  if (meaning?.kind === 'product') return seen.product(text, products[meaning.product])
  if (meaning?.kind === 'codeword') return seen.codeword(text, products[meaning.product], meaning.taxon)
  const { kind } = finding
  if (kind === 'taxon' || kind === 'product' || kind === 'codeword' || kind === 'exclusion') return text
  return seen.other[kind](text)
}
