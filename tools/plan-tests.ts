/** The kinds of test, by what they need. A file is of the first kind whose pattern it matches; the last takes what is left. */
export const testKinds = [
  { name: 'long tests', files: /\.long\.test\.ts$/, needs: 'postgresql' },
  { name: 'browser tests', files: /\.e2e\.ts$/, needs: 'chromium' },
  { name: 'stories', files: /\.story\.test\.ts$/, needs: 'postgresql' },
  { name: 'database tests', files: /\.db\.test\.ts$/, needs: 'postgresql' },
  { name: 'pure tests', files: /\.test\.ts$/, needs: null },
] as const

export type TestKind = (typeof testKinds)[number]

/**
 * Every test file under the kind that runs it, quick kinds first; a kind without files is left out. No test file is lost: the
 * long tests are a run of their own, and whatever is not long is in the other.
 */
export function planTests(
  paths: readonly string[],
  run: 'usual' | 'long' = 'usual',
): { kind: TestKind; files: readonly string[] }[] {
  const kinds = testKinds.filter(({ name }) => (name === 'long tests') === (run === 'long'))
  const plan = kinds.map((kind) => ({ kind, files: paths.filter((path) => kindOf(path) === kind) }))
  return plan.filter(({ files }) => files.length > 0).reverse()
}

function kindOf(path: string): TestKind | undefined {
  return testKinds.find(({ files }) => files.test(path))
}
