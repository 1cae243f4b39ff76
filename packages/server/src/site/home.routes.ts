import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { compressedBody } from '../http/compressed-body.ts'
import { sendBody } from '../http/send-body.ts'
import { usualPeriod } from './figures/period.ts'
import { readPublicFigures } from './figures/public-figures.ts'
import { homePage } from './home-page.ts'
import { keepFor } from './keep-for.ts'
import { hasNone, type KeptBody, msToKeep } from './keep-public.ts'
import { publicContact } from './public-contact.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface HomeParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
}

/** The home page, in each language. */
export function homeRoutes(app: FastifyInstance, { nobody, shell, words }: HomeParts): void {
  const contact = publicContact(nobody.config.publicContact)
  const pageOf = keepFor(nobody.clock, msToKeep, async (locale: Locale): Promise<KeptBody> => {
    const figures = await readPublicFigures(nobody, usualPeriod)
    const html = shell(homePage(figures, { locale, t: words[locale], contact }))
    return { body: compressedBody('text/html; charset=utf-8', html), isEmpty: hasNone(figures) }
  })
  for (const locale of locales) {
    app.get(`/${locale}`, async (request, reply) => sendBody(request, reply, (await pageOf(locale)).body, 'ask-again'))
  }
}
