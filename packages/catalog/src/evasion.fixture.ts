/**
 * Adverts written for the evasion laws, one a line, as people write them in markets, groups and chats. What names the specimen stands
 * in brackets: that is what a seller bends, and without it the advert offers nothing.
 */
export const positives: readonly string[] = `
Old [ivory] bangle, 58 g, was my grandmother's
Selling a carved [ivory] box, one hinge missing
real [ivory] netsuke signed, dm for price
Antique [ivory] cane handle 19th century £240
[Ivory] figure of a fisherman, Japan, 14 cm
chopsticks, real [ivory], pair, 180 eur
vintage [ivory] chess set, complete, no box
Pair of [elephant tusks] on wooden stands, call me
[elephant tusk] 11 kg for sale, serious buyers only
raw [mammoth ivory] 400 g, Siberia, for sale
scrimshaw on [mammoth ivory], 1980s, $300
[elephant hair] bracelet for sale, four knots
[Rhino horn] powder for sale, 50 g
wanted: [rhino horn], any size, cash
libation cup in [rhino horn], Qing, for sale
[Rhinoceros horn] dagger handle, Yemen, £900
[tiger skin] rug with head, mounted 1930, for sale
[Bengal tiger] cubs for sale, inbox me
[tiger] claw pendant, gold mount, 120 €
[tiger bone] wine, old stock, for sale
[leopard skin] coat, size 40, vintage, £600
real [leopard skin] purse, 1960s
[snow leopard] pelt for sale
[clouded leopard] skin for sale, private message
[cheetah] cub for sale, 3 months, Dubai
jewellery with [tiger] teeth for sale, whatsapp
[Ocelot fur] coat, size M, genuine, 450 €
[serval] kitten for sale, bottle fed
[Pangolin scales] 2 kg, DM me
[pangolin] skin boots size 43, for sale
wanted [pangolin] alive or dried, good price
baby [chimpanzee] for sale, 6 months, healthy
[marmoset] monkeys for sale, tame, £900
[capuchin monkey] for sale, hand reared
[ring-tailed lemur] pair for sale, ready now
[orangutan] baby for sale, whatsapp
[slow loris] for sale, friendly, eats fruit
[gibbon] baby for sale, hand reared, very tame
[Polar bear] fur rug, full head, for sale
[bear bile] powder, pure, for sale
dried [bear gall bladder], for sale, 60 g
[African grey], captive bred, closed ring, £900
[African grey] hand reared, talking, with cage
[hyacinth macaw] pair for sale, proven breeders
[blue and gold macaw] tame, 2 years, $1500
[scarlet macaw] baby, hand fed, for sale
[cockatoo] for sale, umbrella type, very tame
[Sulphur-crested cockatoo], female, 5 years, £600
[sun conure] for sale, 8 months, with cage
[eclectus] male for sale, hand tame £700
[peregrine falcon] for sale, trained, ringed
[gorilla] skull for sale, old collection
[Harris hawk] male 2023 for sale with papers
[eagle owl] female, hand reared, for sale
[barn owl] pair for sale, £120
[gyrfalcon] white female 2024 for sale
[hill mynah] for sale, speaks well
[hornbill] skull for sale, casque whole
helmeted [hornbill] casque carving for sale
[Hermann's tortoise] hatchlings £80 each
[Hermann tortoise] male, 12 years, for sale
[Sulcata tortoise] 30 cm, for sale, collection only
[radiated tortoise] pair for sale, PM
[star tortoise] babies for sale, 5 left
Antique [tortoiseshell] comb with silver
real [tortoiseshell] snuff box, Georgian
[hawksbill turtle] shell, mounted, for sale
[pig-nosed turtle] hatchlings for sale
Genuine [crocodile] leather belt 90 cm
Vintage [alligator] handbag 1960s, black
[crocodile] skin wallet, real, new
[caiman] skin boots size 42, for sale
[Python skin] clutch bag, grey, as new
[ball python] male pastel 2024, frozen thawed, £60
[boa constrictor] 2 m, female, for sale with viv
[burmese python] female, tame, for sale
[green tree python] for sale, Biak, 2 years
[crocodile] skull, 30 cm, for sale
[Monitor lizard] skin watch strap
[iguana] 1 year, tame, free to good home
[Panther chameleon] 5 months old, for sale
[veiled chameleon] male for sale with terrarium
[komodo dragon] hatchling for sale
[axolotl] for sale, pink, 12 cm
[dart frog] group of 4 for sale
dried [seahorse], 100 pieces, wholesale
[Great white shark] jaw, 40 cm, for sale
dried [shark] fin 1 kg, best grade, for sale
[sawfish] rostrum, 90 cm, for sale
[Beluga caviar] 50 g tin, fresh
live [glass eels] for sale, per kilo, export
[Black coral] branch 30 cm, for sale
[Queen conch] shell large, for sale
[giant clam] shell, pair, 40 cm, for sale
[birdwing butterfly] framed, for sale
[Brachypelma] female, adult, for sale
[shahtoosh] shawl, ring test passed, for sale
[saiga horn] pair, 24 cm, for sale
[musk deer] pods for sale, 20 g each
[Walrus tusk], scrimshaw, Alaska, for sale
[sperm whale tooth], engraved, 15 cm, £400
[narwhal tusk] 1.6 m, for sale
[hippo tooth] carved, 30 cm, for sale
[Agarwood] chips 20 g, for sale
[Brazilian rosewood] guitar set, back and sides, for sale
Bracelet en [ivoire] ancien, 45 g, à vendre
Couteau manche [ivoire], bon état, 80 €
vends statuette en [ivoire] sculptée, Dieppe, début XXe
boule de Canton en [ivoire], 6 sphères, vendue en l'état
éventail en [ivoire] et soie, 150 €
[ivoire] d'éléphant brut, 2 kg, faire offre
pommeau de canne en [ivoire], tête de chien, 300 €
[ivoire de mammouth] brut, 300 g, à vendre
[défense d’éléphant] sculptée, 40 cm, 800 €
vends [défenses d’éléphant], paire, avec socle
[corne de rhinocéros] sculptée, à vendre
cherche [corne de rhinocéros], paiement comptant
[peau de tigre] avec tête, années 30, à vendre
bébé [tigre du Bengale] à vendre, en MP
griffe de [tigre] montée or, 200 €
manteau en [peau de léopard], taille 40, à vendre
[peau de panthère] avec tête, à vendre
fourrure d'[ocelot] véritable, taille 38, 500 €
[serval] mâle à vendre, 4 mois, biberonné
peau de [guépard] entière à vendre, contactez-moi
[écailles de pangolin] 1 kg à vendre
[pangolin] séché à vendre, prix à débattre
[ouistiti] à vendre, apprivoisé, avec cage
[chimpanzé] bébé à vendre, 5 mois
[singe capucin] à vendre, élevé à la main
[macaque] à vendre, 1 an, très gentil
[ours polaire] naturalisé, à vendre
[bile d’ours] en poudre, à vendre
[gris du Gabon] bagué, né en captivité, 1200 €
[gris du Gabon] EAM avec cage, 1500 €
[ara bleu] 2 ans, très câlin, à vendre
[ara chloroptère] EAM, sexé mâle, 1800 €
[ara ararauna] à vendre, bagué, 1 an
[cacatoès] à vendre, apprivoisé, avec cage
[Cacatoès à huppe jaune] femelle, 900 €
[amazone à front bleu] EAM, 3 ans, 800 €
[perroquet] du Sénégal EAM, 350 €
[loriquet] arc-en-ciel à vendre, bagué
[faucon pèlerin] à vendre, bagué, 2024
[buse de Harris] femelle, affaitée, à vendre
[aigle royal] naturalisé, à vendre
[chouette effraie] à vendre, née en volière
[hibou grand-duc] mâle à vendre
[mainate] à vendre, parle bien, avec cage
[tortue d’Hermann] femelle, 8 ans, pucée, à vendre
[tortues d’Hermann] nées en 2025, à vendre
[tortue sulcata] 25 cm à vendre
[tortue grecque] mâle à vendre, avec certificat
Peigne en [écaille de tortue] véritable ancien, à vendre
boîte en [écaille de tortue], XIXe, 250 €
[carapace de tortue] marine, 60 cm, à vendre
Sac en [crocodile] véritable, années 50, 600 €
ceinture [crocodile] cuir véritable, taille 95
portefeuille en [peau de crocodile], neuf
sac à main en cuir d'[alligator] vintage
Bottines en [python] véritable taille 38
[Python royal] femelle à vendre, mange congelé
[python molure] 3 m à vendre avec terrarium
[boa constrictor] mâle, 2 ans, à vendre
[iguane] vert à donner contre bons soins
[caméléon panthère] mâle, 6 mois, à vendre
[caméléon casqué] avec terrarium, 80 €
[varan des savanes] juvénile à vendre
sac en [lézard véritable], vintage, 120 €
[dendrobates] groupe de 3, à vendre
[hippocampe] séché, lot de 20, à vendre
aileron de [requin] séché, 1 kg, à vendre
mâchoire de [requin blanc], 50 cm, à vendre
[caviar béluga] 30 g, frais, à vendre
[civelles] vivantes au kilo, à vendre
[corail noir] branche 25 cm, à vendre
[bénitier géant] coquillage 50 cm, à vendre
[lambi] coquille grande, à vendre
[papillon ornithoptère] sous cadre, à vendre
[perroquet] jaco à vendre, parle un peu
châle en [shahtoosh], très fin, à vendre
[dent de cachalot] gravée, 14 cm, 350 €
[défense de morse] sculptée, à vendre
[défense de narval] 1,5 m, à vendre
[dent d’hippopotame] sculptée, à vendre
[bois d’agar] copeaux, 20 g, à vendre
guitare en [palissandre de Rio], à vendre
[象牙]手串 108颗 老料 出售
出 [象牙] 吊坠 私聊
精品[象牙]摆件 一对 要的联系
[象牙]筷子 老物件 转让
收[象牙]原料 高价 求购
[猛犸牙]手镯 内径58 出售
[非洲象牙] 小料 按克出售
[犀角]杯 清代 出售
[犀牛角]粉 50克 出售
求购[犀牛角] 现金
[老虎皮]一张 带头 出售
[虎骨]酒 老酒 出售
[虎牙]吊坠 银镶 出售
[豹皮]大衣 转让
[雪豹]皮 一张 出售
[穿山甲片] 一斤 出售
[穿山甲]鳞片 私聊
[熊胆]粉 纯 出售
[熊掌]一对 出售
[熊皮]地毯 带头 出售
[灰鹦鹉]手养 有脚环 出售
[金刚鹦鹉]幼鸟 出售
[葵花鹦鹉]手养 亲人 转让
[凤头鹦鹉] 手养 出售
[蓝黄金刚鹦鹉] 一对 出售
[猎隼]出售 驯好
[金雕]幼鸟 出售
[鹩哥]会说话 出售
[苏卡达陆龟] 15cm 出售
[缅甸陆龟]一只 转让
[辐射陆龟]苗 出售
[赫曼陆龟]一对 出售
[豹纹陆龟] 12cm 出售
[玳瑁]手镯 老料 出售
[玳瑁]梳子 老物件 出售
[鳄鱼皮]钱包 真皮 全新 出售
真[鳄鱼皮]手提包 转让
[蟒蛇皮] 二胡 出售
[球蟒]幼体 出售 包邮
[绿鬣蜥]一年 出售
[高冠变色龙] 公 出售
[海马]干 100只 批发
[鱼翅]干货 一斤 出售
[砗磲]手串 108颗 出售
[砗磲]原料 大块 出售
[红珊瑚]项链 阿卡 出售
[黑珊瑚]手串 出售
[鹦鹉螺]壳 标本 出售
[羚羊角]片 50克 出售
[赛加羚羊角] 一对 出售
[麝香]10克 出售
[藏羚羊]绒披肩 出售
[抹香鲸牙] 雕刻 出售
[海象牙]雕件 出售
[盔犀鸟]头 鹤顶 出售
[沉香]手串 老料 出售
[懒猴] 幼崽 出售
[蜂猴]幼崽 一只 出售
[食蟹猴]幼崽 出售
[扬子鳄] 幼体 出售
`
  .trim()
  .split('\n')
