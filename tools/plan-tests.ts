export interface TestKind {
  readonly name: string
  readonly files: RegExp
  readonly needs: 'chromium' | 'postgresql' | null
  /** The databases that its tests run on; both where none is said. */
  readonly databases?: 'pglite' | 'postgresql'
}

/** The kinds of test of a run, by what they need. A file is of the first kind whose pattern it matches; the last takes what is left. */
export const testKinds = {
  usual: [
    { name: 'browser tests', files: /\.e2e\.ts$/, needs: 'chromium' },
    { name: 'stories', files: /\.story\.test\.ts$/, needs: 'postgresql' },
    { name: 'database tests', files: /\.db\.test\.ts$/, needs: 'postgresql', databases: 'postgresql' },
    { name: 'pure tests', files: /^(?!.*\.long\.test\.ts$).*\.test\.ts$/, needs: null },
  ],
  // What takes minutes: the same database tests on the other database, and processes that are killed.
  long: [
    { name: 'database tests on PGlite', files: /\.db\.test\.ts$/, needs: 'postgresql', databases: 'pglite' },
    { name: 'long tests', files: /\.long\.test\.ts$/, needs: 'postgresql' },
  ],
} as const satisfies Record<string, readonly TestKind[]>

export type TestRunName = keyof typeof testKinds

/** Every test file of a run under the kind that runs it, quick kinds first; a kind without files is left out. No test file is lost. */
export function planTests(paths: readonly string[], run: TestRunName = 'usual'): { kind: TestKind; files: readonly string[] }[] {
  const kinds: readonly TestKind[] = testKinds[run]
  const kindOf = (path: string): TestKind | undefined => kinds.find(({ files }) => files.test(path))
  const plan = kinds.map((kind) => ({ kind, files: paths.filter((path) => kindOf(path) === kind) }))
  return plan.filter(({ files }) => files.length > 0).reverse()
}
