/**
 * Where somebody goes on after signing in: the whole address of a place of the workspace, as the browser shows it. Any other, of
 * this site or of another, is left out.
 */
export function readNext({ next }: Readonly<Record<string, unknown>>): { readonly next?: string } {
  return typeof next === 'string' && /^\/work(?=[/?#]|$)/.test(next) ? { next } : {}
}
