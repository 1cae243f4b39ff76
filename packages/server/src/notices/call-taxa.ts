import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { chooseLocale } from '../http/choose-locale.ts'
import { nameOfTaxon } from '../screening/name-of-taxon.ts'

/** Whatever names a taxon on the wire, in a notice or beside it. */
interface Naming {
  readonly taxon: string | null
  readonly called: string | null
}

/** Names each taxon for its reader, in the reader's language, beside what the notice itself calls it. */
export function callTaxa({ ruleset }: Pick<Context, 'ruleset'>, { headers }: Pick<FastifyRequest, 'headers'>) {
  const locale = chooseLocale(headers['accept-language'])
  const call = <Of extends Naming>(naming: Of): Of =>
    naming.taxon === null ? naming : { ...naming, called: nameOfTaxon(ruleset, naming.taxon, locale) }
  const line = <Line extends { readonly about: Naming | null }>(of: Line): Line => ({ ...of, about: of.about && call(of.about) })
  return { call, line }
}
