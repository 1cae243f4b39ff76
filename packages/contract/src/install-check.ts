/**
 * What is looked at in an install, and what is found there: code → facts. The server looks; the command line and
 * the health page say it in words (install-words-en.ts, install-words-fr.ts).
 * What could not be looked at is a check of its own, `not-checked`, and never `ok`.
 */
export interface InstallFacts {
  /** Settings that cannot be used; none when all can. `message` is the server's own sentence. */
  readonly configuration: {
    readonly wrong: readonly { readonly name: string; readonly message: string }[]
    readonly mode: string | null
  }
  readonly version: { readonly vigie: string }
  readonly 'data-folder': {
    readonly folder: string
    readonly exists: boolean
    readonly writable: boolean
    readonly detail: string | null
  }
  readonly disk: { readonly freeBytes: number; readonly folder: string }
  readonly secret: {
    readonly from: 'setting' | 'file' | 'nowhere'
    readonly file: string
    /** What is wrong: others may read the file, it is too short to be one, or there is data but no secret. */
    readonly fault: 'open' | 'short' | 'lost' | 'unreadable' | null
    /** Octal digits, such as 600; null where there is no file, or the system knows none. */
    readonly fileMode: string | null
  }
  readonly database: {
    readonly kind: 'postgresql' | 'pglite'
    /** Where it is, without name or password. */
    readonly place: string
    readonly version: string | null
    /** `none`: there is none yet; `empty`: it has no tables yet; `held`: a running Vigie has it, alone. */
    readonly found: 'ready' | 'none' | 'empty' | 'held' | 'unreachable' | 'too-old'
    readonly detail: string | null
  }
  readonly 'database-owner': { readonly place: string; readonly detail: string | null }
  readonly 'database-role': {
    readonly role: string
    readonly fault: 'superuser' | 'bypasses-walls' | 'not-a-member' | null
    readonly missing: readonly string[]
  }
  readonly migrations: {
    readonly missing: readonly string[]
    readonly fault: 'older' | 'newer-or-changed' | null
    readonly detail: string | null
  }
  readonly clock: { readonly differenceSeconds: number }
  readonly jobs: {
    readonly waiting: number
    readonly failed: readonly { readonly queue: string; readonly count: number }[]
    /** How long the job has waited that could have been taken up first; null where none waits. */
    readonly oldestSeconds: number | null
    /** Nobody else can be at work while this is looked at: the small database is for one program. */
    readonly isStopped: boolean
  }
  readonly timers: { readonly overdue: number; readonly oldestSeconds: number | null; readonly isStopped: boolean }
  readonly mail: {
    readonly found: 'reached' | 'not-used' | 'not-set' | 'not-usable' | 'unreachable' | 'login-refused' | 'insecure'
    readonly server: string | null
    readonly detail: string | null
  }
  readonly address: { readonly baseUrl: string | null; readonly fault: 'missing' | 'not-https' | null }
  readonly backup: { readonly folder: string; readonly newest: string | null; readonly ageDays: number | null }
  readonly 'not-checked': {
    readonly what: readonly InstallCheckCode[]
    readonly why: 'configuration' | 'held' | 'database' | 'error'
    readonly detail: string | null
  }
  readonly 'outbound-allow': { readonly addresses: readonly string[] }
  readonly 'open-without-https': { readonly host: string }
  readonly 'proxy-trusted-in-the-open': { readonly host: string }
  readonly 'no-second-factor': Readonly<Record<never, never>>
  readonly 'small-database': Readonly<Record<never, never>>
  readonly 'mail-from': { readonly from: string }
}

export type InstallCheckCode = keyof InstallFacts

/** One thing looked at. Warnings are no problem yet, or are unsafe by somebody's choice. */
export type InstallCheck = {
  readonly [Code in InstallCheckCode]: {
    readonly code: Code
    readonly state: 'ok' | 'warning' | 'problem'
    readonly facts: InstallFacts[Code]
  }
}[InstallCheckCode]
