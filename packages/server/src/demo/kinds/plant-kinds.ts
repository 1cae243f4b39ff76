import { type Kind, offered, unshown } from './kind.ts'

/** Of plants and their wood. */
export const plantKinds: Readonly<Record<string, Kind>> = {
  orchid: offered(
    'Orchidaceae',
    'plant_timber',
    ['Orchids dug up in the wild, by the seller’s own words.'],
    ['Orchidées arrachées à la nature, d’après le vendeur lui-même.'],
  ),
  cactus: offered(
    'Cactaceae',
    'plant_timber',
    ['Old cacti dug from the desert, as their scars and roots show.'],
    ['Vieux cactus arrachés au désert, comme le montrent leurs cicatrices et leurs racines.'],
  ),
  rosewood: offered(
    'Dalbergia',
    'plant_timber',
    ['Rosewood of a listed species without any document.'],
    ['Palissandre d’une espèce inscrite, sans aucun document.'],
    unshown,
  ),
  agarwood: offered(
    'Aquilaria',
    'plant_timber',
    ['Wild agarwood without a bill or a permit.'],
    ['Bois d’agar sauvage, sans facture ni permis.'],
    unshown,
  ),
}
