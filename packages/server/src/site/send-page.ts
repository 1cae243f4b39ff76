import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../http/choose-locale.ts'

/** Send a page that is for one reader: it holds a secret's answer, so that no cache may keep it. */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** The address of the same page in the other language. */
export function otherUrl({ url }: FastifyRequest, locale: Locale): string {
  return `/${locale === 'en' ? 'fr' : 'en'}${url.slice(`/${locale}`.length)}`
}
