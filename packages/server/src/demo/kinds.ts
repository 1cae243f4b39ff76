// long file: what a reviewer says of each kind of listing, in the two languages side by side
import type { Decision } from '@vigie/casework'
import type { Product } from '@vigie/engine'

/** What a reviewer of the demo world makes of a listing. */
export interface Kind {
  readonly decision: Decision
  /** Scientific name of the catalogue; null where it is no wildlife, or nobody can say. */
  readonly taxon: string | null
  readonly product: Product | null
  /** Which of a platform's clauses it falls under. */
  readonly topic: Topic
  readonly standing: string
  readonly reasons: Readonly<Record<'en' | 'fr', readonly string[]>>
}

export type Topic = 'parts' | 'live' | 'plants'

function offered(taxon: string, product: Product, en: readonly string[], fr: readonly string[], standing = 'prohibited'): Kind {
  const topic = product === 'live' || product === 'egg' ? 'live' : product === 'plant_timber' ? 'plants' : 'parts'
  return { decision: 'notify', taxon, product, topic, standing, reasons: { en, fr } }
}

function harmless(en: readonly string[], fr: readonly string[], decision: 'not-wildlife' | 'no-action' = 'not-wildlife'): Kind {
  const standing = decision === 'no-action' ? 'documentation-claimed-unverified' : 'not-covered'
  return { decision, taxon: null, product: null, topic: 'parts', standing, reasons: { en, fr } }
}

const unshown = 'documentation-not-shown'

