/** What `npm start` is asked for. */
export type StartArguments =
  /** A demo world; fresh: laid out anew. */
  | { readonly kind: 'demo'; readonly fresh: boolean }
  | { readonly kind: 'real' }
  | { readonly kind: 'usage' }
  | { readonly kind: 'wrong'; readonly problem: string }

export const usage = `npm start                  the demo world: made-up people, listings and platforms; nothing leaves this machine
npm start -- --fresh       the demo world, laid out anew
npm start -- --real        an install of your own, empty at first`

/**
 * Read the arguments of `npm start`.
 *
 * @example readStartArguments(['--real']) // { kind: 'real' }
 */
export function readStartArguments(given: readonly string[]): StartArguments {
  const asked = new Set(given)
  const unknown = given.find((each) => !['--real', '--fresh', '--help', '-h'].includes(each))
  if (unknown !== undefined) return { kind: 'wrong', problem: `${unknown} is no argument of npm start.\n${usage}` }
  if (asked.has('--help') || asked.has('-h')) return { kind: 'usage' }
  if (asked.has('--real') && asked.has('--fresh')) {
    return {
      kind: 'wrong',
      problem: 'Only the demo world is laid out anew: --fresh does not go with --real, which deletes nothing.',
    }
  }
  return asked.has('--real') ? { kind: 'real' } : { kind: 'demo', fresh: asked.has('--fresh') }
}
