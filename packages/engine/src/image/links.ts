const endOfLink = 0
const endOfLanguage = 1

/** The letters that link the parts of compounds, per language, as units. */
export function writeLinks(languages: readonly (readonly string[])[]): Uint16Array {
  const units = languages.flatMap((links) => [
    ...links.flatMap((link) => [...Array.from(link, (letter) => letter.charCodeAt(0)), endOfLink]),
    endOfLanguage,
  ])
  return Uint16Array.from(units)
}

/** The same from units; the longest link of a language first. */
export function readLinks(units: Uint16Array): readonly (readonly string[])[] {
  const languages: string[][] = []
  let links: string[] = []
  let link = ''
  for (const unit of units) {
    if (unit === endOfLanguage) {
      languages.push(links.sort((a, b) => b.length - a.length || Number(a > b) - Number(a < b)))
      links = []
    } else if (unit === endOfLink) {
      links.push(link)
      link = ''
    } else link += String.fromCharCode(unit)
  }
  return languages
}
