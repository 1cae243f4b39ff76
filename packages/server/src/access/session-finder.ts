import type { SignIn } from './create-sign-in.ts'
import type { FoundSession } from './session-lookup.ts'

export interface SessionFinder {
  /** @param cookies the Cookie header @returns null when nobody is signed in. Throws when the database does not answer. */
  find(cookies: string | undefined): Promise<FoundSession | null>
  /** Forget all sessions of a person: signed out, password or second factor changed, erased. */
  forgetPerson(personId: string): void
}

export interface SessionFinderSettings {
  readonly signIn: SignIn
  /** How long an answer is repeated; also how long a session ended by another server stays open on this one. */
  readonly lifeMs?: number
  /** Sessions remembered at once; the one not asked for longest goes first. */
  readonly capacity?: number
  /** Milliseconds of a clock that never goes back; not the time of day. */
  readonly nowMs?: () => number
}

interface Remembered {
  readonly found: FoundSession
  readonly untilMs: number
}

/**
 * Finds sessions, and remembers them for ten seconds by the whole signed cookie: a look at the database costs milliseconds, and a
 * workspace asks at every click. Only what is signed in is remembered, so that no stranger fills the memory. Reading never
 * prolongs a session; GET /api/auth/get-session does, once a day.
 */
export function sessionFinder({ signIn, ...settings }: SessionFinderSettings): SessionFinder {
  const { lifeMs = 10_000, capacity = 5_000, nowMs = () => performance.now() } = settings
  const remembered = new Map<string, Remembered>()
  const asking = new Map<string, Promise<FoundSession | null>>()
  const cookieName = signIn.$context.then(({ authCookies }) => authCookies.sessionToken.name)

  const remember = (cookie: string, entry: Remembered): void => {
    remembered.delete(cookie)
    remembered.set(cookie, entry)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= capacity) break
      remembered.delete(oldest)
    }
  }

  const ask = async (cookie: string): Promise<FoundSession | null> => {
    const untilMs = nowMs() + lifeMs
    const answer = signIn.api.lookUpSession({ headers: new Headers({ cookie }) })
    asking.set(cookie, answer)
    try {
      const found = await answer
      // Unless all were told to forget while this was on its way.
      if (found && asking.get(cookie) === answer) remember(cookie, { found, untilMs })
      return found
    } finally {
      if (asking.get(cookie) === answer) asking.delete(cookie)
    }
  }

  return {
    async find(cookies) {
      const cookie = findCookie(cookies, await cookieName)
      if (!cookie) return null
      const known = remembered.get(cookie)
      if (!known || known.untilMs <= nowMs()) return asking.get(cookie) ?? ask(cookie)
      remember(cookie, known)
      return known.found
    },
    forgetPerson(personId) {
      // An answer still on its way may be about to say what was true before.
      asking.clear()
      for (const [cookie, { found }] of remembered) if (found.personId === personId) remembered.delete(cookie)
    },
  }
}

/** "name=value" of the first cookie of this name, so that what is asked and what is remembered are the same. */
function findCookie(header: string | undefined, name: string): string | undefined {
  return header
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`))
}
