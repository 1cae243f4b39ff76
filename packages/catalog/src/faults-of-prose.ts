import type { ExplanationLocale } from '@vigie/engine'

interface Fault {
  readonly line: number
  readonly problem: string
}

interface Rule {
  readonly locale?: ExplanationLocale
  readonly pattern: RegExp
  readonly problem: string
}

const rules: readonly Rule[] = [
  { pattern: /\p{L}'\p{L}|(?<=\p{L})"\p{L}/u, problem: 'has a straight apostrophe or quotation mark; expected ’ “ ” or « »' },
  // Nobody can know it from an advert.
  {
    pattern: /\b(?:legal|legally|lawful|lawfully|légale?s?|légaux|légalement|licites?)\b/iu,
    problem: 'speaks of what is lawful; a card never does',
  },
  // The catalogue says where a taxon stands; a second copy would grow old beside it.
  {
    pattern: /\b(?:Appendix|Appendices|Annexe?s?)\s+(?:I|II|III|A|B|C|D)\b/u,
    problem: 'names an appendix or annex; the page takes it from taxa/',
  },
  // Prices teach the market (shared wisdom of the field: never in public).
  { pattern: /[€$£]|\b(?:euros?|dollars?|pounds?)\b/iu, problem: 'names a price; a card never does' },
  { locale: 'fr', pattern: /[ \u00A0][;!?»]|«[ \u00A0]/, problem: 'needs a narrow no-break space (U+202F) beside ; ! ? « »' },
  { locale: 'fr', pattern: /[ \u202F]:(?=\s)/, problem: 'needs a no-break space (U+00A0) before the colon' },
  { locale: 'fr', pattern: /[\p{L}»][;!?](?!\w)/u, problem: 'needs a narrow no-break space (U+202F) before ; ! ?' },
  { locale: 'fr', pattern: /\d %/, problem: 'needs a narrow no-break space (U+202F) before %' },
]

/** What is wrong with the prose of a card, by line; YAML's own colons and quotes are left alone. */
export function faultsOfProse(text: string, locale: ExplanationLocale): Fault[] {
  return text.split('\n').flatMap((written, index) => {
    const prose = written.replace(/^\s*(?:- )?(?:\w+:)?\s*/, '').replace(/^"(.*)"$/, '$1')
    return rules
      .filter((rule) => (rule.locale ?? locale) === locale && rule.pattern.test(prose))
      .map(({ problem }) => ({ line: index + 1, problem }))
  })
}
