import { bad, raw } from './bad-row.ts'

const nobody = '01a20000-0000-7000-8000-000000000000'
const unknown = '404 route-unknown'
const noId = '400 request-malformed /params/caseId'

/** Addresses at which nothing is, or something else than was meant; and things that cannot be done there. */
export const wrongPlaces = [
  bad('an address of no route', 'boss GET /api/v1/nothing', unknown),
  bad('an address of another version', 'boss GET /api/v2/cases', unknown),
  bad('an address in capitals', 'boss GET /API/V1/cases', '404 page'),
  bad('a route in capitals', 'boss GET /api/v1/Cases', unknown),
  bad('a case by a word', 'boss GET /api/v1/cases/abc', noId),
  bad('a case by half an id', `boss GET /api/v1/cases/${nobody.slice(0, 18)}`, noId),
  bad('a case by an id in brackets', `boss GET /api/v1/cases/%7B${nobody}%7D`, noId),
  bad('a case by an id without hyphens', `boss GET /api/v1/cases/${nobody.replaceAll('-', '')}`, noId),
  bad('a case by SQL', "boss GET /api/v1/cases/'%20or%201=1--", noId),
  bad('a case by a letter that is not ASCII', 'boss GET /api/v1/cases/０1a20000-0000-7000-8000-000000000000', noId),
  bad('a case that there is not', `boss GET /api/v1/cases/${nobody}`, '404 case-not-found'),
  bad('a case by the id of nothing', 'boss GET /api/v1/cases/00000000-0000-0000-0000-000000000000', '404 case-not-found'),
  bad('a case by an id of another version', 'boss GET /api/v1/cases/ffffffff-ffff-ffff-ffff-ffffffffffff', '404 case-not-found'),
  bad('a case by a parameter of 300 characters', `boss GET /api/v1/cases/${'a'.repeat(300)}`, '400 request-malformed'),
  bad('an encoded slash', `boss GET /api/v1/cases%2f${nobody}`, unknown),
  bad('an encoded slash in an id', 'boss GET /api/v1/cases/..%2f..%2fplatforms', noId),
  bad('an encoded NUL', 'boss GET /api/v1/cases/%00', '400 request-malformed'),
  bad('a NUL in a query', 'boss GET /api/v1/cases?status=%00', '400 request-malformed'),
  bad('bytes that are no letters', 'boss GET /api/v1/cases/%ff', '400 request-malformed'),
  bad('a lone per cent sign', 'boss GET /api/v1/cases/%', '400 request-malformed'),
  bad('half a letter in a query', 'boss GET /api/v1/cases?after=%e4%bd', '400 request-malformed /query/after'),
  bad('a parameter after a semicolon', 'boss GET /api/v1/cases;jsessionid=1', unknown),
  bad('a query of __proto__', 'boss GET /api/v1/cases?__proto__[status]=open&constructor=1', '200'),
  bad(
    'a query of 10,000 names',
    `boss GET /api/v1/cases?${Array.from({ length: 1500 }, (_, at) => `k${at}=1`).join('&')}`,
    '200',
  ),
  bad(
    'the name of a part that is a path',
    'boss GET /api/v1/captures/<capture>/parts/..%2f..%2fsecret',
    '400 request-malformed /params/name',
  ),
  bad(
    'the name of a part that is hidden',
    'boss GET /api/v1/captures/<capture>/parts/.secret',
    '400 request-malformed /params/name',
  ),
  bad('a part that there is not', 'boss GET /api/v1/captures/<capture>/parts/secret', '404 capture-not-found'),
  bad('files above the assets', 'visitor GET /assets/..%2f..%2fpackage.json', '404 page'),
  bad('files above the assets, in dots of their own', 'visitor GET /assets/%2e%2e/%2e%2e/package.json', '404 page'),
  bad('files above the assets, by backslashes', 'visitor GET /assets/..%5c..%5cpackage.json', '400 request-malformed'),
  bad('files by a whole path', 'visitor GET /assets//etc/passwd', '400 request-malformed'),
  bad('a page of script', 'visitor GET /en/%3Cscript%3Ealert(1)%3C%2Fscript%3E', '404 page'),
  bad('a method of another time', 'boss PROPFIND /api/v1/cases', '405 method-unknown'),
  bad('a deletion of all', 'boss DELETE /api/v1/cases', '405 method-unknown'),
  bad('a case put in its place', 'boss PUT /api/v1/cases/<case> {}', '405 method-unknown'),
  bad('a question for options', 'boss OPTIONS /api/v1/cases', '405 method-unknown'),
  bad('another method in a header', 'boss GET /api/v1/members/<person>', '405 method-unknown', {
    headers: { 'x-http-method-override': 'DELETE' },
  }),
  bad('another method in a header of a list', 'boss GET /api/v1/members', '200', {
    headers: { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
  }),
  bad('another method in a query', 'boss POST /api/v1/members?_method=DELETE {}', '405 method-unknown'),
]

const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: vigie.example\r\nConnection: close\r\n${more}\r\n`
const post = (headers: string, body: string) =>
  `POST /api/v1/reports HTTP/1.1\r\nHost: vigie.example\r\nConnection: close\r\n${headers}\r\n${body}`
const json = 'Content-Type: application/json\r\n'
const notHttp = '400 request-malformed'

/** What no client would put on the wire. */
export const wrongWires = [
  raw('dots in an address lead nowhere', get('/api/v1/../v1/cases'), unknown),
  raw('dots lead to no file', get('/assets/../../../../etc/passwd'), notHttp),
  raw('encoded dots lead nowhere', get('/api/v1/%2e%2e/v1/cases'), unknown),
  raw('double slashes are one', get('//api//v1//cases'), '401 not-signed-in'),
  raw('backslashes are no slashes', get('\\api\\v1\\cases'), notHttp),
  raw('an address with a host of its own', get('http://evil.example/api/v1/cases'), '401 not-signed-in'),
  raw('an address without a slash', get('api/v1/cases'), notHttp),
  raw('a fragment that no client sends', get('/api/v1/cases#x'), '401 not-signed-in'),
  raw('an address of 20,000 characters', get(`/api/v1/cases?after=${'a'.repeat(20_000)}`), '431 headers-too-large'),
  raw('a header of 20,000 characters', get('/api/v1/cases', `X-Long: ${'a'.repeat(20_000)}\r\n`), '431 headers-too-large'),
  raw(
    '3,000 headers',
    get('/api/v1/cases', Array.from({ length: 3_000 }, (_, at) => `X-${at}: 1\r\n`).join('')),
    '431 headers-too-large',
  ),
  raw(
    '1,500 short headers',
    get('/api/v1/cases', Array.from({ length: 1_500 }, () => 'A:1\r\n').join('')),
    '431 headers-too-large',
  ),
  raw('a header with a NUL', get('/api/v1/cases', 'X-A: a\0b\r\n'), notHttp),
  raw('a header with a line feed alone', get('/api/v1/cases', 'X-A: a\nX-B: b\r\n'), notHttp),
  raw('a header over two lines', get('/api/v1/cases', 'X-A: a\r\n b\r\n'), notHttp),
  raw('a header with a space in its name', get('/api/v1/cases', 'X A: a\r\n'), notHttp),
  raw('no host', 'GET /api/v1/cases HTTP/1.1\r\nConnection: close\r\n\r\n', '400'),
  raw('two hosts, of which none counts', get('/api/v1/cases', 'Host: evil.example\r\n'), '401 not-signed-in'),
  raw('a host that is none', 'GET /en HTTP/1.1\r\nHost: a b<script>\r\nConnection: close\r\n\r\n', '200 page'),
  raw('a method in small letters', 'get /api/v1/cases HTTP/1.1\r\nHost: a\r\n\r\n', notHttp),
  raw('a method of nobody', 'BREW /api/v1/cases HTTP/1.1\r\nHost: a\r\n\r\n', notHttp),
  raw(
    'a trace',
    'TRACE /api/v1/cases HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: vigie=secret-of-somebody\r\n\r\n',
    '405 method-unknown',
  ),
  raw('a tunnel', 'CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: a\r\n\r\n', '0'),
  raw('an upgrade', get('/api/v1/cases', 'Upgrade: websocket\r\nConnection: upgrade\r\n'), '401 not-signed-in'),
  raw('HTTP of the year 2099', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', notHttp),
  raw('HTTP of the year 1991', 'GET /\r\n\r\n', '302'),
  raw('TLS where none is spoken', new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), notHttp),
  raw('letters at random', `${'\u0001\u0002xyz'.repeat(200)}\r\n\r\n`, notHttp),
  raw(
    'a length and chunks at once',
    post(`${json}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n'),
    notHttp,
  ),
  raw('two lengths', post(`${json}Content-Length: 2\r\nContent-Length: 9\r\n`, '{}'), notHttp),
  raw('a length that is none', post(`${json}Content-Length: ten\r\n`, '{}'), notHttp),
  raw('a length of less than nothing', post(`${json}Content-Length: -1\r\n`, '{}'), notHttp),
  raw('a length of more than there is', post(`${json}Content-Length: 99999999999999999999\r\n`, '{}'), notHttp),
  raw('a length over the limit', post(`${json}Content-Length: 99999999\r\n`, '{}'), '413 body-too-large'),
  raw('a length that is too short', post(`${json}Content-Length: 9\r\n`, '{"url":7}{"why":"the rest is no request"}'), notHttp),
  raw('a length that never comes', post(`${json}Content-Length: 500\r\n`, '{"url":7'), '0'),
  raw('chunks of nonsense', post(`${json}Transfer-Encoding: chunked\r\n`, 'zz\r\n{}\r\n0\r\n\r\n'), notHttp),
  raw('a chunk longer than it says', post(`${json}Transfer-Encoding: chunked\r\n`, '2\r\n{"url":7}\r\n0\r\n\r\n'), notHttp),
  raw('a chunk of more than there is', post(`${json}Transfer-Encoding: chunked\r\n`, 'fffffffffffffffff\r\n{}\r\n'), notHttp),
  raw(
    'chunks over the limit',
    post(`${json}Transfer-Encoding: chunked\r\n`, `${`ffff\r\n${'x'.repeat(0xffff)}\r\n`.repeat(9)}0\r\n\r\n`),
    '413 body-too-large',
  ),
  raw('a coding that nobody knows', post(`${json}Transfer-Encoding: rot13\r\n`, '{}'), notHttp),
  raw('something expected that nobody gives', post(`${json}Expect: the-inquisition\r\nContent-Length: 2\r\n`, '{}'), '417'),
]
