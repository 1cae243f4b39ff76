import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Locale } from '../http/choose-locale.ts'
import { otherUrl } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

/** What stands above a page. */
interface Head {
  readonly title: string
  readonly heading: string
}

/** The pages behind a link by which somebody who has no session comes in: a form, what it led to, and a link that is dead. */
export interface LinkPages {
  readonly t: SiteWords[Locale]
  readonly form: (head: Head, words: object) => string
  /** It is done, and they sign in next. */
  readonly done: (head: Head, words: string) => string
  /** The link was used, has expired, or never was. */
  readonly dead: (words: string) => string
}

export function linkPages(
  { shell, words }: { readonly shell: Shell; readonly words: SiteWords },
  request: FastifyRequest,
  locale: Locale,
): LinkPages {
  const t = words[locale]
  const page = (template: 'join' | 'told', head: Head, given: object): string =>
    shell({ ...head, locale, otherUrl: otherUrl(request, locale), template, words: given })
  return {
    t,
    form: (head, given) => page('join', head, given),
    done: (head, says) => page('told', head, { words: says, link: { url: '/work', name: t('site:join.signIn') } }),
    dead: (says) => page('told', { title: t('site:join.deadTitle'), heading: t('site:join.deadHeading') }, { words: says }),
  }
}

const params = z.object({ token: z.string().max(200) })

/** The secret in the address of a link. */
export function tokenOf(request: FastifyRequest): string {
  return params.parse(request.params).token
}
