/**
 * Hosts of what somebody typed or pasted, be it whole addresses: in small letters, each once.
 *
 * @example readHosts(['https://www.Bazar.example/ad/1', 'bazar.example']) // ['www.bazar.example', 'bazar.example']
 */
export function readHosts(typed: readonly string[]): string[] {
  const hosts = typed.map((text) => {
    const url = URL.parse(text.includes('://') ? text : `https://${text.trim()}`)
    return url?.hostname || text.trim().toLowerCase()
  })
  return [...new Set(hosts.filter((host) => host !== ''))]
}

/** Whether the directory takes it: a name with a dot, such as the contract has it. */
export function isHost(text: string): boolean {
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}$/.test(text)
}
