import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from './kinds/kind.ts'
import { kinds } from './kinds.ts'

/** A listing of the demo world as its file has it. */
export interface ToldListing {
  /** BCP 47, the name of its file. */
  readonly language: string
  /** Its place in the file, for messages: 'en.txt:12'. */
  readonly place: string
  readonly kind: string
  readonly says: Kind
  readonly platform: string
  readonly seller: string
  readonly country: string
  /** Zero: the seller names none. */
  readonly price: number
  readonly currency: string | null
  readonly title: string
  readonly text: string
  /** Why somebody reported it, in their words. */
  readonly tips: readonly Tip[]
  /** It is the words of an earlier listing again, under another address. */
  readonly again: boolean
}

export interface Tip {
  readonly from: 'public' | 'spotter'
  readonly why: string
}

const folder = join(import.meta.dirname, 'content')

/**
 * Every listing, file by file. Blocks are divided by an empty line:
 *
 *     ivory · quayside · oldcabinet · GB · 145 GBP     kind, platform, seller, country, price
 *     Antique 1v0ry bangle, 60 g                       title; "= title" repeats an earlier listing of the file
 *     Carved, lovely warm patina.                      text
 *     ! Nobody writes it like that for plastic.        a tip of the public; "!s" of a spotter
 *
 * Throws with the place of what it cannot read.
 */
export function readListings(): readonly ToldListing[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFile(name))
}

function readFile(name: string): ToldListing[] {
  const told: ToldListing[] = []
  let line = 1
  for (const block of readFileSync(join(folder, name), 'utf8').split(/\n{2,}/)) {
    if (block.trim() !== '') told.push(readBlock(block.trim().split('\n'), { name, place: `${name}:${line}` }, told))
    line += block.split('\n').length + 1
  }
  return told
}

function readBlock(
  [head = '', title = '', ...rest]: string[],
  { name, place }: { readonly name: string; readonly place: string },
  earlier: readonly ToldListing[],
): ToldListing {
  const [kind = '', platform = '', seller = '', country = '', money = ''] = head.split(' · ')
  const [amount = '', currency = null] = money.split(' ')
  const tips = rest.filter((each) => each.startsWith('!')).map(readTip)
  const before = title.startsWith('= ') ? earlier.find((each) => each.title === title.slice(2)) : undefined
  const words = before ?? { title, text: rest.filter((each) => !each.startsWith('!')).join('\n') }
  const called = before?.kind ?? kind
  const says = kinds[called]
  if (!says) throw new Error(`${place}: "${called}" is no kind of the demo world`)
  if (words.text === '' || country === '' || Number.isNaN(Number.parseFloat(amount)))
    throw new Error(`${place}: a listing has a head of five parts, a title and a text`)
  return {
    language: name.slice(0, -'.txt'.length),
    place,
    kind: called,
    says,
    platform,
    seller,
    country,
    price: Number(amount),
    currency,
    title: words.title,
    text: words.text,
    tips,
    again: before !== undefined,
  }
}

function readTip(line: string): Tip {
  return line.startsWith('!s ') ? { from: 'spotter', why: line.slice(3) } : { from: 'public', why: line.slice(2) }
}
