/** What kind of animal or plant, as reviewers and statistics group them. */
export const groups = [
  'elephant',
  'rhino',
  'big_cat',
  'other_cat',
  'pangolin',
  'primate',
  'bear',
  'parrot',
  'raptor',
  'songbird',
  'other_bird',
  'tortoise_turtle',
  'crocodilian',
  'snake',
  'lizard',
  'amphibian',
  'shark_ray',
  'seahorse',
  'eel_sturgeon_fish',
  'coral_shell',
  'invertebrate',
  'antelope_deer',
  'marine_mammal',
  'other_mammal',
  'plant_timber',
] as const
export type Group = (typeof groups)[number]

/** In which form a specimen is offered. */
export const products = [
  'live',
  'ivory',
  'horn',
  'skin_leather',
  'fur',
  'scale',
  'bone',
  'tooth_claw',
  'feather',
  'egg',
  'shell',
  'taxidermy_trophy',
  'medicine',
  'meat',
  'carving_jewellery',
  'plant_timber',
  'other',
] as const
export type Product = (typeof products)[number]

/** How a specimen is offered or sought. The first five may flag; the others pass (the code book). */
export const offerKinds = [
  'sale',
  'auction',
  'barter',
  'giveaway',
  'wanted',
  'service',
  'lost-found',
  'display',
  'talk',
  'none',
] as const
export type OfferKind = (typeof offerKinds)[number]

export const ranks = ['kingdom', 'phylum', 'class', 'order', 'family', 'genus', 'species', 'subspecies', 'hybrid'] as const
export type Rank = (typeof ranks)[number]

/** Languages of the catalogue, as BCP-47 primary tags; a finding or a verdict may also say `und` (undetermined). */
export const languages = [
  'en',
  'fr',
  'es',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'tl',
  'hi',
] as const
export type Language = (typeof languages)[number]

/** What a word does in an advert besides naming an animal or a part. */
export const cues = [
  'sale',
  'auction',
  'barter',
  'giveaway',
  'wanted', // an offer
  'service',
  'lost-found',
  'display',
  'talk', // no offer
  'live', // says the animal is alive: tame, weaned, hatchling, aviary
  'telltale', // names a mark that only the real material bears: Schreger lines
  'genuine', // insists that the material is real
  'weight', // a unit of weight after a number
  'price', // asks or names a price
  'price-per-weight', // "per gram"
  'covert', // "DM for more", "no questions asked"
  'knowing', // names it without naming it: "you know what it is"; belies a denial
  'wink', // 😉 belies a denial right before it, and says nothing else
  'look-alike', // another material that looks like it: bone, resin
  'legality', // speaks of papers, permits, rings, chips, age
  'pair', // counts: pair, couple, lot of
] as const
export type Cue = (typeof cues)[number]

/** Why a word that looks like wildlife is not. */
export const exclusionReasons = [
  'replica',
  'colour',
  'pattern',
  'brand',
  'team',
  'place',
  'person',
  'title',
  'toy',
  'image',
  'publication',
  'stamp-coin',
  'game',
  'food',
  'plant',
  'unlisted',
  'domestic',
  'material',
  'equipment',
  'fossil',
  'idiom',
  'negation',
  'other',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]
