/** What a command ends with; documented in the help and the README, never renumbered. */
export const exitCode = {
  /** Everything was screened, or the operation was done; for doctor: no problem. */
  done: 0,
  /**
   * Screened, but some rows could not be read or the input broke off; an operation was not done, and all is as it was; for doctor:
   * a problem was found.
   */
  incomplete: 1,
  /** Wrong usage, a file that cannot be read or written, a broken ruleset, a fault in Vigie. */
  unusable: 2,
  /** Whoever read our output went away (as `head` does): ends quietly, as other programs do on SIGPIPE. */
  closedPipe: 141,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
