import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeLook } from './judge-look.ts'
import type { Finding, KnownListing, Look, LookAnswer } from './look.ts'

/** The listing that the pages of these tests are looked through for. */
export const bangle: KnownListing = {
  url: 'https://www.market.example/itm/old-ivory-bangle-123456789',
  title: 'Old ivory bangle from my grandmother',
  text: 'Solid piece, about 120 grams, with fine cross hatching that shows under a lamp. No crack, slight yellow patina. Posted from Lyon within two days, price by arrangement.',
}

/** The same in Chinese, where words have no spaces between them. */
export const carving: KnownListing = {
  url: 'https://item.shop.example/item.htm?id=600123456789',
  title: '老象牙雕件 清代 包浆自然',
  text: '家传老物件，纹理清晰，重约一百二十克，无裂，包浆自然，喜欢的朋友私聊，同城可以当面交易，价格可以商量。',
}

/** Text enough for a page that is not only a frame. */
export const filler =
  'Discover thousands of offers near you: furniture, bicycles, garden tools, books and toys for children of every age. Save your searches, get an alert when something new comes in, and talk to sellers without showing your telephone number. Our help pages tell you how to pack, how to pay and what to do when something goes wrong.'

export interface PageParts {
  readonly title?: string
  readonly h1?: string
  readonly head?: string
  readonly body?: string
}

/** @example page({ title: 'Market', h1: 'Page not found', body: filler }) */
export function page({ title = 'Example Market', h1 = '', head = '', body = '' }: PageParts): string {
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><header><nav>Home Categories Help</nav></header><main>${h1 && `<h1>${h1}</h1>`}${body}</main><footer>Imprint Terms</footer></body></html>`
}

/** The bangle's page as it stands. */
export const live = page({
  title: `${bangle.title} | Example Market`,
  h1: bangle.title ?? '',
  body: `<p>${bangle.text}</p>${filler}`,
})

/** What a server answers to a look at the bangle. */
export function answer(html: string | Buffer, more: Partial<Omit<LookAnswer, 'kind' | 'body'>> = {}): Look {
  return {
    kind: 'answer',
    status: 200,
    url: bangle.url,
    contentType: 'text/html; charset=utf-8',
    truncated: false,
    ...more,
    body: Buffer.from(html),
  }
}

/** The text in the encoding of older Russian sites: of Cyrillic letters and ASCII. */
export function windows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    }),
  )
}

/** What the look is, what it must be found to be, on which marks, and of which listing where it is not the bangle. */
export type LookCase = readonly [look: Look, finding: Finding, marks?: string, listing?: KnownListing]

/** One test for each case: `marks` are all marks in order, joined by spaces. */
export function judges(cases: Readonly<Record<string, LookCase>>): void {
  for (const [claim, [look, finding, marks, listing = bangle]] of Object.entries(cases)) {
    test(`judgeLook() finds ${claim}: ${finding}`, () => {
      const judgement = judgeLook(look, listing)
      assert.equal(judgement.finding, finding)
      if (marks !== undefined) assert.equal(judgement.grounds.marks.join(' '), marks)
    })
  }
}
