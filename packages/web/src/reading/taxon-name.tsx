import { isSlanted } from './is-slanted.ts'

/** A scientific name as it is written in print. */
export function TaxonName({ taxon }: { readonly taxon: string }) {
  const name = <bdi>{taxon}</bdi>
  return isSlanted(taxon) ? <i lang="la">{name}</i> : <span lang="la">{name}</span>
}