/** Kind → what it is and why, as a reviewer writes it. */
export const kinds: Readonly<Record<string, Kind>> = {
  ivory: offered(
    'Elephantidae',
    'ivory',
    [
      'Elephant ivory: the seller describes its grain and weight, and shows no certificate.',
      'The lines in the pictures and the wording leave no doubt that this is elephant ivory. No proof of age or origin is given.',
      'Offered under another word for ivory. Weight, colour and the crossing lines fit elephant ivory.',
    ],
    [
      'Ivoire d’éléphant : le vendeur en décrit le grain et le poids, et ne montre aucun certificat.',
      'Les stries visibles sur les photos et les mots employés ne laissent pas de doute : c’est de l’ivoire d’éléphant, sans preuve d’âge ni d’origine.',
    ],
    unshown,
  ),
  'rhino-horn': offered(
    'Rhinocerotidae',
    'horn',
    [
      'Rhino horn behind code words, sold by weight and only in private messages.',
      'The wording and the way of sale fit rhino horn.',
    ],
    ['Corne de rhinocéros à mots couverts, vendue au poids et seulement en message privé.'],
  ),
  'tiger-skin': offered(
    'Panthera tigris',
    'skin_leather',
    [
      'A whole tiger skin. The seller gives no certificate, and age alone is no exemption.',
      'Tiger skin, offered for sale with discreet delivery.',
    ],
    ['Peau de tigre entière, sans certificat ; l’ancienneté seule ne suffit pas.'],
  ),
  'tiger-bone': offered(
    'Panthera tigris',
    'medicine',
    ['Tiger bone is named as the ingredient.'],
    ['L’os de tigre est nommé comme ingrédient.'],
  ),
  'tiger-live': offered(
    'Panthera leo',
    'live',
    ['A lion cub kept in a home and sold to anybody who pays.'],
    ['Lionceau détenu chez un particulier et vendu au premier venu.'],
  ),
  cheetah: offered(
    'Acinonyx jubatus',
    'live',
    ['A young cheetah. Wild cheetahs of the Horn of Africa are smuggled to become pets.'],
    ['Jeune guépard, issu selon l’annonce de la Corne de l’Afrique, où l’espèce est victime de contrebande.'],
  ),
  jaguar: offered(
    'Panthera onca',
    'tooth_claw',
    ['Jaguar canines with their roots, from the wild by the seller’s own words.'],
    ['Canines de jaguar avec leur racine ; le vendeur dit lui-même leur provenance.'],
  ),
  'leopard-skin': offered(
    'Felidae',
    'fur',
    [
      'Fur of a spotted cat, said to be real. No certificate is shown.',
      'The rosettes are those of a real skin; the seller names no document.',
    ],
    ['Fourrure de félin tacheté, donnée pour véritable, sans certificat.'],
    unshown,
  ),
  'cat-claw': offered(
    'Panthera',
    'tooth_claw',
    ['Teeth or claws of a big cat, sold as jewellery or charm.'],
    ['Dents ou griffes de grand félin, vendues en bijou ou en amulette.'],
  ),
  serval: offered(
    'Leptailurus serval',
    'live',
    ['A first-generation hybrid: half serval. The seller leaves the question of permits to the buyer.'],
    ['Hybride de première génération, à moitié serval ; le vendeur laisse la question des permis à l’acheteur.'],
    unshown,
  ),
  pangolin: offered(
    'Manidae',
    'scale',
    [
      'Pangolin, as the scales show. All international trade for profit has been banned since 2017.',
      'Pangolin, described without its name. The scales and the quantities leave no other reading.',
    ],
    ['Pangolin, sans le nommer : les écailles et les quantités ne laissent pas d’autre lecture.'],
  ),
  meat: offered(
    'Manidae',
    'meat',
    ['Smoked bushmeat; a small mammal with scales is a pangolin.'],
    ['Viande de brousse fumée ; un petit mammifère à écailles, c’est un pangolin.'],
  ),
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
  'bear-bile': offered(
    'Ursidae',
    'medicine',
    ['Bear bile or gall, named as such.', 'Parts of bears for medicine, packed so that nobody sees what it is.'],
    ['Bile ou vésicule d’ours, nommée comme telle.'],
  ),
  'bear-skin': offered(
    'Ursidae',
    'skin_leather',
    ['A bear skin whose papers cannot be found.'],
    ['Peau d’ours dont les papiers sont introuvables.'],
    unshown,
  ),
  wolf: offered(
    'Canis lupus',
    'fur',
    ['Wolf fur; the seller shows no proof of where it comes from.'],
    ['Fourrure de loup, sans preuve de provenance.'],
    unshown,
  ),
  monkey: offered(
    'Primates',
    'live',
    ['A baby monkey, taken from its mother to be a pet.', 'A live primate offered without any licence.'],
    ['Bébé singe retiré à sa mère pour devenir un animal de compagnie.', 'Primate vivant proposé sans aucune autorisation.'],
  ),
  loris: offered(
    'Nycticebus',
    'live',
    ['A slow loris with its teeth clipped. The species may not be traded internationally for profit.'],
    ['Loris lent aux dents coupées ; l’espèce ne peut faire l’objet d’aucun commerce international à but lucratif.'],
  ),
  otter: offered('Aonyx cinereus', 'live', ['An otter cub taken from a river.'], ['Jeune loutre prélevée dans une rivière.']),
  whale: offered(
    'Physeter macrocephalus',
    'tooth_claw',
    ['A sperm whale’s tooth. No certificate is named.'],
    ['Dent de cachalot, sans certificat.'],
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
  shahtoosh: offered(
    'Pantholops hodgsonii',
    'fur',
    ['Shahtoosh, the wool of the Tibetan antelope, which has to be killed for it.'],
    ['Shahtoosh : la laine de l’antilope du Tibet, que l’on tue pour l’obtenir.'],
  ),
  vicuna: offered(
    'Vicugna vicugna',
    'fur',
    ['Raw vicuña fibre without the mark of the communities.'],
    ['Fibre de vigogne brute, sans la marque des communautés.'],
    unshown,
  ),
  saiga: offered(
    'Saiga tatarica',
    'horn',
    ['Whole saiga horns from old stock.'],
    ['Cornes de saïga entières, d’un vieux stock.'],
    unshown,
  ),
  musk: offered(
    'Moschidae',
    'medicine',
    ['Musk grains from the pod of a musk deer.'],
    ['Grains de musc tirés de la poche d’un chevrotain.'],
  ),
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
  unclear: {
    decision: 'unsure',
    taxon: null,
    product: null,
    topic: 'parts',
    standing: 'undetermined',
    reasons: {
      en: ['Ivory or bone: the text does not say and I would want to see the grain. For a specialist.'],
      fr: ['Ivoire ou os : le texte ne tranche pas, il faudrait voir le grain. Pour un spécialiste.'],
    },
  },
}
