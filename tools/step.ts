/** What a step found. A check counts as one; a run of tests counts its tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What to print when something failed. */
  readonly output: string
  /** Titles of the tests that did not run. */
  readonly skippedTitles?: readonly string[]
}

/** One line of `npm test`. */
export interface Step {
  readonly name: string
  run(): Promise<Outcome>
  /** What is missing on this machine for the step to run, and how to get it; null when nothing is. */
  readonly missing?: string | null
}
