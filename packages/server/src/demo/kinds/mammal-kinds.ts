import { type Kind, offered, unshown } from './kind.ts'

/** Of mammals and what is made of them. */
export const mammalKinds: Readonly<Record<string, Kind>> = {
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
}
