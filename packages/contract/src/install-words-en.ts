import type { InstallCheck, InstallCheckCode, InstallFacts } from './install-check.ts'
import { formatAge, formatBytes, formatCount, formatNumber, quotedPiece } from './wording.ts'

const locale = 'en'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const age = (seconds: number) =>
  formatAge(seconds, {
    locale,
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    moment: 'less than a minute',
  })

/** What was found, and what to do about it where that is not well. */
export interface Said {
  readonly found: string
  readonly mend?: string
  /** The part of `mend` that is typed into a terminal. */
  readonly command?: string
}

/** Words for what the server found in the install: code → its facts → a sentence or two. */
export type InstallWords = {
  readonly [Code in InstallCheckCode]: (facts: InstallFacts[Code], state: InstallCheck['state']) => Said
}

const subjects: Record<InstallCheckCode, string> = {
  configuration: 'the settings',
  version: 'the version',
  'data-folder': 'the data folder',
  disk: 'free disk space',
  secret: 'the secret',
  database: 'the database',
  'database-owner': 'the owner of the tables',
  'database-role': 'the database role',
  migrations: 'the version of the database',
  clock: 'the clocks',
  jobs: 'waiting and failed jobs',
  timers: 'overdue timers',
  mail: 'the mail server',
  address: 'the address',
  backup: 'backups',
  'not-checked': '',
  'outbound-allow': 'OUTBOUND_ALLOW',
  'open-without-https': 'HOST',
  'proxy-trusted-in-the-open': 'TRUST_PROXY',
  'no-second-factor': 'SECOND_FACTOR',
  'small-database': 'DATABASE_URL',
  'mail-from': 'MAIL_FROM',
}

const notCheckedWhy: Record<InstallFacts['not-checked']['why'], string> = {
  configuration: 'the settings cannot be used',
  held: 'the running Vigie has the small database alone',
  database: 'of the problem with the database',
  error: 'looking failed',
}

const startAgain = 'Start Vigie: npm start -- --real'
const seeLog = 'What the server logs says why. Once the cause is mended: vigie doctor again'

