import { z } from 'zod'

const modes = ['observe', 'rehearse', 'enforce'] as const
export type Mode = (typeof modes)[number]

/** One variable of the environment: its form, its default as text, and what it does, in the words of docs/configuration.md. */
interface Variable<Out> {
  readonly form: z.ZodType<Out, string>
  /** Null: left out, it is unset. */
  readonly otherwise: string | null
  readonly expected: string
  readonly says: string
}

function variable<Out, const Otherwise extends string | null>(of: Variable<Out> & { readonly otherwise: Otherwise }) {
  return of
}

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to)
const text = z.string()
const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes')
const address = (...schemes: readonly string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value))
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
)

/** Every setting. Order is that of the printed page. */
export const variables = {
  HOST: variable({
    form: text,
    otherwise: '127.0.0.1',
    expected: 'an address of this machine',
    says: 'Address to listen on. By default the machine’s own, so that a first try opens nothing to the network; `0.0.0.0` for all.',
  }),
  PORT: variable({
    form: whole(0, 65_535),
    otherwise: '3000',
    expected: 'a whole number from 0 to 65535, where 0 picks a free one',
    says: 'Port to listen on.',
  }),
  BASE_URL: variable({
    form: address('http', 'https'),
    otherwise: null,
    expected: 'an address that begins with http:// or https://',
    says: 'The address under which people reach this server. Links in notices and invitations begin with it. Left out, it is made of HOST and PORT.',
  }),
  MODE: variable({
    form: z.enum(modes),
    otherwise: 'rehearse',
    expected: 'observe, rehearse or enforce',
    says: '`observe`: cases are reviewed and notices drafted, none is let go. `rehearse`: everything happens, but what would leave this machine (mail, webhooks, looks at listings) is kept to be shown instead. `enforce`: for real.',
  }),
  DATA_FOLDER: variable({
    form: text,
    otherwise: '.vigie',
    expected: 'a folder',
    says: 'Where captures, rehearsed messages and, without DATABASE_URL, the database are kept.',
  }),
  DATABASE_URL: variable({
    form: address('postgres', 'postgresql'),
    otherwise: null,
    expected: 'an address that begins with postgres://',
    says: 'PostgreSQL 15 or newer. The role must be neither superuser nor exempt from row-level security. Left out, Vigie runs its own small database in the data folder, good for trying out: it survives a killed process, but not a power cut.',
  }),
  DATABASE_OWNER_URL: variable({
    form: address('postgres', 'postgresql'),
    otherwise: null,
    expected: 'an address that begins with postgres://',
    says: 'A role that owns the tables, used to migrate and for nothing else. Left out, DATABASE_URL migrates as well.',
  }),
  DATABASE_CONNECTIONS: variable({
    form: whole(2, 200),
    otherwise: '10',
    expected: 'a whole number from 2 to 200',
    says: 'Most connections to PostgreSQL at once.',
  }),
  SECRET: variable({
    form: z.string().min(32),
    otherwise: null,
    expected: 'at least 32 characters',
    says: 'The key of everything sealed, signed or hashed. Left out, one is made at the first start and kept in the data folder as `secret`. Whoever loses it loses what is sealed.',
  }),
  SMTP_URL: variable({
    form: address('smtp', 'smtps'),
    otherwise: null,
    expected: 'an address that begins with smtp:// or smtps://',
    says: 'The mail server, with name and password in the address if it wants them. Without it no mail is sent, and notices by mail wait.',
  }),
  MAIL_FROM: variable({
    form: z.email(),
    otherwise: 'vigie@localhost.localdomain',
    expected: 'a mail address',
    says: 'Sender of all mail.',
  }),
  CONTACT_URL: variable({
    form: address('http', 'https', 'mailto'),
    otherwise: null,
    expected: 'an address',
    says: 'Told to every site that Vigie looks at, so that its owner can reach you. Left out, it is BASE_URL.',
  }),
  PUBLIC_CONTACT: variable({
    form: z.union([z.email(), address('https')]),
    otherwise: null,
    expected: 'a mail address, or an address that begins with https://',
    says: 'How the public reaches whoever runs this site: shown on the page “Who we are”. Sellers and platforms object there too. Left out, the page says that no contact was given.',
  }),
  OUTBOUND_ALLOW: variable({
    form: list,
    otherwise: '',
    expected: 'host:port, separated by commas',
    says: 'Private addresses that Vigie may reach all the same, for a receiver in your own network. Unsafe where strangers can name addresses: reports are looked at.',
  }),
  HOLD_SECONDS: variable({
    form: whole(0, 3600),
    otherwise: '10',
    expected: 'a whole number from 0 to 3600',
    says: 'How long a notice is held before it leaves, so that it can be taken back.',
  }),
  SECOND_FACTOR: variable({
    form: yesOrNo,
    otherwise: 'yes',
    expected: 'yes or no',
    says: 'Whether members must set up a second factor before they see anything. Asked for in `enforce` only.',
  }),
  TRUST_PROXY: variable({
    form: yesOrNo,
    otherwise: 'no',
    expected: 'yes or no',
    says: 'Whether a proxy in front says who the client is (X-Forwarded-For). Say yes only when there is one.',
  }),
  REQUESTS_PER_MINUTE: variable({
    form: whole(10, 1_000_000),
    otherwise: '600',
    expected: 'a whole number from 10 to 1000000',
    says: 'Most requests a minute of one address, person or key.',
  }),
  LOG_LEVEL: variable({
    form: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    otherwise: 'warn',
    expected: 'debug, info, warn, error or silent',
    says: 'How much is logged. Never the texts of listings, names, addresses or secrets.',
  }),
} as const

type Values = { [Name in keyof typeof variables]: Value<(typeof variables)[Name]> }
type Value<V> = V extends { form: z.ZodType<infer Out, string>; otherwise: infer Otherwise }
  ? Otherwise extends null
    ? Out | null
    : Out
  : never

/** What the environment decides. Read once, at start, here and nowhere else. */
export type Config = { readonly [Name in keyof Values as CamelCase<Name>]: Values[Name] }
type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<Name>

/**
 * Read the environment. An empty variable counts as absent. Throws one Error that names every wrong variable, what it holds
 * (a secret or an address with a password apart) and what was expected.
 *
 * @example readConfig({ PORT: '0' }).port // 0
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = []
  const values = Object.entries(variables).map(([name, { form, otherwise, expected }]) => {
    const given = environment[name]?.trim() || otherwise
    if (given === null) return [camelCase(name), null]
    const read = form.safeParse(given)
    if (!read.success) problems.push(`${name} ${isSecret(name) ? 'cannot be used' : `is "${given}"`}: expected ${expected}.`)
    return [camelCase(name), read.data]
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return Object.fromEntries(values) as Config
}

/** Values that may hold a password are never printed. */
function isSecret(name: string): boolean {
  return name === 'SECRET' || name.startsWith('DATABASE_') || name === 'SMTP_URL'
}

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}
