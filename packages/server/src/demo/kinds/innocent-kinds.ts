import { harmless, type Kind } from './kind.ts'

/** What only looks like an offer of a protected species, and what may be offered. */
export const innocentKinds: Readonly<Record<string, Kind>> = {
  colour: harmless(['The name of a colour.'], ['Le nom d’une couleur.']),
  print: harmless(['A pattern on cloth or plastic, no animal.'], ['Un motif sur du tissu ou du plastique, pas un animal.']),
  toy: harmless(['A soft toy.'], ['Une peluche.']),
  game: harmless(['A game.'], ['Un jeu.']),
  book: harmless(['A book.'], ['Un livre.']),
  film: harmless(['A film.'], ['Un film.']),
  photo: harmless(['A picture of the animal, not the animal.'], ['Une image de l’animal, pas l’animal.']),
  place: harmless(['Ivory Coast, the country.'], ['La Côte d’Ivoire, le pays.']),
  brand: harmless(['A brand or the name of a team.'], ['Une marque, ou le nom d’une équipe.']),
  'fake-brand': harmless(['Imitation, as the seller says.'], ['Une imitation, comme le dit le vendeur.']),
  costume: harmless(['Fancy dress.'], ['Un déguisement.']),
  food: harmless(['Food or a plant that only shares the name.'], ['Un aliment ou une plante qui n’a que le nom en commun.']),
  resin: harmless(['Cast resin; the mould line shows.'], ['De la résine moulée ; la trace du moule se voit.']),
  'cattle-bone': harmless(['Bone or horn of farm animals.'], ['De l’os ou de la corne d’animaux d’élevage.']),
  'plant-ivory': harmless(['Tagua: the nut of a palm.'], ['Du corozo : la noix d’un palmier.']),
  'shell-common': harmless(['Common shells.'], ['Des coquillages communs.']),
  'medicine-plant': harmless(['A plant whose name holds an animal’s.'], ['Une plante dont le nom contient celui d’un animal.']),
  perfume: harmless(['Synthetic musk.'], ['Du musc de synthèse.']),
  sheepskin: harmless(['Sheep.'], ['Du mouton.']),
  'wood-other': harmless(['Common wood, stained.'], ['Du bois courant, teinté.']),
  tool: harmless(['A tool.'], ['Un outil.']),
  service: harmless(['A service; nothing is sold.'], ['Un service ; rien n’est vendu.']),
  display: harmless(['A visit or a show; nothing is sold.'], ['Une visite ou une exposition ; rien n’est vendu.']),
  'wanted-info': harmless(['A question, not an offer.'], ['Une question, pas une offre.']),
  'lost-pet': harmless(
    ['Somebody looks for a pet, or for its owner.'],
    ['Quelqu’un cherche son animal, ou le maître d’un animal.'],
  ),
  bred: harmless(
    ['Bred in captivity; ring and certificate are described and can be checked by the buyer.'],
    ['Né en captivité ; bague et certificat sont décrits et vérifiables.'],
    'no-action',
  ),
  'farmed-other': harmless(
    ['A farmed animal of a species that no list names.'],
    ['Un animal d’élevage, d’une espèce qu’aucune liste ne nomme.'],
  ),
  'farmed-plant': harmless(
    ['Raised in a nursery, with its plant passport.'],
    ['Multipliée en pépinière, avec son passeport phytosanitaire.'],
    'no-action',
  ),
  'antique-papers': harmless(
    ['An antique with its certificate, whose number can be read.'],
    ['Objet ancien avec son certificat, dont le numéro est lisible.'],
    'no-action',
  ),
  mammoth: harmless(
    ['Mammoth, from a named dealer; the cracked bark is visible. No list covers it here.'],
    ['Du mammouth, d’un marchand nommé ; l’écorce craquelée se voit. Aucune liste ne le couvre ici.'],
    'no-action',
  ),
}
