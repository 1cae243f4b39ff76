import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { chooseLocale, type Locale } from '../http/choose-locale.ts'
import { nameOfTaxon } from '../screening/name-of-taxon.ts'
import type { NoticeView } from './notice-views.ts'

/** Whatever names a taxon on the wire, in a notice or beside it. */
interface Naming {
  readonly taxon: string | null
  readonly called: string | null
}

interface Saying extends Line {
  readonly says: NoticeView['says']
}

interface Line {
  readonly about: Naming | null
}

/** Names each taxon for its reader, in the reader's language, beside what the notice itself calls it. */
export function callTaxa(ctx: Pick<Context, 'ruleset'>, { headers }: Pick<FastifyRequest, 'headers'>) {
  return callTaxaIn(ctx, chooseLocale(headers['accept-language']))
}

/** The same for a page that has its language. */
export function callTaxaIn({ ruleset }: Pick<Context, 'ruleset'>, locale: Locale) {
  const call = <Of extends Naming>(naming: Of): Of =>
    naming.taxon === null ? naming : { ...naming, called: nameOfTaxon(ruleset, naming.taxon, locale) }
  const line = <Of extends Line>(of: Of): Of => ({ ...of, about: of.about && call(of.about) })
  const whole = <Of extends Saying>(of: Of): Of => ({ ...line(of), says: { ...of.says, items: of.says.items.map(call) } })
  return { call, line, whole }
}
