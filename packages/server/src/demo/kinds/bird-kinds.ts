import { type Kind, offered, unshown } from './kind.ts'

/** Of birds and what is made of them. */
export const birdKinds: Readonly<Record<string, Kind>> = {
  parrot: offered(
    'Psittacus erithacus',
    'live',
    [
      'African grey without ring or certificate, handed over for cash.',
      'A young African grey; the seller says that there are no papers.',
    ],
    ['Gris du Gabon sans bague ni certificat, cédé en espèces.'],
    unshown,
  ),
  macaw: offered(
    'Psittacidae',
    'live',
    ['Parrots without ring or papers. The text says they come from the wild or leaves it open.'],
    ['Perroquets sans bague ni papiers ; le texte dit qu’ils viennent de la nature, ou laisse planer le doute.'],
    unshown,
  ),
  cockatoo: offered(
    'Cacatuidae',
    'live',
    ['A cockatoo without papers. The way it is to be shipped would kill it.'],
    ['Cacatoès sans papiers, expédié dans des conditions qui le tueraient.'],
    unshown,
  ),
  songbird: offered(
    'Serinus serinus',
    'live',
    ['Wild-caught songbirds: unringed, "fresh" and only just calm.', 'The seller says when and how they were caught.'],
    ['Oiseaux chanteurs capturés : sans bague, « frais », à peine calmés.'],
  ),
  raptor: offered(
    'Falconiformes',
    'live',
    [
      'A bird of prey without ring or proof of captive breeding.',
      'Said to be this year’s and unringed: taken from a nest or from passage.',
    ],
    ['Rapace sans bague ni preuve de naissance en captivité.', 'Rapace naturalisé sans étiquette ni origine connue.'],
    unshown,
  ),
  houbara: offered(
    'Chlamydotis',
    'live',
    ['Freshly caught houbara bustards for the training of falcons.'],
    ['Outardes houbara fraîchement capturées, pour l’entraînement de faucons.'],
  ),
  hornbill: offered(
    'Rhinoplax vigil',
    'carving_jewellery',
    ['Casque of the helmeted hornbill: red outside, yellow within.'],
    ['Casque de calao à casque rond : rouge dehors, jaune dedans.'],
  ),
}
