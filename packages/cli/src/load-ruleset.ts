import type { Ruleset } from '@vigie/engine'
import { Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** The ruleset to screen by. @throws Failure that lists everything wrong with the catalogue */
export async function loadRuleset({ openRuleset }: Terminal): Promise<Ruleset> {
  try {
    return await openRuleset()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Failure({ code: 'ruleset-broken', detail }, { cause: error })
  }
}
