import { type KnownHost, platform } from './known-host.ts'

/** How marketplaces, auction houses and shops write the address of one listing. From field use, November 2026. */
export const knownMarketplaces: readonly KnownHost[] = [
  platform(
    'eBay',
    `ebay.com ebay.co.uk ebay.ie ebay.de ebay.at ebay.ch ebay.fr ebay.be ebay.nl ebay.it ebay.es ebay.pl ebay.ca
     ebay.com.au ebay.com.hk ebay.com.sg ebay.com.my ebay.ph ebay.us`,
    [/^\/itm\/(?:[^/?#]+\/)?(?<id>\d{9,15})(?=[/?#]|$)/, 'https://ebay.com/itm/{id}'],
    [/^\/ws\/ebayisapi\.dll\?(?:[^#]*&)?item=(?<id>\d{9,15})(?=[&#]|$)/i, 'https://ebay.com/itm/{id}'],
  ),
  platform('Etsy', 'etsy.com', [
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?listing\/(?<id>\d{6,12})(?=[/?#]|$)/,
    'https://etsy.com/listing/{id}',
  ]),
  platform(
    'Leboncoin',
    'leboncoin.fr',
    [/^\/ad\/[\w-]+\/(?<id>\d{8,12})(?:\.htm)?(?=[?#]|$)/, 'https://leboncoin.fr/vi/{id}.htm'],
    [/^\/[\w-]+\/(?<id>\d{8,12})\.htm(?=[?#]|$)/, 'https://leboncoin.fr/vi/{id}.htm'],
  ),
  platform(
    'Alibaba',
    'alibaba.com',
    [/^\/product-detail\/(?:[^/?#]*_)?(?<id>\d{8,20})\.html(?=[?#]|$)/, 'https://alibaba.com/product-detail/_{id}.html'],
    [/^\/product\/(?<id>\d{8,20})(?=[/.?#]|$)/, 'https://alibaba.com/product-detail/_{id}.html'],
  ),
  platform('AliExpress', 'aliexpress.com aliexpress.us aliexpress.ru', [
    /^\/(?:item|i)\/(?:[^/?#]+\/)?(?<id>\d{8,20})(?:\.html)?(?=[?#]|$)/,
    'https://{site}/item/{id}.html',
  ]),
  platform('Xianyu', 'goofish.com 2.taobao.com', [
    /^\/item(?:\.htm)?\?(?:[^#]*&)?id=(?<id>\d{8,20})(?=[&#]|$)/,
    'https://goofish.com/item?id={id}',
  ]),
  platform(
    'Taobao',
    'taobao.com',
    [/^\/(?:item|awp\/core\/detail)\.htm\?(?:[^#]*&)?id=(?<id>\d{6,15})(?=[&#]|$)/, 'https://item.taobao.com/item.htm?id={id}'],
    [/^\/item\/(?<id>\d{6,15})\.htm(?=[?#]|$)/, 'https://item.taobao.com/item.htm?id={id}'],
    [/^\/app\/idlefish-f2e\/[^?#]*\?(?:[^#]*&)?id=(?<id>\d{8,20})(?=[&#]|$)/i, 'https://goofish.com/item?id={id}'],
  ),
  platform('Tmall', 'tmall.com tmall.hk', [
    /^\/(?:hk\/)?item\.htm\?(?:[^#]*&)?id=(?<id>\d{6,15})(?=[&#]|$)/,
    'https://detail.tmall.com/item.htm?id={id}',
  ]),
  platform('1688', '1688.com', [/^\/offer\/(?<id>\d{8,20})\.html(?=[?#]|$)/, 'https://detail.1688.com/offer/{id}.html']),
  platform('JD', 'jd.com', [/^\/(?:product\/)?(?<id>\d{5,16})\.html(?=[?#]|$)/, 'https://item.jd.com/{id}.html']),
  platform('Pinduoduo', 'yangkeduo.com pinduoduo.com', [
    /^\/goods\d?\.html\?(?:[^#]*&)?goods_id=(?<id>\d{8,15})(?=[&#]|$)/,
    'https://yangkeduo.com/goods.html?goods_id={id}',
  ]),
  platform('Weidian', 'weidian.com', [
    /^\/item\.html\?(?:[^#]*&)?itemID=(?<id>\d{8,12})(?=[&#]|$)/i,
    'https://weidian.com/item.html?itemID={id}',
  ]),
  platform('OLX', 'olx.pl olx.ua olx.ro olx.bg olx.kz olx.uz olx.pt', [
    /^\/(?:[^?#]*[-/])?ID(?<id>[0-9A-Za-z]{4,12})\.html(?=[?#]|$)/,
    'https://{site}/d/ID{id}.html',
  ]),
  platform('OLX', 'olx.in olx.com.pk olx.co.id olx.co.za', [
    /^\/(?:[a-z]{2}\/)?item\/(?:[^?#]*-)?iid-(?<id>\d{6,12})(?=[?#]|$)/,
    'https://{site}/item/iid-{id}',
  ]),
  platform('OLX', 'olx.com.br', [/^\/(?:[^?#]*-|vi\/)(?<id>\d{8,11})(?:\.htm)?(?=[?#]|$)/, 'https://olx.com.br/vi/{id}']),
  platform('Gumtree', 'gumtree.com', [/^\/p\/[^/?#]+\/[^/?#]+\/(?<id>\d{8,12})(?=[?#]|$)/, 'https://gumtree.com/p/-/-/{id}']),
  platform('Gumtree Australia', 'gumtree.com.au', [
    /^\/s-ad\/(?:[^?#]+\/)?(?<id>\d{8,12})(?=[?#]|$)/,
    'https://gumtree.com.au/s-ad/{id}',
  ]),
  platform('Kleinanzeigen', 'kleinanzeigen.de ebay-kleinanzeigen.de', [
    /^\/s-anzeige\/(?:[^/?#]+\/)?(?<id>\d{8,12})(?:-\d+-\d+)?(?=[?#]|$)/,
    'https://kleinanzeigen.de/s-anzeige/{id}',
  ]),
  platform('Marktplaats', 'marktplaats.nl', [
    /^\/(?:v\/(?:[^?#]+\/)?)?(?<id>[am]\d{6,12})(?:-[^/?#]*)?(?=[?#]|$)/,
    'https://link.marktplaats.nl/{id}',
  ]),
  platform('2dehands', '2dehands.be 2ememain.be', [
    /^\/(?:v\/(?:[^?#]+\/)?)?(?<id>[am]\d{6,12})(?:-[^/?#]*)?(?=[?#]|$)/,
    'https://link.2dehands.be/{id}',
  ]),
  platform(
    'Vinted',
    `vinted.fr vinted.be vinted.nl vinted.lu vinted.de vinted.at vinted.it vinted.es vinted.pt vinted.pl vinted.cz
     vinted.sk vinted.hu vinted.ro vinted.hr vinted.si vinted.lt vinted.lv vinted.ee vinted.se vinted.dk vinted.fi
     vinted.gr vinted.ie vinted.co.uk vinted.com`,
    [/^\/(?:[^?#]+\/)?items\/(?<id>\d{6,12})(?:-[^/?#]*)?(?=[?#]|$)/, 'https://{site}/items/{id}'],
  ),
  platform('Catawiki', 'catawiki.com catawiki.nl catawiki.be catawiki.fr catawiki.de catawiki.it catawiki.es catawiki.eu', [
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:l|lots|kavels)\/(?<id>\d{6,10})(?:-[^/?#]*)?(?=[/?#]|$)/,
    'https://catawiki.com/l/{id}',
  ]),
  platform('Rakuten France', 'fr.shopping.rakuten.com priceminister.com', [
    /^\/offer\/buy\/(?<id>\d{5,15})(?=[/?#]|$)/,
    'https://fr.shopping.rakuten.com/offer/buy/{id}',
  ]),
  platform('Rakuten Ichiba', 'item.rakuten.co.jp', [/^\/(?<id>[\w.-]+\/[\w.-]+)(?=[?#]|$)/, 'https://item.rakuten.co.jp/{id}']),
  platform('Mercari', 'jp.mercari.com item.mercari.com', [
    /^\/(?:en\/|jp\/)?(?:item\/)?(?<id>m\d{8,14})(?=[/?#]|$)/,
    'https://jp.mercari.com/item/{id}',
  ]),
  platform(
    'Mercari US',
    'mercari.com',
    [/^\/us\/item\/(?<id>m\d{8,14})(?=[/?#]|$)/, 'https://mercari.com/us/item/{id}'],
    [/^\/jp\/items\/(?<id>m\d{8,14})(?=[/?#]|$)/, 'https://jp.mercari.com/item/{id}'],
  ),
  platform('Yahoo! Auctions Japan', 'auctions.yahoo.co.jp', [
    /^\/jp\/auction\/(?<id>[a-z]?\d{8,12})(?=[/?#]|$)/,
    'https://auctions.yahoo.co.jp/jp/auction/{id}',
  ]),
  platform(
    'Shopee',
    'shopee.sg shopee.co.id shopee.com.my shopee.ph shopee.vn shopee.co.th shopee.tw shopee.com.br',
    [/^\/(?:[^?#]*-)?i\.(?<shop>\d{3,15})\.(?<id>\d{3,15})(?=[?#]|$)/, 'https://{site}/product/{shop}/{id}'],
    [/^\/product\/(?<shop>\d{3,15})\/(?<id>\d{3,15})(?=[/?#]|$)/, 'https://{site}/product/{shop}/{id}'],
  ),
  platform('Lazada', 'lazada.sg lazada.com.my lazada.co.id lazada.co.th lazada.vn lazada.com.ph', [
    /^\/products\/(?:[^?#]*[-/])?i(?<id>\d{6,15})(?:-s\d+)?\.html(?=[?#]|$)/,
    'https://{site}/products/i{id}.html',
  ]),
  platform('Tokopedia', 'tokopedia.com', [
    /^\/(?!(?:p|search|discovery|help|promo|blog|find|about|events|mitra|category)\/)(?<id>[\w.-]+\/[\w.-]+)(?=[?#]|$)/,
    'https://tokopedia.com/{id}',
  ]),
  platform(
    'Carousell',
    `carousell.com carousell.sg carousell.com.my carousell.com.hk carousell.ph id.carousell.com tw.carousell.com
     au.carousell.com nz.carousell.com`,
    [/^\/p\/(?:[^/?#]*-)?(?<id>\d{6,12})(?=[/?#]|$)/, 'https://{site}/p/{id}'],
  ),
  platform('Chợ Tốt', 'chotot.com chotot.vn nhatot.com', [
    /^\/(?:[^?#]*\/)?(?<id>\d{7,12})\.htm(?=[?#]|$)/,
    'https://chotot.com/{id}.htm',
  ]),
  platform('Kaidee', 'kaidee.com', [/^\/product-(?<id>\d{6,12})(?=[-/?#]|$)/, 'https://kaidee.com/product-{id}']),
  platform('IndiaMART', 'indiamart.com', [
    /^\/proddetail\/(?:[^/?#]*-)?(?<id>\d{6,15})\.html(?=[?#]|$)/,
    'https://indiamart.com/proddetail/{id}.html',
  ]),
  platform('Craigslist', 'craigslist.org', [
    /^\/(?:[a-z]{3}\/){0,2}(?:d\/[^/?#]+\/)?(?<id>\d{9,11})\.html(?=[?#]|$)/,
    'https://{host}/{id}.html',
  ]),
  platform(
    'Amazon',
    `amazon.com amazon.ca amazon.com.mx amazon.com.br amazon.co.uk amazon.ie amazon.de amazon.fr amazon.com.be amazon.nl
     amazon.it amazon.es amazon.se amazon.pl amazon.com.tr amazon.ae amazon.sa amazon.eg amazon.in amazon.sg amazon.co.jp
     amazon.com.au amazon.co.za`,
    [/^\/(?:[^?#]*\/)?(?:dp|gp\/product|gp\/aw\/d)\/(?<id>[A-Z0-9]{10})(?=[/?#]|$)/, 'https://{site}/dp/{id}'],
  ),
  platform('Allegro', 'allegro.pl', [/^\/oferta\/(?:[^/?#]*-)?(?<id>\d{8,12})(?=[/?#]|$)/, 'https://allegro.pl/oferta/{id}']),
  platform('Subito', 'subito.it', [/^\/(?:[^?#]*-|vi\/)(?<id>\d{8,10})\.htm(?=[?#]|$)/, 'https://subito.it/vi/{id}.htm']),
  platform('Wallapop', 'wallapop.com', [
    /^\/(?:app\/)?item\/(?:[^/?#]*-)?(?<id>\d{6,12})(?=[/?#]|$)/,
    'https://wallapop.com/item/{id}',
  ]),
  platform('Milanuncios', 'milanuncios.com', [
    /^\/(?:[^?#]*[-/])?(?<id>\d{8,10})\.htm(?=[?#]|$)/,
    'https://milanuncios.com/{id}.htm',
  ]),
  platform('Avito', 'avito.ru', [/^\/(?:[^?#]*_)?(?<id>\d{8,12})(?=[?#]|$)/, 'https://avito.ru/{id}']),
  platform(
    'Mercado Libre',
    `mercadolibre.com.ar mercadolibre.com.mx mercadolibre.com.co mercadolibre.com.pe mercadolibre.com.uy
     mercadolibre.com.ve mercadolibre.com.ec mercadolibre.cl mercadolivre.com.br`,
    [/^\/(?<land>M[A-Z]{2})-?(?<id>\d{6,12})(?=[-_?#]|$)/, 'https://{site}/{land}-{id}'],
  ),
  platform(
    'Willhaben',
    'willhaben.at',
    [/^\/iad\/object\?(?:[^#]*&)?adId=(?<id>\d{8,12})(?=[&#]|$)/, 'https://willhaben.at/iad/object?adId={id}'],
    [/^\/iad\/(?:[^?#]*[-/])?(?<id>\d{8,12})(?=[?#]|$)/, 'https://willhaben.at/iad/object?adId={id}'],
  ),
  platform('Ricardo', 'ricardo.ch', [
    /^\/(?:[a-z]{2}\/)?a\/(?:[^/?#]*-)?(?<id>\d{8,12})(?=[/?#]|$)/,
    'https://ricardo.ch/de/a/{id}',
  ]),
  platform(
    'Finn',
    'finn.no',
    [/^\/[^?#]*\?(?:[^#]*&)?finnkode=(?<id>\d{6,12})(?=[&#]|$)/, 'https://finn.no/{id}'],
    [/^\/(?:[a-z]+\/forsale\/item\/)?(?<id>\d{6,12})(?=[/?#]|$)/, 'https://finn.no/{id}'],
  ),
  platform('Tradera', 'tradera.com', [
    /^\/(?:[a-z]{2}\/)?item\/(?:\d+\/)?(?<id>\d{7,12})(?=[/?#]|$)/,
    'https://tradera.com/item/{id}',
  ]),
  platform('Delcampe', 'delcampe.net', [
    /^\/(?:[^?#]*[-/])?(?<id>\d{7,12})\.html(?=[?#]|$)/,
    'https://delcampe.net/item/{id}.html',
  ]),
  platform('LiveAuctioneers', 'liveauctioneers.com', [
    /^\/item\/(?<id>\d{6,12})(?=[_/?#]|$)/,
    'https://liveauctioneers.com/item/{id}',
  ]),
  platform('Depop', 'depop.com', [/^\/products\/(?<id>[\w-]+)(?=[/?#]|$)/, 'https://depop.com/products/{id}']),
  platform('Poshmark', 'poshmark.com poshmark.ca', [
    /^\/listing\/(?:[^/?#]*-)?(?<id>[0-9a-f]{24})(?=[/?#]|$)/,
    'https://{site}/listing/{id}',
  ]),
  platform('OfferUp', 'offerup.com', [/^\/item\/detail\/(?<id>[\w-]{6,40})(?=[/?#]|$)/, 'https://offerup.com/item/detail/{id}']),
  platform('Jiji', 'jiji.ng jiji.co.ke jiji.com.gh jiji.ug jiji.co.tz jiji.com.et', [
    /^\/[^?#]*-(?<id>[A-Za-z0-9]{20,32})\.html(?=[?#]|$)/,
    'https://{site}/item-{id}.html',
  ]),
]
