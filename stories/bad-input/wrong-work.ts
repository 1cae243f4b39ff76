import { bad } from './bad-row.ts'

const malformed = (place: string) => `400 request-malformed ${place}`
const decide = (review: string, decision = 'notify') =>
  `boss POST /api/v1/cases/<opencase>/decision {"decision":"${decision}","review":{"confidence":"high",${review}}}`
const outcomes = (list: string) => `program POST /api/v1/received-notices/<sent>/outcomes {"outcomes":${list}}`
const edit = (body: string) => `boss PATCH /api/v1/notices/<draft> ${body}`
const confirm = (body: string) => `boss POST /api/v1/verifications/<verification>/confirmation ${body}`
const nobody = '01a20000-0000-7000-8000-000000000000'
const counted = (query: string) => `boss GET /api/v1/statistics?from=2026-11-01&to=2026-11-30&${query}`
const law = (box: string) => `{"kind":"illegal-content","rule":"r","title":"t","explanation":"e",${box}}`

/** What people and programs do in the flow, with the wrong words in it. */
export const wrongWork = [
  bad('a decision that there is not', decide('"specimens":1', 'burn'), malformed('/decision')),
  bad('no specimens at all', decide('"specimens":0'), malformed('/review/specimens')),
  bad('fewer specimens than none', decide('"specimens":-1'), malformed('/review/specimens')),
  bad('half a specimen', decide('"specimens":1.5'), malformed('/review/specimens')),
  bad('specimens as text', decide('"specimens":"3"'), malformed('/review/specimens')),
  bad('more specimens than there are', decide('"specimens":1e9'), malformed('/review/specimens')),
  bad('a number that no number holds', decide('"specimens":1e400'), malformed('/review/specimens')),
  bad('a number of 500 digits', decide(`"specimens":${'9'.repeat(500)}`), malformed('/review/specimens')),
  bad('a species that there is not', decide('"taxon":"Unicornis albus"'), '422 taxon-unknown'),
  bad('a species by a name of JavaScript', decide('"taxon":"__proto__"'), '422 taxon-unknown'),
  bad('a product that there is not', decide('"product":"soul"'), malformed('/review/product')),
  bad('a reason of 4,001 characters', decide(`"reason":"${'r'.repeat(4001)}"`), malformed('/review/reason must not be longer')),
  bad(
    'a reading without confidence',
    'boss POST /api/v1/cases/<case>/decision {"decision":"notify","review":{}}',
    malformed('/review/confidence'),
  ),
  bad('no reason where one is needed', decide('"specimens":null', 'no-action'), '422 reason-missing'),
  bad('a case of nothing', 'boss POST /api/v1/cases {"listing_ids":[]}', malformed('/listing_ids must name a listing')),
  bad(
    'a case of 101 listings',
    `boss POST /api/v1/cases {"listing_ids":${JSON.stringify(Array(101).fill(nobody))}}`,
    malformed('/listing_ids must not name more'),
  ),
  bad(
    'a case of a listing that is no id',
    'boss POST /api/v1/cases {"listing_ids":["1; drop table listing"]}',
    malformed('/listing_ids/0'),
  ),
  bad('a case of no listing of ours', `boss POST /api/v1/cases {"listing_ids":["<spare>","${nobody}"]}`, '404 listing-not-found'),
  bad('a case given to nobody', `boss POST /api/v1/cases/<case>/assignees {"person":"${nobody}"}`, '422 not-a-reviewer'),
  bad('a case given to a name', 'boss POST /api/v1/cases/<case>/assignees {"person":"rita"}', malformed('/person')),
  bad(
    '101 decisions at once',
    `boss POST /api/v1/cases/decisions {"items":${JSON.stringify(Array(101).fill({ case_id: nobody, decision: 'unsure', confidence: 'low' }))}}`,
    malformed('/items must not name more than 100'),
  ),
  bad(
    'decisions of cases that there are not',
    `boss POST /api/v1/cases/decisions {"items":[{"case_id":"${nobody}","decision":"unsure","confidence":"low"}]}`,
    '200 items.0.case=null items.0.refusal.code=case-not-found',
  ),
  bad('good faith in words', 'boss POST /api/v1/notices/<draft>/hold {"in_good_faith":"yes"}', malformed('/in_good_faith')),
  bad('a notice without good faith', 'boss POST /api/v1/notices/<draft>/hold {}', '422 notice-not-ready'),
  bad('a ground of another kind', edit('{"ground":{"kind":"because"}}'), malformed('/ground/kind')),
  bad(
    'a country in words',
    edit(`{"ground":${law('"jurisdiction":"France","url":"https://law.example"')}}`),
    malformed('/ground/jurisdiction must be a code'),
  ),
  bad(
    'a law at a script',
    edit(`{"ground":${law('"jurisdiction":"FR","url":"javascript:alert(1)"')}}`),
    malformed('/ground/url must be an address'),
  ),
  bad(
    'a law at an address too long',
    edit(`{"ground":${law(`"jurisdiction":"FR","url":"https://law.example/${'x'.repeat(4096)}"`)}}`),
    malformed('/ground/url'),
  ),
  bad('a clause that there is not', edit(`{"ground":{"kind":"against-terms","clause_id":"${nobody}"}}`), '404 clause-not-found'),
  bad('a correction of another listing', edit(`{"items":[{"listing_id":"${nobody}","specimens":2}]}`), '422 not-of-this-notice'),
  bad(
    'a correction to data',
    edit('{"items":[{"listing_id":"<listing>","url":"data:text/html,x"}]}'),
    malformed('/items/0/url must be an address'),
  ),
  bad(
    'a hand-over on a day that does not exist',
    'boss POST /api/v1/notices/<form>/handover {"how":"by post","at":"2026-11-31T00:00:00Z"}',
    malformed('/at'),
  ),
  bad(
    'a hand-over without a time zone',
    'boss POST /api/v1/notices/<form>/handover {"how":"by post","at":"2026-11-20T00:00:00"}',
    malformed('/at'),
  ),
  bad('an answer about nothing', outcomes('[]'), malformed('/outcomes must name at least one listing')),
  bad('an answer that is no list', outcomes('{"0":{}}'), malformed('/outcomes')),
  bad(
    'an answer about one listing twice',
    outcomes('[{"listing_id":"<listing>","action":"removed"},{"listing_id":"<listing>","action":"kept"}]'),
    malformed('/outcomes must name each listing once'),
  ),
  bad('an answer that there is not', outcomes('[{"listing_id":"<listing>","action":"burned"}]'), malformed('/outcomes/0/action')),
  bad('an answer about another listing', outcomes('[{"listing_id":"<spare>","action":"removed"}]'), '422 not-of-this-notice'),
  bad('kept without a reason', outcomes('[{"listing_id":"<listing>","action":"kept"}]'), '422 reason-missing'),
  bad(
    'kept for a reason that there is not',
    outcomes('[{"listing_id":"<listing>","action":"kept","reason":"love"}]'),
    malformed('/outcomes/0/reason'),
  ),
  bad(
    'a note of 4,001 characters',
    outcomes(`[{"listing_id":"<listing>","action":"removed","note":"${'n'.repeat(4001)}"}]`),
    malformed('/outcomes/0/note'),
  ),
  bad(
    '1,001 answers',
    outcomes(JSON.stringify(Array(1001).fill({ listing_id: nobody, action: 'removed' }))),
    malformed('/outcomes must not have more than 1000'),
  ),
  bad('who disagrees says nothing', confirm('{"agrees":false}'), malformed('/result must say what is there')),
  bad('who agrees says something else', confirm('{"agrees":true,"result":"gone"}'), malformed('/result must be left out')),
  bad(
    'a look that only a machine has',
    'boss POST /api/v1/listings/<listing>/looks {"result":"robots-refused"}',
    malformed('/result'),
  ),
  bad(
    'figures from the end to the start',
    'boss GET /api/v1/statistics?from=2026-11-30&to=2026-11-01',
    malformed('/query/to must not be before'),
  ),
  bad(
    'figures of a month that does not exist',
    'boss GET /api/v1/statistics?from=2026-13-01&to=2026-13-02',
    malformed('/query/from'),
  ),
  bad(
    'figures of the year 1',
    'boss GET /api/v1/statistics?from=0001-01-01&to=2026-01-01',
    malformed('/query/from must not be before 2000'),
  ),
  bad('figures without days', 'boss GET /api/v1/statistics', malformed('/query/from')),
  bad('figures by the hour', counted('by=hour'), malformed('/query/by')),
  bad('figures of a measure that there is not', counted('measure=listings.eaten'), '422 measure-unknown'),
  bad('figures of a path', counted('measure=..%2f..%2fsecret'), malformed('/query/measure')),
  bad('a page of none', 'boss GET /api/v1/cases?limit=0', malformed('/query/limit')),
  bad('a page of 201', 'boss GET /api/v1/cases?limit=201', malformed('/query/limit')),
  bad('a page of less than none', 'boss GET /api/v1/cases?limit=-1', malformed('/query/limit')),
  bad('a page of NaN', 'boss GET /api/v1/cases?limit=NaN', malformed('/query/limit')),
  bad('a page of Infinity', 'boss GET /api/v1/cases?limit=Infinity', malformed('/query/limit')),
  bad('two limits', 'boss GET /api/v1/cases?limit=1&limit=2', malformed('/query/limit')),
  bad('a filter that is no id', 'boss GET /api/v1/cases?platform_id=1%20or%201=1', malformed('/query/platform_id')),
  bad('a status that there is not in a filter', 'boss GET /api/v1/notices?status=flying', malformed('/query/status')),
  bad('a hold for no reason', 'boss POST /api/v1/holds {"kind":"case","case_id":"<case>","reason":"x"}', malformed('/reason')),
  bad('a hold of spaces', 'boss POST /api/v1/holds {"kind":"case","case_id":"<case>","reason":"   "}', malformed('/reason')),
  bad('an erasure of nobody', 'boss POST /api/v1/erasures {"kind":"nobody"}', malformed('/kind')),
  bad(
    'an erasure of a seller without a name',
    'boss POST /api/v1/erasures {"kind":"seller","platform_id":"<platform>","handle":""}',
    malformed('/handle must not be empty'),
  ),
  bad(
    'an erasure of a seller whom nobody knows',
    'boss POST /api/v1/erasures {"kind":"seller","platform_id":"<platform>","handle":"%"}',
    '404 person-not-found',
  ),
]