/** What the doctor says of an install, in English. */
export const installWordsEn: InstallWords = {
  version: ({ vigie }) => ({ found: `Vigie ${vigie}` }),
  configuration: ({ wrong, mode }) =>
    wrong.length === 0
      ? { found: `Settings can be used. MODE is ${mode}` }
      : {
          found: `Settings cannot be used: ${wrong.map(({ message }) => quotedMessage(message)).join(' ')}`,
          mend: 'Correct them in the environment; docs/configuration.md has every setting',
        },
  'data-folder': ({ folder, exists, writable, detail }) => {
    if (!writable)
      return {
        found: `The data folder ${folder} cannot be written to: ${detail}`,
        mend: 'Give it to the user that runs Vigie, or set DATA_FOLDER to another',
      }
    return { found: exists ? `Data folder: ${folder}` : `The data folder ${folder} is not there yet: the first start makes it` }
  },
  disk: ({ freeBytes }, state) => ({
    found: `Free disk space: ${formatBytes(freeBytes, locale, 'B')}`,
    ...(state === 'ok' ? {} : { mend: 'Make room: captures and the database are kept there' }),
  }),
  secret: ({ from, file, fault, fileMode }) => {
    switch (fault) {
      case 'open':
        return { found: `Others on this machine may read the secret (${file}, rights ${fileMode})`, mend: `chmod 600 ${file}` }
      case 'short':
        return {
          found: `${file} holds no whole secret`,
          mend: 'Put back the secret of your backup; a new one cannot open what is sealed',
        }
      case 'lost':
        return {
          found: `The secret ${file} is gone, though there is work of this install`,
          mend: 'Set SECRET, or put the file back from a backup, before you start Vigie: it would make another',
        }
      case 'unreadable':
        return { found: `The secret ${file} cannot be read`, mend: 'Give it to the user that runs Vigie' }
      case null:
        if (from === 'nowhere') return { found: 'There is no secret yet: the first start makes it' }
        return {
          found: from === 'setting' ? 'The secret is set by SECRET' : `The secret is kept in ${file}, for its owner alone`,
        }
    }
  },
  database: ({ kind, place, version, found, detail }) => {
    const name = kind === 'pglite' ? 'Small database' : 'PostgreSQL'
    switch (found) {
      case 'ready':
        return { found: `${name} ${version}: ${place}` }
      case 'empty':
        return { found: `${name} ${version}: ${place}, still empty: the first start sets it up` }
      case 'none':
        return { found: `There is no database at ${place} yet: the first start makes it` }
      case 'held':
        return { found: `${name}: ${place}, in use by a running Vigie` }
      case 'too-old':
        return { found: `${name} ${version} is too old: ${place}`, mend: 'Vigie needs PostgreSQL 15 or newer' }
      case 'unreachable':
        return {
          found: `${name} does not answer: ${place} (${detail})`,
          mend:
            kind === 'pglite'
              ? 'If its files are damaged, restore a backup into a new DATA_FOLDER'
              : 'Start PostgreSQL, or correct DATABASE_URL',
        }
    }
  },
  'database-owner': ({ place, detail }) =>
    detail === null
      ? { found: `The owner of the tables can sign in: ${place}` }
      : {
          found: `The owner of the tables cannot sign in: ${place} (${detail})`,
          mend: 'Correct DATABASE_OWNER_URL: migrate, backup and restore need it',
        },
  'database-role': ({ role, fault, missing }) => {
    switch (fault) {
      case 'superuser':
        return {
          found: `The role ${role} is a superuser: the walls between organisations would not stand`,
          mend: 'Make a role without this right and name it in DATABASE_URL; docs/operating.md has the SQL',
        }
      case 'bypasses-walls':
        return {
          found: `The role ${role} is exempt from row-level security: the walls between organisations would not stand`,
          mend: `alter role ${role} nobypassrls;`,
        }
      case 'not-a-member':
        return {
          found: `The role ${role} may not take the roles ${missing.join(', ')}`,
          mend: `As the owner of the tables: grant ${missing.join(', ')} to ${role};`,
        }
      case null:
        return { found: `The role ${role} is kept behind the walls between organisations` }
    }
  },
  migrations: ({ missing, fault, detail }) => {
    switch (fault) {
      case 'older':
        return {
          found: `The database is of an older version: ${missing.join(', ')} missing`,
          mend: 'vigie migrate (it makes a backup first)',
        }
      case 'newer-or-changed':
        return {
          found: `Database and program do not go together: ${detail}`,
          mend: 'Run the version of Vigie that migrated it, or restore a backup into a new database',
        }
      case null:
        return { found: 'The database is of this version' }
    }
  },
  clock: ({ differenceSeconds }, state) => ({
    found: `Clocks of this machine and the database differ by ${formatNumber(Math.abs(differenceSeconds), locale, 1)} s`,
    ...(state === 'ok' ? {} : { mend: 'Set both by a time server (NTP): holds, looks and sign-in codes go by the clock' }),
  }),
  jobs: ({ waiting, failed, oldestSeconds, isStopped }, state) => {
    const failures = failed.map(({ queue, count }) => `${queue} ${count}`).join(', ')
    const oldest = oldestSeconds === null ? '' : `, the oldest for ${age(oldestSeconds)}`
    return {
      found: `Jobs: ${counted(waiting, 'waits', 'wait')}${oldest}; failed for good: ${failures === '' ? 'none' : failures}`,
      ...(state === 'ok'
        ? {}
        : {
            mend:
              failed.length > 0
                ? seeLog
                : isStopped
                  ? startAgain
                  : 'Nobody takes them up: run npm start -- --real, or a worker (docs/operating.md)',
          }),
    }
  },
  timers: ({ overdue, oldestSeconds, isStopped }, state) => ({
    found:
      overdue === 0
        ? 'No timer is overdue'
        : `${counted(overdue, 'timer is', 'timers are')} overdue, the oldest by ${age(oldestSeconds ?? 0)}`,
    ...(state === 'ok'
      ? {}
      : { mend: isStopped ? startAgain : 'No worker looks at them: run npm start -- --real, or a worker (docs/operating.md)' }),
  }),
  mail: ({ found, server, detail }) => {
    switch (found) {
      case 'reached':
        return { found: `The mail server ${server} answers and lets us in` }
      case 'not-used':
        return { found: 'No mail leaves in this mode' }
      case 'not-set':
        return { found: 'There is no mail server: mail waits', mend: 'Set SMTP_URL' }
      case 'not-usable':
        return { found: `SMTP_URL cannot be used: ${detail}`, mend: 'Correct SMTP_URL' }
      case 'unreachable':
        return {
          found: `The mail server ${server} cannot be reached: ${detail}`,
          mend: 'Look at host, port and firewall; smtps:// for TLS from the first byte (port 465)',
        }
      case 'login-refused':
        return {
          found: `The mail server ${server} refuses name or password: ${detail}`,
          mend: 'Correct them in SMTP_URL; @, : and / inside are written %40, %3A and %2F',
        }
      case 'insecure':
        return {
          found: `The mail server ${server} offers no TLS, and the password would be read on the way: ${detail}`,
          mend: 'Use smtps://, or another port',
        }
    }
  },
  address: ({ baseUrl, fault }) => {
    const mend = 'Set BASE_URL to the address under which people reach Vigie, beginning with https://'
    switch (fault) {
      case 'missing':
        return { found: 'BASE_URL is not set: links in notices and invitations would lead to this machine alone', mend }
      case 'not-https':
        return { found: `BASE_URL is ${baseUrl}: passwords and reports would travel in the open`, mend }
      case null:
        return { found: baseUrl === null ? 'BASE_URL is not set: links lead to this machine' : `Address: ${baseUrl}` }
    }
  },
  backup: ({ folder, newest, ageDays }, state) => ({
    found:
      newest === null
        ? `There is no backup in ${folder}; of backups made elsewhere nothing is known`
        : `Newest backup in ${folder}: ${newest}, ${ageDays === 0 ? 'of today' : counted(ageDays ?? 0, 'day old', 'days old')}`,
    ...(state === 'ok'
      ? {}
      : {
          mend: `Stop Vigie, then in its folder: npx vigie backup ${folder}/ (with PostgreSQL it may go on running)`,
          command: `npx vigie backup ${folder}/`,
        }),
  }),
  'not-checked': ({ what, why, detail }) => ({
    found: `Not looked at, because ${notCheckedWhy[why]}: ${what.map((code) => subjects[code]).join(', ')}${detail === null ? '' : ` (${detail})`}`,
    ...(why === 'held' ? { mend: 'Stop Vigie and ask again, or use PostgreSQL' } : {}),
  }),
  'outbound-allow': ({ addresses }) => ({
    found: `OUTBOUND_ALLOW lets Vigie reach private addresses: ${addresses.map(quotedPiece).join(', ')}. Unsafe where strangers report addresses`,
    mend: 'Leave it out unless a receiver stands in your own network',
  }),
  'open-without-https': ({ host }) => ({
    found: `HOST is ${quotedPiece(host)}: the network can reach Vigie without https, and read passwords and reports on the way`,
    mend: 'Leave HOST out and put a proxy with https in front, or set BASE_URL to the https address of the proxy that is there',
  }),
  'proxy-trusted-in-the-open': ({ host }) => ({
    found: `TRUST_PROXY is yes while HOST is ${quotedPiece(host)}: whoever goes round the proxy may claim any address`,
    mend: 'Let Vigie listen for the proxy alone (HOST left out), or set TRUST_PROXY to no',
  }),
  'no-second-factor': () => ({ found: 'SECOND_FACTOR is no: a stolen password is enough to sign in', mend: 'Leave it out' }),
  'small-database': () => ({
    found: 'The small database survives a killed process, but not a power cut. Do not keep evidence in it',
    mend: 'Use PostgreSQL: vigie backup, set DATABASE_URL, vigie restore (docs/operating.md)',
  }),
  'mail-from': ({ from }) => ({
    found: `Mail would come from ${from}, which nobody accepts`,
    mend: 'Set MAIL_FROM to an address of your own domain',
  }),
}

/** A setting's value may hold anything. */
function quotedMessage(message: string): string {
  return message.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '?')
}
