import { answer, bangle, carving, filler, judges, live, page, windows1251 } from './judge-look.fixture.ts'

const title = bangle.title ?? ''
const text = `<p>${bangle.text}</p>`
const at = (path: string) => `https://www.market.example${path}`
const inData = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', description: bangle.text })}</script>`
const tusk = 'Продам старый бивень мамонта в Москве'

judges({
  'title and text': [answer(live), 'still-up', 'text-seen'],
  'the text under another title': [answer(page({ h1: 'Bracelet', body: text })), 'still-up', 'text-seen'],
  'the text shortened to its first half': [
    answer(page({ body: `<p>${bangle.text?.slice(0, 110)}…</p>${filler}` })),
    'still-up',
    'text-seen',
  ],
  'the text in capitals and with marks of its own': [
    answer(page({ body: `<p>${bangle.text?.toUpperCase().replaceAll(',', ' —')}</p>` })),
    'still-up',
    'text-seen',
  ],
  'the text in pieces': [
    answer(page({ body: `<p>${bangle.text?.replaceAll(' ', '</span> <span>')}</p>` })),
    'still-up',
    'text-seen',
  ],
  'the title over another text, mended by the seller': [answer(page({ h1: title, body: filler })), 'still-up', 'title-seen'],
  'the title as the site shortens it': [
    answer(page({ title: 'Old ivory bangle from my… – Example Market', body: filler })),
    'still-up',
    'title-seen',
  ],
  'the text in structured data of a page that scripts build': [
    answer(page({ head: inData, body: '<script src="/app.js"></script>' })),
    'still-up',
    'text-in-source',
  ],
  'the text folded away': [answer(page({ body: `<div hidden>${bangle.text}</div>${filler}` })), 'still-up', 'text-in-source'],
  'a report form with "is no longer available" among its reasons': [
    answer(page({ h1: title, body: `${filler}<form><label><input type="radio">This ad is no longer available</label></form>` })),
    'still-up',
    'title-seen gone-words-aside',
  ],
  'the listing, text and all, under a banner that it has ended': [
    answer(page({ h1: 'This listing has ended', body: `<div role="alert">This listing has been removed</div>${text}` })),
    'still-up',
    'text-seen',
  ],
  'the listing beside a log-in form and a captcha': [
    answer(page({ body: `${text}<form><input type="password"></form><div id="px-captcha"></div>` })),
    'still-up',
    'text-seen',
  ],
  'the listing at its new address': [
    answer(page({ h1: title, body: filler }), { url: at('/itm/bangle-123456789') }),
    'still-up',
    'title-seen',
  ],
  'the listing where a search should be': [answer(live, { url: at('/search?q=bangle') }), 'still-up', 'text-seen'],
  'the listing at the end of a page that was cut': [answer(live, { truncated: true }), 'still-up', 'text-seen'],
  'a listing in Chinese': [
    answer(page({ title: '老象牙雕件 清代 包浆自然-淘货', body: `<p>${carving.text}</p>` }), { url: carving.url }),
    'still-up',
    'text-seen',
    carving,
  ],
  'a page in an older encoding': [
    answer(windows1251(page({ body: tusk })), { contentType: 'text/html; charset=windows-1251' }),
    'still-up',
    'text-seen',
    { ...bangle, text: tusk },
  ],
})
