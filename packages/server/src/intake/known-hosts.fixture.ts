/** platform: canonical address (id) ← addresses of that one listing, as they are copied from browsers and telephones */
const examples = `
eBay: ebay.com/itm/123456789012 (123456789012)
  https://www.ebay.com/itm/Old-Carved-Tusk/123456789012?hash=item1cbe991a14:g:abc&_trkparms=ispr%3D1&mkevt=1
  http://m.ebay.com/itm/123456789012
  https://www.ebay.fr/itm/123456789012?var=4711
  https://cgi.ebay.de/ws/eBayISAPI.dll?ViewItem&item=123456789012
Etsy: etsy.com/listing/1234567890 (1234567890)
  https://www.etsy.com/listing/1234567890/vintage-carved-bangle?ref=search_grid-1-1&frs=1
  https://www.etsy.com/fr/listing/1234567890/bracelet-ancien
  https://etsy.com/de-en/listing/1234567890
Leboncoin: leboncoin.fr/vi/2412345678.htm (2412345678)
  https://www.leboncoin.fr/ad/collection/2412345678
  https://www.leboncoin.fr/collection/2412345678.htm?ca=12_s
  http://m.leboncoin.fr/vi/2412345678.htm
Alibaba: alibaba.com/product-detail/_1600123456789.html (1600123456789)
  https://www.alibaba.com/product-detail/Natural-Horn-Comb_1600123456789.html?spm=a2700.7724857.0.0
  https://french.alibaba.com/product-detail/peigne-en-corne_1600123456789.html
  https://m.alibaba.com/product/1600123456789/Natural-Horn-Comb.html
AliExpress: aliexpress.com/item/1005001234567890.html (1005001234567890)
  https://www.aliexpress.com/item/1005001234567890.html?algo_pvid=1&spm=a2g0o
  https://fr.aliexpress.com/item/Carved-Pendant/1005001234567890.html
  https://m.aliexpress.com/i/1005001234567890.html
AliExpress: aliexpress.us/item/3256801234567890.html (3256801234567890)
  https://www.aliexpress.us/item/3256801234567890.html
  https://aliexpress.us/item/3256801234567890.html?gatewayAdapt=glo2usa
Xianyu: goofish.com/item?id=712345678901 (712345678901)
  https://www.goofish.com/item?spm=a21ybx.item.0.0&id=712345678901&categoryId=50025
  https://h5.m.goofish.com/item?id=712345678901
  https://2.taobao.com/item.htm?id=712345678901
  https://market.m.taobao.com/app/idleFish-F2e/widle-taobao-rax/page-detail?wh_weex=true&id=712345678901
Taobao: item.taobao.com/item.htm?id=612345678901 (612345678901)
  https://item.taobao.com/item.htm?spm=a230r.1.14.16&id=612345678901&ns=1
  https://h5.m.taobao.com/awp/core/detail.htm?id=612345678901
  https://world.taobao.com/item/612345678901.htm
Tmall: detail.tmall.com/item.htm?id=623456789012 (623456789012)
  https://detail.tmall.com/item.htm?id=623456789012&skuId=1
  https://detail.m.tmall.com/item.htm?abbucket=3&id=623456789012
1688: detail.1688.com/offer/567890123456.html (567890123456)
  https://detail.1688.com/offer/567890123456.html?spm=a26352
  https://m.1688.com/offer/567890123456.html
JD: item.jd.com/100012345678.html (100012345678)
  https://item.jd.com/100012345678.html
  https://item.m.jd.com/product/100012345678.html?sid=1
Pinduoduo: yangkeduo.com/goods.html?goods_id=1234567890 (1234567890)
  https://mobile.yangkeduo.com/goods.html?goods_id=1234567890&page_from=23
  https://mobile.yangkeduo.com/goods2.html?refer_share_id=x&goods_id=1234567890
Weidian: weidian.com/item.html?itemID=2345678901 (2345678901)
  https://weidian.com/item.html?itemID=2345678901&p=-1
  https://shop123.v.weidian.com/item.html?itemid=2345678901
Facebook: facebook.com/marketplace/item/1234567890123456 (1234567890123456)
  https://www.facebook.com/marketplace/item/1234567890123456/?ref=browse_tab&referral_code=x
  https://m.facebook.com/marketplace/item/1234567890123456
  https://fr-fr.facebook.com/marketplace/lyon/item/1234567890123456/
Facebook: facebook.com/groups/birds/posts/2345678901234567 (2345678901234567)
  https://www.facebook.com/groups/birds/posts/2345678901234567/?__cft__[0]=AZ1
  https://m.facebook.com/groups/birds/permalink/2345678901234567/
Facebook: facebook.com/permalink.php?id=100012345&story_fbid=987654321 (987654321)
  https://www.facebook.com/permalink.php?story_fbid=987654321&id=100012345
  https://m.facebook.com/story.php?story_fbid=987654321&id=100012345&_rdr
Facebook: facebook.com/photo?fbid=1122334455 (1122334455)
  https://www.facebook.com/photo.php?fbid=1122334455&set=a.1&type=3
  https://www.facebook.com/photo/?fbid=1122334455
Facebook: facebook.com/watch?v=3344556677 (3344556677)
  https://www.facebook.com/watch/?v=3344556677
  https://web.facebook.com/watch?ref=sharing&v=3344556677
Facebook: facebook.com/reel/5566778899 (5566778899)
  https://www.facebook.com/reel/5566778899/?mibextid=x
  https://mbasic.facebook.com/reel/5566778899
Instagram: instagram.com/p/CxYz_1-AbCd (CxYz_1-AbCd)
  https://www.instagram.com/p/CxYz_1-AbCd/?igsh=MzRlODBiNWFlZA==
  https://instagram.com/some.bird.shop/reel/CxYz_1-AbCd/
  https://www.instagram.com/reels/CxYz_1-AbCd
OLX: olx.pl/d/ID12aBcD.html (12aBcD)
  https://www.olx.pl/d/oferta/papuga-zako-CID103-ID12aBcD.html?reason=hp
  https://m.olx.pl/oferta/CID103-ID12aBcD.html
OLX: olx.in/item/iid-1712345678 (1712345678)
  https://www.olx.in/item/parrot-pair-iid-1712345678
  https://www.olx.in/en/item/pets/other-pets-c1/parrot-iid-1712345678
OLX: olx.com.br/vi/1234567890 (1234567890)
  https://sp.olx.com.br/sao-paulo-e-regiao/animais/papagaio-1234567890
  https://www.olx.com.br/vi/1234567890.htm
Gumtree: gumtree.com/p/-/-/1456789012 (1456789012)
  https://www.gumtree.com/p/birds/african-grey/1456789012
  https://gumtree.com/p/parrots/grey-with-cage/1456789012?utm_source=app
Gumtree Australia: gumtree.com.au/s-ad/1312345678 (1312345678)
  https://www.gumtree.com.au/s-ad/perth/birds/cockatoo/1312345678
  https://m.gumtree.com.au/s-ad/1312345678
Kleinanzeigen: kleinanzeigen.de/s-anzeige/2712345678 (2712345678)
  https://www.kleinanzeigen.de/s-anzeige/alte-schnitzerei/2712345678-240-3331
  https://www.ebay-kleinanzeigen.de/s-anzeige/2712345678
Marktplaats: link.marktplaats.nl/m2123456789 (m2123456789)
  https://www.marktplaats.nl/v/dieren-en-toebehoren/vogels/m2123456789-grijze-roodstaart?correlationId=1
  https://link.marktplaats.nl/m2123456789
2dehands: link.2dehands.be/m2123456780 (m2123456780)
  https://www.2dehands.be/v/dieren/vogels/m2123456780-grijze-roodstaart
  https://www.2ememain.be/v/animaux/oiseaux/m2123456780-gris-du-gabon
Vinted: vinted.fr/items/4123456789 (4123456789)
  https://www.vinted.fr/items/4123456789-sac-en-python?referrer=catalog
  https://www.vinted.fr/femmes/sacs/items/4123456789-sac
Catawiki: catawiki.com/l/81234567 (81234567)
  https://www.catawiki.com/en/l/81234567-carved-tusk-19th-century
  https://www.catawiki.nl/l/81234567-gesneden-tand
  https://www.catawiki.com/fr/l/81234567
Rakuten France: fr.shopping.rakuten.com/offer/buy/1234567890 (1234567890)
  https://fr.shopping.rakuten.com/offer/buy/1234567890/bracelet-ancien.html?bbaid=1
  https://www.priceminister.com/offer/buy/1234567890
Rakuten Ichiba: item.rakuten.co.jp/some-shop/inkan-01 (some-shop/inkan-01)
  https://item.rakuten.co.jp/some-shop/inkan-01/?scid=af_pc
  https://item.rakuten.co.jp/some-shop/inkan-01
Mercari: jp.mercari.com/item/m12345678901 (m12345678901)
  https://jp.mercari.com/item/m12345678901?utm_source=ios
  https://jp.mercari.com/en/item/m12345678901
  https://item.mercari.com/jp/m12345678901/
  https://www.mercari.com/jp/items/m12345678901/
Mercari US: mercari.com/us/item/m98765432101 (m98765432101)
  https://www.mercari.com/us/item/m98765432101/?ref=search_results
  https://mercari.com/us/item/m98765432101
Yahoo! Auctions Japan: auctions.yahoo.co.jp/jp/auction/x123456789 (x123456789)
  https://page.auctions.yahoo.co.jp/jp/auction/x123456789
  https://auctions.yahoo.co.jp/jp/auction/x123456789?al=12
Shopee: shopee.co.id/product/12345678/9876543210 (9876543210)
  https://shopee.co.id/Burung-Kakatua-i.12345678.9876543210?sp_atk=1
  https://shopee.co.id/product/12345678/9876543210
Lazada: lazada.co.th/products/i1234567890.html (1234567890)
  https://www.lazada.co.th/products/parrot-cage-i1234567890-s987654321.html?spm=a2o4m
  https://www.lazada.co.th/products/pdp-i1234567890.html
Tokopedia: tokopedia.com/some-shop/ukiran-tulang (some-shop/ukiran-tulang)
  https://www.tokopedia.com/some-shop/ukiran-tulang?extParam=ivf%3Dfalse
  https://m.tokopedia.com/some-shop/ukiran-tulang?whid=0
Carousell: carousell.sg/p/1234567890 (1234567890)
  https://www.carousell.sg/p/carved-bangle-1234567890/?t-id=x
  https://carousell.sg/p/1234567890
Chợ Tốt: chotot.com/112345678.htm (112345678)
  https://www.chotot.com/mua-ban-chim-quan-7/112345678.htm
  https://www.chotot.com/112345678.htm#px=SR
Kaidee: kaidee.com/product-367123456 (367123456)
  https://www.kaidee.com/product-367123456
  https://www.kaidee.com/product-367123456-carved-tooth?ref=home
IndiaMART: indiamart.com/proddetail/12345678988.html (12345678988)
  https://www.indiamart.com/proddetail/red-sanders-12345678988.html?pos=1
  https://m.indiamart.com/proddetail/12345678988.html
Craigslist: sfbay.craigslist.org/7712345678.html (7712345678)
  https://sfbay.craigslist.org/eby/atq/d/oakland-carved-tusk/7712345678.html
  https://sfbay.craigslist.org/atq/7712345678.html
Amazon: amazon.fr/dp/B0ABCDEF12 (B0ABCDEF12)
  https://www.amazon.fr/Bracelet-ancien/dp/B0ABCDEF12/ref=sr_1_1?keywords=ivoire&qid=1
  https://www.amazon.fr/gp/product/B0ABCDEF12?psc=1
Allegro: allegro.pl/oferta/12345678901 (12345678901)
  https://allegro.pl/oferta/kosc-rzezbiona-12345678901?bi_s=ads
  https://allegro.pl/oferta/12345678901
Subito: subito.it/vi/512345678.htm (512345678)
  https://www.subito.it/animali/pappagallo-cenerino-torino-512345678.htm
  https://www.subito.it/vi/512345678.htm
Wallapop: wallapop.com/item/912345678 (912345678)
  https://es.wallapop.com/item/colmillo-tallado-912345678
  https://es.wallapop.com/app/item/912345678
Milanuncios: milanuncios.com/512345679.htm (512345679)
  https://www.milanuncios.com/loros/loro-yaco-512345679.htm
  https://www.milanuncios.com/512345679.htm?fromList=1
Avito: avito.ru/2345678901 (2345678901)
  https://www.avito.ru/moskva/ptitsy/popugay_zhako_2345678901?context=x
  https://m.avito.ru/2345678901
Mercado Libre: mercadolibre.com.mx/MLM-1234567890 (1234567890)
  https://articulo.mercadolibre.com.mx/MLM-1234567890-bolsa-de-piel-_JM#position=1
  https://mercadolibre.com.mx/MLM1234567890
Willhaben: willhaben.at/iad/object?adId=712345678 (712345678)
  https://www.willhaben.at/iad/kaufen-und-verkaufen/d/alte-schnitzerei-712345678/
  https://www.willhaben.at/iad/object?adId=712345678
Ricardo: ricardo.ch/de/a/1234567890 (1234567890)
  https://www.ricardo.ch/de/a/alte-schnitzerei-1234567890/
  https://www.ricardo.ch/fr/a/1234567890/
Finn: finn.no/312345678 (312345678)
  https://www.finn.no/bap/forsale/ad.html?finnkode=312345678
  https://www.finn.no/recommerce/forsale/item/312345678
Tradera: tradera.com/item/612345678 (612345678)
  https://www.tradera.com/item/340123/612345678/snidad-tand
  https://www.tradera.com/en/item/612345678
Delcampe: delcampe.net/item/1234567890.html (1234567890)
  https://www.delcampe.net/en_GB/collectibles/antiques/carved-tusk-1234567890.html
  https://www.delcampe.net/fr/collections/antiquites/dent-sculptee-1234567890.html
LiveAuctioneers: liveauctioneers.com/item/112345678 (112345678)
  https://www.liveauctioneers.com/item/112345678_carved-tusk
  https://www.liveauctioneers.com/item/112345678
Depop: depop.com/products/somebody-python-bag (somebody-python-bag)
  https://www.depop.com/products/somebody-python-bag/
  https://depop.com/products/somebody-python-bag?moduleOrigin=x
Poshmark: poshmark.com/listing/5f1a2b3c4d5e6f7a8b9c0d1e (5f1a2b3c4d5e6f7a8b9c0d1e)
  https://poshmark.com/listing/Python-Bag-5f1a2b3c4d5e6f7a8b9c0d1e?srsltid=x
  https://poshmark.com/listing/5f1a2b3c4d5e6f7a8b9c0d1e
OfferUp: offerup.com/item/detail/a1b2c3d4-e5f6 (a1b2c3d4-e5f6)
  https://offerup.com/item/detail/a1b2c3d4-e5f6?q=tusk
  https://offerup.com/item/detail/a1b2c3d4-e5f6/
Jiji: jiji.ng/item-aBcDeFgHiJkLmNoPqRsTuVwX.html (aBcDeFgHiJkLmNoPqRsTuVwX)
  https://jiji.ng/ikeja/birds/african-grey-aBcDeFgHiJkLmNoPqRsTuVwX.html?page=1
  https://www.jiji.ng/lagos/pets/grey-parrot-aBcDeFgHiJkLmNoPqRsTuVwX.html
VK: vk.com/product-12345_6789 (product-12345_6789)
  https://vk.com/market-12345?w=product-12345_6789%2Fquery
  https://m.vk.com/product-12345_6789
VK: vk.com/wall-222_333 (wall-222_333)
  https://vk.com/some.club?w=wall-222_333
  https://vk.ru/wall-222_333?reply=1
YouTube: youtube.com/watch?v=dQw4w9WgXcQ (dQw4w9WgXcQ)
  https://www.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&t=42
  https://m.youtube.com/shorts/dQw4w9WgXcQ
  https://youtu.be/dQw4w9WgXcQ?si=abc
YouTube: youtube.com/post/UgkxAbCdEfGhIjKl (UgkxAbCdEfGhIjKl)
  https://www.youtube.com/post/UgkxAbCdEfGhIjKl
  https://m.youtube.com/post/UgkxAbCdEfGhIjKl?si=1
TikTok: tiktok.com/@_/video/7212345678901234567 (7212345678901234567)
  https://www.tiktok.com/@bird.shop/video/7212345678901234567?is_from_webapp=1
  https://m.tiktok.com/v/7212345678901234567.html
  https://www.tiktok.com/embed/v2/7212345678901234567
TikTok: shop.tiktok.com/view/product/1729384756473829100 (1729384756473829100)
  https://shop.tiktok.com/view/product/1729384756473829100?region=GB
  https://www.tiktok.com/view/product/1729384756473829100
Douyin: douyin.com/video/7212345678901234568 (7212345678901234568)
  https://www.douyin.com/video/7212345678901234568?previous_page=x
  https://www.iesdouyin.com/share/video/7212345678901234568/
Xiaohongshu: xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b (64a1b2c3d4e5f60718293a4b)
  https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b?xsec_token=x
  https://www.xiaohongshu.com/discovery/item/64a1b2c3d4e5f60718293a4b
X: x.com/i/status/1712345678901234567 (1712345678901234567)
  https://twitter.com/some_seller/status/1712345678901234567?s=20&t=abc
  https://mobile.twitter.com/some_seller/status/1712345678901234567/photo/1
  https://x.com/i/web/status/1712345678901234567
  https://twitter.com/#!/some_seller/status/1712345678901234567
Telegram: t.me/birdmarket/123 (birdmarket/123)
  https://t.me/BirdMarket/123?single
  https://telegram.me/s/birdmarket/123
Telegram: t.me/c/1234567890/55 (1234567890/55)
  https://t.me/c/1234567890/55
  https://telegram.me/c/1234567890/55?thread=1
Pinterest: pinterest.com/pin/123456789012345678 (123456789012345678)
  https://www.pinterest.fr/pin/123456789012345678/
  https://pinterest.com/pin/carved-tusk--123456789012345678/?mt=login
Reddit: reddit.com/comments/1abcde (1abcde)
  https://www.reddit.com/r/parrots/comments/1abcde/for_sale/?utm_source=share
  https://old.reddit.com/comments/1abcde
`

interface Example {
  readonly platform: string
  readonly url: string
  readonly externalId: string
  readonly addresses: readonly string[]
}

/** The table, row by row. */
export const knownHostExamples: readonly Example[] = [...examples.matchAll(/^(\S.*): (\S+) \((.+)\)\n((?: {2}.*\n)+)/gm)].map(
  ([, platform = '', url = '', externalId = '', addresses = '']) => ({
    platform,
    url: `https://${url}`,
    externalId,
    addresses: addresses.trim().split(/\n\s*/),
  }),
)
