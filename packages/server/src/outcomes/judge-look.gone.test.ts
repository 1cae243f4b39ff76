import { answer, bangle, carving, filler, judges, page } from './judge-look.fixture.ts'

const title = bangle.title ?? ''
const at = (path: string) => `https://www.market.example${path}`
const gone = '<p>This listing is no longer available.</p>'
const others = `<h3>Old brass bangle</h3><h3>Bangle of horn</h3>${filler}`
const many = filler.repeat(6)

judges({
  'words in a heading': [answer(page({ h1: 'This listing has been removed', body: filler })), 'gone', 'gone-words'],
  'words in the window’s title': [answer(page({ title: 'Page not found | Market', body: many })), 'gone', 'gone-words'],
  'words in an alert': [
    answer(page({ body: `${many}<div role="alert">This listing is no longer available</div>` })),
    'gone',
    'gone-words',
  ],
  'words in a message by its class': [
    answer(page({ body: `${many}<div class="ad-expired">This ad has expired</div>` })),
    'gone',
    'gone-words',
  ],
  'words and nothing else': [answer(gone, { contentType: 'text/plain' }), 'gone', 'gone-words'],
  'words over similar offers': [answer(page({ body: `${gone}${others}` })), 'gone', 'gone-words'],
  'words under the title, which is kept': [
    answer(page({ h1: title, body: `<h2>This listing is no longer available</h2>${filler}` })),
    'gone',
    'gone-words title-seen',
  ],
  'words in French': [answer(page({ h1: 'Cette annonce est désactivée' })), 'gone', 'gone-words'],
  'words in Chinese': [
    answer(page({ h1: '很抱歉，您查看的宝贝不存在，可能已下架或者被转移。' }), { url: carving.url }),
    'gone',
    'gone-words',
    carving,
  ],
  'words for a listing of which nothing is known': [
    answer(page({ h1: 'Diese Anzeige wurde gelöscht' })),
    'gone',
    'gone-words',
    { ...bangle, title: null, text: null },
  ],
  'the first page with words': [answer(page({ body: `<div role="alert">Ad not found</div>${many}` }), { url: at('/') }), 'gone'],
  'a search with words': [answer(page({ h1: 'Page introuvable', body: many }), { url: at('/search?q=x') }), 'gone'],
  'an address that says it': [answer(page({ body: filler }), { url: at('/c/jewellery?expired=1') }), 'gone', 'gone-address'],

  'the first page': [answer(page({ h1: 'Welcome', body: filler }), { url: at('/') }), 'changed', ''],
  'the first page of a language': [answer(page({ h1: 'Bienvenue', body: filler }), { url: at('/fr/') }), 'changed', ''],
  'a category': [answer(page({ h1: 'Jewellery', body: others }), { url: at('/c/jewellery') }), 'changed', ''],
  'a search for its title': [
    answer(page({ h1: `Results for ${title}`, body: others }), { url: at('/search?q=bangle') }),
    'changed',
    'title-seen',
  ],
  'another site': [answer(page({ body: filler }), { url: 'https://www.other.test/' }), 'changed', 'other-site'],
  'something else for sale': [answer(page({ h1: 'Garden chair', body: filler })), 'changed', ''],
  'words deep in a long page of something else': [
    answer(page({ h1: 'Garden chair', body: `${many}${gone}` })),
    'changed',
    'gone-words-aside',
  ],
  'words about what the reader keeps': [
    answer(page({ body: `<div role="alert">This listing has been removed from your favourites</div>${filler}` })),
    'changed',
    '',
  ],
  'words about another day': [
    answer(page({ h1: 'What to do if this item is no longer available', body: filler })),
    'changed',
    '',
  ],
  'words about a country': [
    answer(page({ h1: 'This item is no longer available in your country', body: filler })),
    'changed',
    '',
  ],
  'words that are hidden until needed': [
    answer(page({ h1: 'Garden chair', body: `<div role="alert" style="display:none">This ad has expired</div>${filler}` })),
    'changed',
    '',
  ],
  'words that only a script holds': [
    answer(page({ h1: 'Garden chair', body: `<script>t = "This ad has expired"</script>${filler}` })),
    'changed',
    '',
  ],
  'words over a title that is all we know': [
    answer(page({ h1: title, body: `${gone}${filler}` })),
    'changed',
    'gone-words title-seen',
    { ...bangle, text: null },
  ],
  'words over a text that is there, unseen': [
    answer(page({ body: `${gone}<div hidden>${bangle.text}</div>` })),
    'changed',
    'gone-words text-in-source',
  ],
  'words on a page that was cut': [
    answer(page({ body: `${gone}${filler}` }), { truncated: true }),
    'unreachable',
    'cut-short gone-words',
  ],
})
