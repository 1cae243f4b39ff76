import { bad } from './bad-row.ts'

const platforms = 'boss POST /api/v1/platforms'
const platform = (member: string) => `${platforms} {"name":"Souk",${member}}`
const invite = (email: string, roles = '["analyst"]') => `boss POST /api/v1/invitations {"email":${email},"roles":${roles}}`
const settings = (member: string) => `boss PATCH /api/v1/organisation {${member}}`
const malformed = (place: string) => `400 request-malformed ${place}`

/** Every kind of field, wrong in every way. */
export const wrongFields = [
  bad('a number for text', `${platforms} {"name":7}`, malformed('/name must be text')),
  bad('a list for text', `${platforms} {"name":["Souk"]}`, malformed('/name must be text')),
  bad('an object for text', `${platforms} {"name":{"toString":"Souk"}}`, malformed('/name must be text')),
  bad('null for text', `${platforms} {"name":null}`, malformed('/name must be text')),
  bad('a missing field', `${platforms} {}`, malformed('/name must be text')),
  bad('an empty text', `${platforms} {"name":""}`, malformed('/name must not be empty')),
  bad('a text of spaces', `${platforms} {"name":" \\t\\n "}`, malformed('/name must not be empty')),
  bad('a text of spaces that nobody sees', `${platforms} {"name":"\\u2003\\u00a0"}`, malformed('/name must not be empty')),
  bad('a text that is too long', `${platforms} {"name":"${'n'.repeat(201)}"}`, malformed('/name must not be longer than 200')),
  bad('a list for the body', `${platforms} [{"name":"Souk"}]`, malformed('.')),
  bad('a text for the body', `${platforms} "Souk"`, malformed('.')),
  bad('a number for the body', `${platforms} 7`, malformed('.')),
  bad('true for the body', `${platforms} true`, malformed('.')),
  bad('null for the body', `${platforms} null`, malformed('.')),
  bad('a field that nobody knows is left out', `${platforms} {"name":7,"owner":"me"}`, malformed('/name')),
  bad('a field of the database', `${platforms} {"name":7,"organisation_id":"<platform>"}`, malformed('/name')),
  bad('a status that there is not', platform('"status":"friend"'), malformed('/status')),
  bad('a status in capitals', platform('"status":"MEMBER"'), malformed('/status')),
  bad('a host that is this machine', platform('"hosts":["localhost"]'), malformed('/hosts/0 must be a host')),
  bad('a host that is an address', platform('"hosts":["127.0.0.1"]'), malformed('/hosts/0 must be a host')),
  bad('a host with a scheme', platform('"hosts":["souk.example","https://souk.example"]'), malformed('/hosts/1 must be a host')),
  bad('a host with a port', platform('"hosts":["souk.example:80"]'), malformed('/hosts/0 must be a host')),
  bad('text for a list', platform('"hosts":"souk.example"'), malformed('/hosts')),
  bad('101 hosts', platform(`"hosts":${JSON.stringify(Array(101).fill('souk.example'))}`), malformed('/hosts')),
  bad('a country in small letters', platform('"country":"fr"'), malformed('/country must be a country code')),
  bad('a language that Vigie does not speak', platform('"locale":"de"'), malformed('/locale')),
  bad('a company that is no id', platform('"company_id":"abc"'), malformed('/company_id')),
  bad('a company that there is not', platform('"company_id":"01a20000-0000-7000-8000-000000000000"'), '404 company-not-found'),
  bad('a company that is an NGO', platform('"company_id":"<organisation>"'), '404 company-not-found'),
  bad('a channel that there is not', 'boss PUT /api/v1/platforms/<platform>/channel {"channel":"pigeon"}', malformed('/channel')),
  bad(
    'a webhook without an address',
    'boss PUT /api/v1/platforms/<platform>/channel {"channel":"webhook"}',
    malformed('/address'),
  ),
  bad(
    'a webhook to a file',
    'boss PUT /api/v1/platforms/<platform>/channel {"channel":"webhook","address":"file:///etc/passwd"}',
    malformed('/address'),
  ),
  bad(
    'a mail channel to no address',
    'boss PUT /api/v1/platforms/<platform>/channel {"channel":"email","address":"desk"}',
    malformed('/address'),
  ),
  bad(
    'a clause at a script',
    'boss POST /api/v1/platforms/<platform>/clauses {"code":"1","title":"t","text":"t","url":"javascript:alert(1)"}',
    malformed('/url'),
  ),
  bad('a key without scopes', 'boss POST /api/v1/keys {"platform_id":"<platform>","name":"k","scopes":[]}', malformed('/scopes')),
  bad(
    'a key with a scope of its own',
    'boss POST /api/v1/keys {"platform_id":"<platform>","name":"k","scopes":["*"]}',
    malformed('/scopes/0'),
  ),
  bad(
    'a key for no platform',
    'boss POST /api/v1/keys {"platform_id":"<case>","name":"k","scopes":["listings:write"]}',
    '404 platform-not-found',
  ),
  bad('a mail address without @', invite('"nobody"'), malformed('/email must be a mail address')),
  bad('two mail addresses in one', invite('"a@b.example, c@d.example"'), malformed('/email must be a mail address')),
  bad(
    'a mail address with a second head',
    invite('"a@b.example\\r\\nBcc: c@d.example"'),
    malformed('/email must be a mail address'),
  ),
  bad('a mail address of 300 characters', invite(`"${'a'.repeat(290)}@b.example"`), malformed('/email')),
  bad('an invitation without a role', invite('"a@b.example"', '[]'), malformed('/roles must have at least one role')),
  bad('a role that there is not', invite('"a@b.example"', '["owner"]'), malformed('/roles/0')),
  bad('roles as an object', invite('"a@b.example"', '{"0":"admin"}'), malformed('/roles')),
  bad(
    'a name with a second head for mails',
    settings('"notifier_name":"Watch\\r\\nBcc: x@y.example"'),
    malformed('/notifier_name must be one line'),
  ),
  bad('a name with a line separator', settings('"name":"Watch\\u2028Bcc: x@y.example"'), malformed('/name must be one line')),
  bad('a name with a NUL in two lines', settings('"name":"Wa\\u0000\\rtch"'), malformed('/name must be one line')),
  bad('a time zone of another world', settings('"time_zone":"Mars/Olympus"'), malformed('/time_zone must be a time zone')),
  bad('a time zone that is a path', settings('"time_zone":"../../etc/passwd"'), malformed('/time_zone must be a time zone')),
  bad('a day that does not exist', settings('"trusted_flagger_since":"2026-02-30"'), malformed('/trusted_flagger_since')),
  bad('a day in words', settings('"trusted_flagger_since":"yesterday"'), malformed('/trusted_flagger_since')),
  bad('a day of the year 10,000', settings('"trusted_flagger_since":"10000-01-01"'), malformed('/trusted_flagger_since')),
  bad('a language of one letter', settings('"locale":"e"'), malformed('/locale')),
]
