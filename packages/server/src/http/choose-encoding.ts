export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The smallest encoding that a client accepts, by its Accept-Encoding header.
 *
 * @example chooseEncoding('gzip, br;q=0') // 'gzip'
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set<string>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    if (!refused) accepted.add(name)
  }

  if (accepted.has('br')) return 'br'
  return accepted.has('gzip') ? 'gzip' : 'identity'
}
