/**
 * Whether an address leads to whatever machine opens it.
 *
 * @example isOfThisMachine('http://127.0.0.1:8080/en/join/…') // true
 */
export function isOfThisMachine(link: string): boolean {
  const host = URL.parse(link)?.hostname ?? ''
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^(127|0)\./.test(host)
}

/**
 * Whether an address leads into a network of somebody's own, as far as it shows: what a name stands for is known on the way only.
 *
 * @example isPrivateAddress('https://192.168.1.7/hook') // true
 */
export function isPrivateAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? ''
  const isLocalName = /\.(local|internal|lan|home\.arpa)$/.test(host)
  const isPrivateV4 = /^(10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host)
  return isOfThisMachine(address) || isLocalName || isPrivateV4 || /^\[(f[cd]|fe[89ab])/.test(host)
}
