import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Role } from '@vigie/casework'
import {
  type Answered,
  type Caller,
  databaseKinds,
  type Member,
  openStoryWorld,
  type StoryWorld,
} from '@vigie/server/story-world'
import { openWebhookReceiver, type WebhookReceiver } from './crash/webhook-receiver.ts'

/** A marketplace on this machine: it shows adverts until they are taken down, and has a receiver for notices. */
export interface Bazaar {
  readonly platformId: string
  readonly receiver: WebhookReceiver
  /** Its program, by its key. */
  readonly program: Caller
  /** Publish an advert and send it to Vigie; the answer's item with its address. */
  lists(title: string, description: string): Promise<Ad>
  /** Publish an advert without telling Vigie. */
  publishes(title: string, description: string): string
  takesDown(ad: { readonly url: string }): void
}

export interface Ad {
  readonly url: string
  readonly listingId: string
}

export interface Told extends StoryWorld {
  bazaar(admin: Member): Promise<Bazaar>
  admin(name: string): Promise<Member>
  reviewer(name: string): Promise<Member>
  /** Let time pass, and everything that falls due within it happen. */
  pass(duration: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): Promise<void>
}

/** A story of the product in the words of its people, on each database. */
export function story(
  title: string,
  tell: (world: Told) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): void {
  for (const kind of databaseKinds) {
    test(`${title} (${kind})`, { timeout: 180_000 }, async () => {
      const open: (() => Promise<unknown>)[] = []
      try {
        const pages = await openPages()
        open.push(() => pages.close())
        const receiver = await openWebhookReceiver(Number.POSITIVE_INFINITY)
        open.push(() => receiver.close())
        const allow = `bazaar.example:${pages.port},127.0.0.1:${receiver.port}`
        const world = await openStoryWorld(kind, {
          // The receiver checks times by the machine's clock.
          startAt: new Date().toISOString(),
          localNames: ['bazaar.example'],
          environment: { MODE: 'enforce', SECOND_FACTOR: 'no', OUTBOUND_ALLOW: allow, ...environment },
        })
        open.push(() => world.close())
        await tell(toldBy(world, pages, receiver))
      } finally {
        for (const close of open.reverse()) await close()
      }
    })
  }
}

function toldBy(world: StoryWorld, pages: Pages, receiver: WebhookReceiver): Told {
  const member = (roles: readonly Role[]) => (name: string) => world.member(name, roles)
  return {
    ...world,
    admin: member(['admin']),
    reviewer: member(['reviewer']),
    bazaar: (admin) => openBazaar(world, admin, pages, receiver),
    pass: async (duration) => {
      await world.settle()
      world.clock.advance(duration)
      await world.settle()
    },
  }
}

async function openBazaar(world: StoryWorld, admin: Member, pages: Pages, receiver: WebhookReceiver): Promise<Bazaar> {
  const platform = await admin.post('/api/v1/platforms', { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'] })
  const path = `/api/v1/platforms/${platform.id}`
  const channel = done(await admin.ask('PUT', `${path}/channel`, { channel: 'webhook', address: receiver.url }))
  receiver.useSecret(channel.body.secret)
  const clause = {
    code: '4.2',
    title: 'Protected animals',
    text: 'No protected animals or parts of them.',
    url: 'https://bazaar.example/rules',
  }
  await admin.post(`${path}/clauses`, clause)
  const scopes = ['listings:write', 'reports:write', 'notices:read', 'outcomes:write', 'statistics:read']
  const { key } = await admin.post('/api/v1/keys', { platform_id: platform.id, name: 'receiver', scopes })
  const program = world.bearer(key)
  return {
    platformId: platform.id,
    receiver,
    program,
    publishes: pages.publish,
    takesDown: ({ url }) => pages.takeDown(url),
    lists: async (title, description) => {
      const url = pages.publish(title, description)
      const { items } = await program.post('/api/v1/listings', {
        url,
        title,
        description,
        price: 120,
        currency: 'EUR',
        country: 'FR',
      })
      return { url, listingId: items[0].listing_id }
    },
  }
}

/** An answer that must have been a good one. */
export function done(answered: Answered): Answered {
  if (answered.status >= 300) throw new Error(`${answered.status} ${answered.text}`)
  return answered
}

interface Pages {
  readonly port: number
  publish(title: string, description: string): string
  takeDown(url: string): void
  close(): Promise<void>
}

/** The marketplace's pages, on a port of this machine. */
async function openPages(): Promise<Pages> {
  const shown = new Map<string, string>()
  const server = createServer(({ url = '' }, response) => {
    const page = shown.get(url)
    if (url === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nAllow: /\n')
    else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  let number = 0
  return {
    port,
    publish: (title, description) => {
      const path = `/item/${++number}`
      shown.set(
        path,
        `<!doctype html><html lang="en"><head><title>${title} | Bazaar</title></head><body><h1>${title}</h1><p>${description}</p></body></html>`,
      )
      return `http://bazaar.example:${port}${path}`
    },
    takeDown: (url) => void shown.delete(new URL(url).pathname),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
