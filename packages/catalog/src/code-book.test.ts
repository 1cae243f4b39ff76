import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '@vigie/engine'
import { openRuleset } from './open-ruleset.ts'

const ruleset = openRuleset()

/**
 * Listings written for this test after the code book: one a line, by the row of the code book that decides it.
 * `+ group product` must flag so; `-` must pass.
 */
const codeBook: Readonly<Record<string, readonly string[]>> = {
  'captive-bred, with papers, ring or permit': [
    '+ parrot live | African grey parrot, captive bred, closed ring, with CITES papers, £900',
    '+ parrot live | Gris du Gabon bagué avec papiers CITES, né en captivité, 1200 €',
    '+ parrot live | 灰鹦鹉 手养 有脚环 有证 出售',
    '+ tortoise_turtle live | Hermann tortoise hatchlings with Article 10 certificates, £80 each',
    '+ tortoise_turtle live | Tortues d’Hermann nées en 2025, pucées, certificat CITES, à vendre',
  ],
  'commonly bred listed animals': [
    '+ snake live | Ball python male pastel 2024 eating frozen thawed £60',
    '+ snake live | Python royal femelle à vendre, mange congelé',
    '+ snake live | 球蟒 幼体 出售 包邮',
    '+ lizard live | Panther chameleon, 5 months old, for sale',
  ],
  'unlisted species': [
    '- | Budgies for sale, hand tame, £25 each',
    '- | Hand reared cockatiel with cage £120',
    '- | Perruche ondulée à vendre 15 €',
    '- | Calopsitte EAM 3 mois à vendre',
    '- | 虎皮鹦鹉 幼鸟 出售',
    '- | 玄凤鹦鹉 手养 出售',
    '- | Leopard gecko, female, with vivarium £50',
    '- | Ringneck parakeet blue male for sale',
    '- | Peach-faced lovebird pair for sale',
    '- | Gecko léopard mâle à vendre 40 €',
    '- | Bearded dragon with full set up £100',
    '- | Corn snake for sale, 2 years old',
  ],
  'domesticated forms': [
    '- | Maine Coon kittens for sale',
    '- | Ferret kits, albino, ready now £30',
    '- | Chaton bengal LOF à réserver',
    '- | Husky puppies looking for homes',
  ],
  hybrids: ['+ other_cat live | F1 Savannah kitten for sale', '+ other_mammal live | F2 wolfdog puppies for sale'],
  'ivory, named or suspected': [
    '+ elephant ivory | Antique carved ivory figure of a fisherman',
    '+ elephant ivory | Old 1v0ry bangle 58g',
    '+ elephant ivory | pair of elephant tusks 12 kg',
    '+ elephant ivory | Défense d’éléphant sculptée, 40 cm, 800 €',
    '+ elephant ivory | Couteau manche ivoire ancien à vendre',
    '+ elephant ivory | 象牙手串 108颗 老料',
    '+ elephant ivory | 出 象牙 吊坠 私聊',
    '+ elephant ivory | i v o r y netsuke signed',
  ],
  'ivory as a colour, a place, a soap': [
    '- | Ivory lace wedding dress size 12',
    '- | Robe de mariée ivoire taille 38 à vendre',
    '- | 象牙白 连衣裙 全新',
    '- | Canapé cuir ivoire 3 places 450 €',
    '- | Stamp Ivory Coast 1978 elephant',
    '- | Maillot Côte d’Ivoire taille L',
    '- | Easy going sofa cover blue / ivory',
    '- | Ivory soap bar pack of 10',
    '+ elephant ivory | Ivory dress with real ivory buttons',
    '- | Ivory satin curtains 2 panels',
    '- | Rideaux ivoire occultants lot de 2',
    '- | Dulux paint ivory 2.5 l',
  ],
  'mammoth ivory': [
    '+ elephant ivory | Mammoth ivory pendant, Siberia',
    '+ elephant ivory | Ivoire de mammouth brut, 300 g',
    '+ elephant ivory | 猛犸牙 手镯',
  ],
  'teeth of other animals': [
    '+ other_mammal ivory | Hippo tooth carved, 30 cm',
    '+ marine_mammal ivory | Walrus tusk, scrimshaw, Alaska',
    '+ marine_mammal tooth_claw | Sperm whale tooth scrimshaw 15 cm',
    '- | Warthog tusk bottle opener',
    '- | Defense de phacochère montée',
  ],
  'bone and nothing more': ['- | Carved bone pendant, hook shape', '- | Pendentif en os sculpté', '- | 牛骨 雕刻 挂件'],
  'credible replicas': [
    '- | Faux ivory resin netsuke',
    '- | Imitation ivory piano key tops, plastic',
    '- | Vegetable ivory tagua beads',
    '- | Perles de corozo ivoire végétal',
    '- | Ivoirine bakélite couteau à papier',
    '- | 仿象牙 树脂 摆件',
    '- | Faux fur leopard coat',
    '- | Manteau fausse fourrure léopard',
    '- | Replica tiger skull, resin cast',
    '- | Crocodile embossed leather bag',
    '- | Sac cuir façon crocodile',
    '- | 鳄鱼纹 压纹 牛皮 包',
  ],
  contradictions: [
    '+ elephant ivory | not 1v0ry 😉 bangle 60g',
    '+ elephant ivory | faux ivory box, you can see the Schreger lines',
    '+ elephant ivory | not fake ivory bangle',
  ],
  'reptile leather': [
    '+ crocodilian skin_leather | Genuine crocodile leather belt',
    '+ crocodilian skin_leather | Vintage alligator handbag 1960s',
    '+ snake skin_leather | Python skin clutch bag',
    '+ crocodilian skin_leather | Sac en crocodile véritable, années 50, 600 €',
    '+ snake skin_leather | Bottines en python véritable taille 38',
    '+ crocodilian skin_leather | 真鳄鱼皮 钱包',
    '+ lizard skin_leather | Monitor lizard skin watch strap',
  ],
  'leather of no listed animal': [
    '- | Ostrich leather wallet brown',
    '- | Stingray skin bracelet',
    '- | Ceinture en cuir de vachette',
    '- | Salmon leather card holder',
  ],
  'trophies and furs': [
    '+ big_cat fur | Vintage leopard fur coat, real, size 40',
    '+ big_cat fur | Tiger fur coat',
    '+ bear fur | Polar bear fur rug',
    '+ big_cat fur | Tiger skin rug with head, mounted 1930',
    '+ bear taxidermy_trophy | Full mount taxidermy polar bear',
    '+ other_cat fur | Manteau de fourrure ocelot véritable',
    '- | Red deer antlers mounted on shield',
    '- | Fox fur collar vintage',
    '- | Mink coat size M',
    '- | Tête de sanglier naturalisée',
  ],
  'sharks and corals': [
    '+ shark_ray bone | Great white shark jaw 40 cm',
    '- | Megalodon tooth fossil 12 cm',
    '+ coral_shell shell | Black coral branch 30 cm',
    '- | Coral pink maxi dress',
    '- | Bague corail rouge de Méditerranée Corallium rubrum',
    '+ coral_shell shell | Queen conch shell large',
    '+ coral_shell shell | 砗磲 手串',
  ],
  tortoiseshell: [
    '+ tortoise_turtle shell | Antique tortoiseshell comb',
    '- | Tortoiseshell acetate sunglasses',
    '- | Tortoiseshell cat looking for a home',
    '+ tortoise_turtle shell | Peigne en écaille de tortue véritable ancien',
    '- | Lunettes écaille acétate',
    '+ tortoise_turtle shell | 玳瑁 手镯',
  ],
  medicine: [
    '+ big_cat medicine | 虎骨酒 老酒',
    '+ bear medicine | Bear bile powder, pure',
    '+ pangolin scale | Pangolin scales 2 kg, DM me',
    '+ pangolin scale | 穿山甲片 一斤',
    '+ rhino medicine | Rhino horn powder for sale',
    '- | Tiger Balm red ointment 19 g',
    '- | Baume du tigre rouge 30 g',
  ],
  'caviar and food': [
    '+ eel_sturgeon_fish egg | Beluga caviar 50 g tin',
    '- | Lumpfish caviar',
    '- | Caviar d’aubergine maison',
    '- | 虎皮鸡爪 500g',
    '- | Bear claw pastry',
  ],
  plants: [
    '- | Moth orchid Phalaenopsis white, potted',
    '+ plant_timber plant_timber | Agarwood chips 20 g',
    '+ plant_timber plant_timber | 沉香 手串 老料',
    '- | Snake plant in pot',
    '- | Elephant ear plant bulb',
  ],
  'stamps, toys, brands, teams, films': [
    '- | GABON 1974 Panthera pardus MNH',
    '- | Schleich African elephant figure',
    '- | Plush tiger 30 cm',
    '- | Peluche tigre géante',
    '- | Puma suede shoes size 42',
    '- | Jaguar XF 2.0d 2016',
    '- | Polo Lacoste crocodile taille M',
    '- | Carolina Panthers jersey',
    '- | The Lion King DVD',
    '- | Livre : Les éléphants d’Afrique',
    '- | Leopard print scarf',
    '- | 豹纹 围巾 新款',
    '- | 毛绒玩具 熊猫 老虎',
  ],
  equipment: [
    '- | Parrot cage large with stand',
    '- | African grey parrot cage for sale',
    '- | XL cage, suit African grey or small macaw',
    '- | Cage à perroquet avec perchoirs',
    '- | Tortoise table with heat lamp',
    '- | 鹦鹉 笼子 不锈钢',
  ],
  'no offer': [
    '- | Photo with tiger cub 20€',
    '- | Customs seize 300 kg of ivory at the airport',
    '- | Lost African grey parrot, answers to Charlie, reward',
    '- | Perdu gris du Gabon à Lyon, récompense',
    '- | Why is the ivory trade banned? Essay',
  ],
}

function answer(title: string): string {
  const { verdict, group, product } = screen({ title }, ruleset, '2026-11-21')
  return verdict === 'flag' ? `+ ${group} ${product} | ${title}` : `- | ${title}`
}

for (const [row, listings] of Object.entries(codeBook)) {
  test(`the open catalogue answers as the code book does on ${row}`, () => {
    assert.deepEqual(
      listings.map((listing) => answer(listing.slice(listing.indexOf('|') + 2))),
      listings,
    )
  })
}
