import { type Kind, offered, unshown } from './kind.ts'

/** Of reptiles, frogs, spiders, fish and what lives in the sea, and what is made of them. */
export const otherAnimalKinds: Readonly<Record<string, Kind>> = {
  'turtle-shell': offered(
    'Eretmochelys imbricata',
    'shell',
    [
      'Real tortoiseshell, from the hawksbill turtle. No certificate for worked antique pieces is shown.',
      'The seller tested it and says it is shell, not plastic.',
    ],
    [
      'Écaille véritable de tortue imbriquée, sans certificat.',
      'Le vendeur l’a testée et affirme que c’est de l’écaille, pas du plastique.',
    ],
    unshown,
  ),
  tortoise: offered(
    'Testudinidae',
    'live',
    ['Live tortoises without chip or papers, some by the seller’s own words taken from the wild.'],
    ['Tortues vivantes sans puce ni papiers, en partie prélevées dans la nature d’après l’annonce.'],
  ),
  'turtle-live': offered(
    'Testudines',
    'live',
    ['Live turtles of a protected species; the seller says that there is no permit.'],
    ['Tortues vivantes d’une espèce protégée ; le vendeur dit n’avoir aucun permis.'],
  ),
  egg: offered(
    'Cheloniidae',
    'egg',
    ['Eggs of sea turtles, sold by the piece or the dozen.'],
    ['Œufs de tortue marine, vendus à la pièce ou à la douzaine.'],
  ),
  'python-skin': offered(
    'Pythonidae',
    'skin_leather',
    ['Real python, bought abroad, without tag or papers.'],
    ['Python véritable acheté à l’étranger, sans étiquette ni papiers.'],
    unshown,
  ),
  crocodile: offered(
    'Crocodylia',
    'skin_leather',
    ['Real crocodile or caiman without certificate or tag.'],
    ['Crocodile ou caïman véritable, sans certificat ni étiquette.'],
    unshown,
  ),
  lizard: offered(
    'Sauria',
    'live',
    ['Wild-caught lizards; the seller offers to arrange the border.'],
    ['Lézards sauvages ; le vendeur propose d’arranger le passage de la frontière.'],
  ),
  chameleon: offered(
    'Chamaeleonidae',
    'live',
    ['An imported chameleon; the permit is missing by the seller’s own words.'],
    ['Caméléon importé ; le permis manque, de l’aveu du vendeur.'],
    unshown,
  ),
  frog: offered('Dendrobatidae', 'live', ['Wild-caught poison frogs.'], ['Dendrobates prélevées dans la nature.']),
  spider: offered(
    'Poecilotheria',
    'live',
    ['Tarantulas of listed species, from the wild or from a suitcase.'],
    ['Mygales d’espèces inscrites, venues de la nature ou d’une valise.'],
    unshown,
  ),
  coral: offered(
    'Coralliidae',
    'carving_jewellery',
    ['Precious coral, undyed by the seller’s own words; several species are listed and the origin is not shown.'],
    ['Corail précieux, non teint d’après le vendeur ; plusieurs espèces sont inscrites et l’origine n’est pas montrée.'],
    unshown,
  ),
  clam: offered(
    'Tridacnidae',
    'shell',
    ['Shells of giant clams. All species are listed; no permit is shown.'],
    ['Coquilles de bénitier géant ; toutes les espèces sont inscrites et aucun permis n’est montré.'],
    unshown,
  ),
  seahorse: offered(
    'Hippocampus',
    'medicine',
    ['Dried seahorses. All species are listed; the seller shows no permit.'],
    ['Hippocampes séchés ; toutes les espèces sont inscrites et aucun permis n’est montré.'],
    unshown,
  ),
  shark: offered(
    'Elasmobranchii',
    'bone',
    ['Shark parts of listed species, or of one that nobody names.'],
    ['Parties de requin d’une espèce inscrite, ou que personne ne nomme.'],
    unshown,
  ),
}
