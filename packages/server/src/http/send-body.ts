import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseEncoding } from './choose-encoding.ts'
import type { CompressedBody } from './compressed-body.ts'

/** How long a browser may keep an answer: ask each time whether it changed, or never ask (the address holds its hash). */
export type Freshness = 'ask-again' | 'for-ever'

const cacheControl: Record<Freshness, string> = {
  'ask-again': 'no-cache',
  'for-ever': 'public, max-age=31536000, immutable',
}

/** Answer with a prepared body: 304 when the client has it, else in the smallest encoding that it accepts. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, body: CompressedBody, freshness: Freshness): FastifyReply {
  // Weak, because one tag stands for all three encodings.
  const tag = `W/"${body.hash}"`
  reply.header('etag', tag).header('cache-control', cacheControl[freshness]).header('vary', 'accept-encoding')
  if (reply.statusCode === 200 && holds(request.headers['if-none-match'], tag)) return reply.code(304).send()

  const encoding = chooseEncoding(request.headers['accept-encoding'])
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type(body.contentType).send(body.bytes[encoding])
}

function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const strong = tag.slice(2)
  return (ifNoneMatch ?? '').split(',').some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === strong)
}
