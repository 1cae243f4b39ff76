import { TaxonName as ScientificName } from '../../../reading/taxon-name.tsx'

/** A taxon as its reader calls it, and as science does: "elephant (Elephantidae)". */
export function TaxonName({ taxon, called }: { readonly taxon: string; readonly called: string | null }) {
  const scientific = <ScientificName taxon={taxon} />
  if (called === null) return scientific
  return (
    <>
      {called} ({scientific})
    </>
  )
}
