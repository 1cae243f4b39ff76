import { bad } from './bad-row.ts'

const asForm = { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
const join = (fields: string, token = '<open>') => `visitor POST /en/join/${token} ${fields}`
const found = (fields: string) => `visitor POST /en/first-admin/nobody ${fields}`
const answer = (fields: string, token = '<link>') => `visitor POST /en/answer/${token} ${fields}`
const report = (fields: string) => `visitor POST /en/report ${fields}`
const toldLink = 'link=https%3A%2F%2Fbazaar.example%2F7'
const good = 'password=correct+horse+battery+staple'
const nobody = '01a20000-0000-7000-8000-000000000000'

/** The pages that work without a script, sent what their forms never send. */
export const wrongPages = [
  bad('a page to join by nothing', join('', 'x'), '410 page', asForm),
  bad('a link of 201 letters', `visitor GET /en/join/${'a'.repeat(201)}`, '400 request-malformed'),
  bad('a link of script', 'visitor GET /en/answer/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E', '410 page'),
  bad('an invitation of nobody', join(`name=N&${good}&time_zone=UTC`, 'x'), '410 page', asForm),
  bad('a name of NUL', join(`name=%00&${good}&time_zone=Mars`), '400 page', asForm),
  bad('a name in two lines', join(`name=A%0D%0ABcc:+x@y.example&password=short`), '400 page', asForm),
  bad('two names', join(`name=A&name=B&${good}`), '400 page', asForm),
  bad('a name of 201 letters', join(`name=${'n'.repeat(201)}&${good}`), '400 page', asForm),
  bad('a time zone of another world', join(`name=N&${good}&time_zone=Mars%2FOlympus`), '400 page', asForm),
  bad('a weak password', join('name=N&password=short'), '422 page', asForm),
  bad('JSON for a form', join('{"name":"N"}'), '400 page', { headers: { 'content-type': 'application/json' } }),
  bad('bytes for a form', 'visitor POST /en/join/<open>', '400 page', { bytes: new Uint8Array([0xff, 0xfe, 0, 1]), ...asForm }),
  bad('XML for a form', join('<name/>'), '415 media-type-unknown', { headers: { 'content-type': 'application/xml' } }),
  bad('a form of 65 KB', join(`name=${'n'.repeat(65 * 1024)}`), '413 body-too-large', asForm),
  bad('a first admin by a link of nobody', found(`organisation_name=O&name=N&email=n@mail.example&${good}`), '410 page', asForm),
  bad('a first admin without an address', found(`organisation_name=O&name=N&email=no&${good}`), '410 page', asForm),
  bad('an answer by a link of nobody', answer(`action.${nobody}=removed`, 'x'), '410 page', asForm),
  bad('an answer about another listing', answer(`action.${nobody}=removed`), '422 page', asForm),
  bad('an answer about no id', answer(`action.${'-'.repeat(36)}=removed`), '422 page', asForm),
  bad('an answer that there is not', answer('action.<formlisting>=burned'), '422 page', asForm),
  bad('two answers about one listing', answer('action.<formlisting>=removed&action.<formlisting>=kept'), '422 page', asForm),
  bad('kept without a reason', answer('action.<formlisting>=kept'), '422 page', asForm),
  bad('a reason that there is not', answer('action.<formlisting>=kept&reason.<formlisting>=love'), '422 page', asForm),
  bad(
    'a note of 5,000 letters',
    answer(`action.<formlisting>=need-more&note.<formlisting>=${'n'.repeat(5000)}`),
    '422 page',
    asForm,
  ),
  bad('an answer with a NUL in its note', answer('action.<formlisting>=need-more&note.<formlisting>=a%00b'), '200 page', asForm),
  bad(
    'an answer with half a letter in its note',
    answer('action.<formlisting>=need-more&note.<formlisting>=a%E4%BDb'),
    '200 page',
    asForm,
  ),
  bad('fields of JavaScript', answer('__proto__=1&constructor=2&action.__proto__=removed'), '200 page', asForm),
  ...wrongReports(),
  bad('ten thousand fields', answer(Array.from({ length: 10_000 }, (_, at) => `f${at}=1`).join('&')), '200 page', asForm),
]

/** The form of a report, with a picture and without. */
function wrongReports() {
  const boundary = 'lookout'
  const asParts = { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
  const parts = (...each: readonly (readonly [head: string, value: string | Uint8Array])[]) => {
    const pieces = each.flatMap(([head, value]) => [
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`,
      value,
      '\r\n',
    ])
    return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)))
  }
  const why = ['name="why"', 'bracelet'] as const
  const photo = (name: string, value: string | Uint8Array) =>
    [`name="photo"; filename="${name}"\r\ncontent-type: image/jpeg`, value] as const
  const withFile = (name: string, value: string | Uint8Array) => ({ bytes: parts(why, photo(name, value)), ...asParts })
  const form = 'visitor POST /en/report'
  return [
    bad('a report of nothing', report(''), '422 page', asForm),
    bad('a report without a line', report(toldLink), '422 page', asForm),
    bad('a report of a program', report('link=javascript%3Aalert(1)&why=bracelet'), '422 page', asForm),
    bad(
      'a report of a password',
      report('link=https%3A%2F%2Fanh%3Ageheimnis%40bazaar.example%2F7&why=bracelet'),
      '422 page',
      asForm,
    ),
    bad('a report of two links', report(`${toldLink}&${toldLink}&why=bracelet`), '422 page', asForm),
    bad('a report by a program', report(`${toldLink}&why=bracelet&website=https%3A%2F%2Fbuy.example`), '422 page', asForm),
    bad('a report of 5,000 letters', report(`${toldLink}&why=${'w'.repeat(5000)}`), '422 page', asForm),
    bad('a report of 65 KB', report(`why=${'w'.repeat(65 * 1024)}`), '413 body-too-large', asForm),
    bad('a report from another site', report(`${toldLink}&why=bracelet`), '403 page', {
      headers: { ...asForm.headers, origin: 'https://evil.example' },
    }),
    bad('a report in XML', report('<report/>'), '415 media-type-unknown', { headers: { 'content-type': 'application/xml' } }),
    bad('a document called a picture', form, '422 page', withFile('tusk.jpg', '%PDF-1.7 1 0 obj')),
    bad('a drawing that is a program', form, '422 page', withFile('tusk.jpg', '<svg onload="alert(1)"/>')),
    bad('the first bytes of a picture', form, '422 page', withFile('tusk.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))),
    bad('a picture by the name of a file of ours', form, '422 page', withFile('../../../../etc/passwd', 'root:x:0:0')),
    bad('a picture of 8 MB and a byte', form, '413 page', withFile('tusk.jpg', new Uint8Array(8 * 1024 * 1024 + 1))),
    bad('two pictures', form, '400 page', { bytes: parts(why, photo('a.jpg', 'a'), photo('b.jpg', 'b')), ...asParts }),
    bad('a form cut off', form, '400 page', { bytes: parts(why).subarray(0, 40), ...asParts }),
    bad('a form that is no form', form, '400 page', { bytes: new Uint8Array(2000), ...asParts }),
    bad('a form without its boundary', form, '400 page', {
      bytes: parts(why),
      headers: { 'content-type': 'multipart/form-data' },
    }),
    bad('a file where none is taken', 'visitor POST /en/receipt', '415 media-type-unknown', withFile('tusk.jpg', 'x')),
    bad('a receipt of nothing', 'visitor POST /en/receipt receipt=', '422 page', asForm),
    bad('a receipt of nobody', 'visitor POST /en/receipt receipt=0000-0000-0000-0000-0000', '404 page', asForm),
    bad('a receipt of script', 'visitor POST /fr/receipt receipt=%22%3E%3Cscript%3Ealert(1)', '422 page', asForm),
    bad('a receipt kept that is none', 'visitor POST /en/report/kept receipt=x&last=x', '303', asForm),
    bad('a receipt saved that is none', 'visitor POST /en/report/receipt receipt=%0D%0AX-Evil%3A1', '303', asForm),
  ]
}
