import { type Card, openCards } from '@vigie/catalog'
import type { RulesetSource } from '@vigie/engine'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { locales } from '../http/choose-locale.ts'
import { type CompressedBody, compressedBody } from '../http/compressed-body.ts'
import { sendBody } from '../http/send-body.ts'
import { learnCardPage } from './learn-card-page.ts'
import { learnIndexPage } from './learn-index-page.ts'
import type { Shell, ShellPage } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface LearnParts {
  readonly nobody: Pick<Context, 'clock' | 'ruleset'>
  readonly shell: Shell
  readonly words: SiteWords
  readonly source: RulesetSource
}

/** The cards that teach what is sold and how to tell. Throws at start when one has a problem, with all that is wrong. */
export function learnRoutes(app: FastifyInstance, { nobody, shell, words, source }: LearnParts): void {
  const cards = openCards(source)
  const bySlug = new Map(cards.map((card) => [card.slug, card]))
  const kept = keptForTheDay(shell)

  for (const locale of locales) {
    const shared = { locale, t: words[locale], cards }
    app.get(`/${locale}/learn`, (request, reply) => {
      const body = kept(dayOf(nobody), `/${locale}/learn`, () => learnIndexPage(shared))
      return sendBody(request, reply, body, 'ask-again')
    })
    app.get<{ Params: { slug: string } }>(`/${locale}/learn/:slug`, (request, reply) => {
      const card = bySlug.get(request.params.slug)
      return card ? show(card, request, reply) : reply.callNotFound()
    })

    function show(card: Card, request: FastifyRequest, reply: FastifyReply) {
      const asOf = dayOf(nobody)
      const page = () => learnCardPage({ ...shared, card, taxa: source.taxa, ruleset: nobody.ruleset, asOf })
      return sendBody(request, reply, kept(asOf, `/${locale}/learn/${card.slug}`, page), 'ask-again')
    }
  }
}

/** The lists that hold may change from one day to the next, and nothing else on these pages does. */
function keptForTheDay(shell: Shell) {
  let day = ''
  const bodies = new Map<string, CompressedBody>()
  return (today: string, url: string, page: () => ShellPage): CompressedBody => {
    if (today !== day) bodies.clear()
    day = today
    const body = bodies.get(url) ?? compressedBody('text/html; charset=utf-8', shell(page()))
    bodies.set(url, body)
    return body
  }
}

function dayOf({ clock }: LearnParts['nobody']): string {
  return clock.now().toISOString().slice(0, 10)
}
