import { roles } from '@vigie/casework'
import type { Caller } from '@vigie/server/story-world'
import type { Filled, Ids } from './fill-organisation.ts'
import type { Gear } from './open-shop.ts'

/** Somebody to whom things of an organisation are nothing. */
export interface Outsider {
  readonly name: string
  readonly caller: Caller
  /** Ids of what is theirs, or at least not the victim's. */
  readonly own: Ids
  /** The same, of a notice that can be edited. */
  readonly ownDraft: Ids
  /** Ids of what is none of their business. */
  readonly foreign: Ids
  /** A listing and a digest of the victim. */
  readonly prey: { readonly url: string; readonly sheet: Uint8Array }
  /** No answer of theirs may hold these. */
  readonly secrets: { readonly marker: string; readonly ids: ReadonlySet<string> }
}

interface Parties {
  /** The organisation that is attacked. */
  readonly victim: Filled
  /** Another organisation, with the same things done in it. */
  readonly other: Filled
  /** Ids that only the victim knows; and of these, those of one of its shops. */
  readonly hidden: {
    readonly all: ReadonlySet<string>
    readonly first: ReadonlySet<string>
    readonly second: ReadonlySet<string>
  }
}

/** Everybody who may try: the other organisation's people and program, the public, who has left, and the victim's own platforms. */
export async function listOutsiders({ world }: Gear, { victim, other, hidden }: Parties): Promise<Outsider[]> {
  const { organisationId } = other
  const abroad = {
    own: other.ids.first,
    ownDraft: other.draftIds.first,
    // Its own company is no secret to whoever writes to it as well; the organisation itself is nobody's company.
    foreign: { ...victim.ids.first, company: victim.organisationId },
    prey: { url: victim.first.urls.sent as string, sheet: victim.sheet },
    secrets: { marker: victim.marker, ids: hidden.all },
  }
  const outsiders: Outsider[] = []
  for (const role of roles) {
    const caller = await world.member(`${other.marker}${role}`, [role], organisationId)
    outsiders.push({ name: `another organisation’s ${role}`, caller, ...abroad })
  }
  const withHeader = (caller: Caller): Caller => ({
    ...caller,
    ask: (method, path, body) => caller.ask(method, path, body, { 'vigie-organisation': victim.organisationId }),
  })
  const between = (mine: 'first' | 'second', theirs: 'first' | 'second') => ({
    own: victim.ids[mine],
    ownDraft: victim.draftIds[mine],
    foreign: victim.ids[theirs],
    // The sheet is the second platform's own: for its officer it is no prey.
    prey: { url: victim[theirs].urls.sent as string, sheet: mine === 'second' ? new Uint8Array([0]) : victim.sheet },
    secrets: { marker: `${victim.marker}${theirs}`, ids: hidden[theirs] },
  })
  return [
    ...outsiders,
    { name: 'somebody with every role of another organisation', caller: other.boss, ...abroad },
    { name: 'the same, who names the organisation', caller: withHeader(other.boss), ...abroad },
    { name: 'another organisation’s program', caller: other.first.program, ...abroad },
    { name: 'an officer of another organisation’s company', caller: other.first.officer, ...abroad },
    { name: 'the public', caller: world.visitor, ...abroad },
    { name: 'somebody who has left', caller: victim.leaver, ...abroad },
    {
      name: 'the program of another of its platforms',
      caller: victim.first.program,
      ...between('first', 'second'),
    },
    {
      name: 'the officer of another of its platforms',
      caller: victim.second.officer,
      ...between('second', 'first'),
    },
  ]
}
