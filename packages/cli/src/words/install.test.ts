import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InstallCheckCode, InstallFacts, OperationStop } from '@vigie/contract'
import type { Said } from '@vigie/contract/install-words-en'
import { messagesIn } from '../messages.ts'

/** Every way in which each thing may be found. */
const samples: { readonly [Code in InstallCheckCode]: readonly InstallFacts[Code][] } = {
  configuration: [
    { wrong: [], mode: 'rehearse' },
    { wrong: [{ name: 'PORT', message: 'PORT is "x": expected a whole number.' }], mode: null },
  ],
  version: [{ vigie: '0.1.0' }],
  'data-folder': [
    { folder: '/data', exists: true, writable: true, detail: null },
    { folder: '/data', exists: false, writable: true, detail: null },
    { folder: '/data', exists: true, writable: false, detail: 'EROFS' },
  ],
  disk: [{ freeBytes: 5e7, folder: '/data' }],
  secret: [
    ...(['open', 'short', 'lost', 'unreadable', null] as const).map((fault) => ({
      from: 'file' as const,
      file: '/data/secret',
      fault,
      fileMode: '644',
    })),
    { from: 'nowhere', file: '/data/secret', fault: null, fileMode: null },
    { from: 'setting', file: '/data/secret', fault: null, fileMode: null },
  ],
  database: (['postgresql', 'pglite'] as const).flatMap((kind) =>
    (['ready', 'none', 'empty', 'held', 'unreachable', 'too-old'] as const).map((found) => ({
      kind,
      place: 'db:5432/vigie',
      version: '15.4',
      found,
      detail: 'ECONNREFUSED',
    })),
  ),
  'database-owner': [
    { place: 'db:5432/vigie', detail: null },
    { place: 'db:5432/vigie', detail: 'ECONNREFUSED' },
  ],
  'database-role': (['superuser', 'bypasses-walls', 'not-a-member', null] as const).map((fault) => ({
    role: 'vigie',
    fault,
    missing: ['vigie_app', 'vigie_lookup'],
  })),
  migrations: (['older', 'newer-or-changed', null] as const).map((fault) => ({
    missing: ['0009-x.sql'],
    fault,
    detail: 'it has 0010',
  })),
  clock: [{ differenceSeconds: -7.5 }],
  jobs: [
    { waiting: 0, failed: [], oldestSeconds: null, isStopped: false },
    { waiting: 1, failed: [{ queue: 'open-case', count: 2 }], oldestSeconds: 7200, isStopped: false },
    { waiting: 3, failed: [], oldestSeconds: 90_000, isStopped: true },
  ],
  timers: [
    { overdue: 0, oldestSeconds: null, isStopped: false },
    { overdue: 1, oldestSeconds: 61, isStopped: true },
    { overdue: 2, oldestSeconds: 5, isStopped: false },
  ],
  mail: (['reached', 'not-used', 'not-set', 'not-usable', 'unreachable', 'login-refused', 'insecure'] as const).map((found) => ({
    found,
    server: 'mail.example:587',
    detail: 'EAUTH',
  })),
  address: [
    { baseUrl: null, fault: null },
    { baseUrl: 'https://vigie.example', fault: null },
    { baseUrl: null, fault: 'missing' },
    { baseUrl: 'http://vigie.example', fault: 'not-https' },
  ],
  backup: [
    { folder: '/data/backups', newest: null, ageDays: null },
    { folder: '/data/backups', newest: 'vigie-backup-20261121T120000Z.gz', ageDays: 0 },
    { folder: '/data/backups', newest: 'vigie-backup-20261121T120000Z.gz', ageDays: 12 },
  ],
  'not-checked': (['configuration', 'held', 'database', 'error'] as const).map((why) => ({
    what: ['jobs', 'timers'],
    why,
    detail: why === 'error' ? 'permission denied' : null,
  })),
  'outbound-allow': [{ addresses: ['10.0.0.7:80'] }],
  'open-without-https': [{ host: '0.0.0.0' }],
  'proxy-trusted-in-the-open': [{ host: '0.0.0.0' }],
  'no-second-factor': [{}],
  'small-database': [{}],
  'mail-from': [{ from: 'vigie@localhost.localdomain' }],
}

const stops: readonly OperationStop[] = [
  { code: 'configuration-wrong', problems: ['PORT is "x": expected a whole number.'] },
  { code: 'folder-in-use', folder: '/data' },
  { code: 'database-unreachable', detail: 'ECONNREFUSED' },
  { code: 'install-missing', place: '/data/database' },
  { code: 'secret-missing', file: '/data/secret' },
  { code: 'secret-differs', file: '/data/secret' },
  { code: 'secret-differs', file: null },
  { code: 'file-exists', file: '/backup.gz' },
  { code: 'folder-missing', folder: '/backups' },
  { code: 'folder-not-empty', folder: '/records' },
  { code: 'backup-unreadable', detail: 'cut short' },
  { code: 'backup-newer', migration: '0009-x.sql' },
  { code: 'install-not-empty' },
  { code: 'restored-in-part', detail: 'ENOSPC' },
  { code: 'database-older', missing: ['0009-x.sql'] },
  { code: 'organisation-unknown', organisation: 'x' },
  { code: 'organisation-needed', organisations: [] },
  { code: 'organisation-needed', organisations: [{ id: '1', kind: 'ngo', name: 'Example' }] },
  { code: 'interrupted' },
  { code: 'failed', detail: 'ENOSPC' },
]

function saidIn(locale: 'en' | 'fr'): string[] {
  const { install, operate } = messagesIn(locale)
  const checks = Object.entries(samples).flatMap(([code, facts]) =>
    facts.flatMap((each) =>
      (['ok', 'warning', 'problem'] as const).flatMap((state) => {
        const sentence = install[code as InstallCheckCode] as (facts: unknown, state: string) => Said
        const { found, mend } = sentence(each, state)
        return mend === undefined ? [found] : [found, mend]
      }),
    ),
  )
  return [...checks, ...stops.map((stop) => operate.stopped(stop))]
}

for (const locale of ['en', 'fr'] as const) {
  test(`the doctor and the verbs have words for everything that may be found (${locale})`, () => {
    for (const sentence of saidIn(locale)) {
      assert.match(sentence, /^\S.{3,}/)
      assert.doesNotMatch(sentence, /undefined|null|\[object|NaN|\$\{/, sentence)
    }
  })
}

test('the French of the doctor and the verbs is French, with the spaces that it has before its signs', () => {
  const english = new Set(saidIn('en'))
  for (const sentence of saidIn('fr')) {
    const isCommand = /^(chmod|alter|vigie|grant) /.test(sentence) || /^(Vigie|PostgreSQL) [\d.]+(:|$)/.test(sentence)
    assert.ok(isCommand || !english.has(sentence), sentence)
    assert.doesNotMatch(sentence.replaceAll(/https?:\/\/|PORT is.*/g, ''), / [:;?!»]|« |\w[;?!] |[^\d\s]: /u, sentence)
  }
})
