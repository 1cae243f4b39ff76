import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { type Locale, locales } from '../../http/choose-locale.ts'
import { compressedBody } from '../../http/compressed-body.ts'
import { sendBody } from '../../http/send-body.ts'
import { keepFor } from '../keep-for.ts'
import { hasNone, type KeptBody, msToKeep } from '../keep-public.ts'
import type { Shell } from '../shell.ts'
import type { SiteWords } from '../site-words.ts'
import { figuresPage } from './figures-page.ts'
import { type Period, readPeriod } from './period.ts'
import { readPublicFigures } from './public-figures.ts'
import { writeFiguresCsv } from './write-figures-csv.ts'

export interface FiguresParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
}

/** The public figures: a page in each language, and the same as a file. */
export function figuresRoutes(app: FastifyInstance, { nobody, shell, words }: FiguresParts): void {
  const pageOf = keepFor(nobody.clock, msToKeep, async (key: `${Locale} ${Period}`): Promise<KeptBody> => {
    const [locale, period] = key.split(' ') as [Locale, Period]
    const figures = await readPublicFigures(nobody, period)
    const html = shell(figuresPage(figures, period, { t: words[locale], locale }))
    return { body: compressedBody('text/html; charset=utf-8', html), isEmpty: hasNone(figures) }
  })
  const fileOf = keepFor(nobody.clock, msToKeep, async (period: Period): Promise<KeptBody> => {
    const figures = await readPublicFigures(nobody, period)
    const csv = writeFiguresCsv(figures)
    return { body: compressedBody('text/csv; charset=utf-8; header=present', csv), isEmpty: hasNone(figures) }
  })
  for (const locale of locales) {
    app.get(`/${locale}/figures`, async (request, reply) => {
      return sendBody(request, reply, (await pageOf(`${locale} ${periodOf(request)}`)).body, 'ask-again')
    })
    app.get(`/${locale}/figures.csv`, async (request, reply) => {
      const period = periodOf(request)
      reply.header('content-disposition', `attachment; filename="vigie-figures-${period}.csv"`)
      return sendBody(request, reply, (await fileOf(period)).body, 'ask-again')
    })
  }
}

function periodOf({ query }: FastifyRequest): Period {
  return readPeriod((query as { readonly period?: unknown }).period)
}
