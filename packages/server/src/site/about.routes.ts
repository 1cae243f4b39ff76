import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { compressedBody } from '../http/compressed-body.ts'
import { sendBody } from '../http/send-body.ts'
import { aboutPage } from './about-page.ts'
import { keepFor } from './keep-for.ts'
import { type KeptBody, msToKeep } from './keep-public.ts'
import { publicContact } from './public-contact.ts'
import { findReportReader } from './report-reader.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface AboutParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  readonly version: string
}

/** Who we are, in each language. */
export function aboutRoutes(app: FastifyInstance, { nobody, shell, words, version }: AboutParts): void {
  const contact = publicContact(nobody.config.publicContact)
  const pageOf = keepFor(nobody.clock, msToKeep, async (locale: Locale): Promise<KeptBody> => {
    const organisation = (await findReportReader(nobody))?.name ?? null
    const html = shell(aboutPage({ locale, t: words[locale], organisation, contact, version }))
    return { body: compressedBody('text/html; charset=utf-8', html), isEmpty: organisation === null }
  })
  for (const locale of locales) {
    app.get(`/${locale}/about`, async (request, reply) => sendBody(request, reply, (await pageOf(locale)).body, 'ask-again'))
  }
}
