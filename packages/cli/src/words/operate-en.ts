import type { BackupDone, ExportDone, MigrateDone, OperationStep, OperationStop, RestoreDone } from '@vigie/contract'
import { formatBytes, formatCount, quotedPiece } from '@vigie/contract/wording'

const locale = 'en'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const size = (bytes: number) => formatBytes(bytes, locale, 'B')
const contents = ({ rows, objects, jobs }: Pick<BackupDone, 'rows' | 'objects' | 'jobs'>) =>
  `${counted(rows, 'row', 'rows')}, ${counted(objects, 'stored file', 'stored files')} and ${counted(jobs, 'waiting job', 'waiting jobs')}`

const steps: Record<OperationStep, (count: number) => string> = {
  'backing-up': (count) => `Backing up: ${counted(count, 'line', 'lines')} …`,
  'checking-backup': (count) => `Reading the backup through: ${counted(count, 'line', 'lines')} …`,
  restoring: (count) => `Restoring: ${counted(count, 'line', 'lines')} …`,
  migrating: (count) => `Migrating: ${counted(count, 'step', 'steps')} …`,
  exporting: (count) => `Exporting: ${counted(count, 'row', 'rows')} …`,
}

/** What the commands that operate an install say, in English. */
export const operateEn = {
  progress: (step: OperationStep, count: number) => steps[step](count),

  backedUp: (done: BackupDone) => [
    `Backed up ${contents(done)} into ${done.file} (${size(done.bytes)}).`,
    'It holds the secret of this install and all that people sent: keep it as you would keep a key.',
  ],
  restoreQuestion: (file: string, bytes: number) =>
    `Fill the install that this environment names (DATABASE_URL, DATA_FOLDER) from ${file} (${size(bytes)})? [y/N]`,
  yes: ['y', 'yes'],
  restored: (done: RestoreDone) => [
    `Restored ${contents(done)} from the backup of ${done.madeAt.slice(0, 16).replace('T', ' ')} UTC.`,
    ...(done.erased > 0 ? [`Emptied again, for people who had asked for it since: ${counted(done.erased, 'row', 'rows')}.`] : []),
  ],
  migrated: ({ applied, backup }: MigrateDone) =>
    applied.length === 0
      ? ['The database is up to date.']
      : [...(backup === null ? [] : [`Backed up before, into ${backup}.`]), `Applied: ${applied.join(', ')}.`],
  invited: 'Hand this link over. It works once, for seven days; no mail was sent.',
  resetMade:
    'Hand this link over. It works once, for 24 hours; whoever opens it chooses a new password and sets up the second factor anew. No mail was sent.',
  exported: ({ folder, files }: ExportDone) => [
    `Wrote ${counted(
      files.reduce((sum, { rows }) => sum + rows, 0),
      'row',
      'rows',
    )} in ${counted(files.length, 'table', 'tables')} into ${folder}. What each column means stands in datapackage.json.`,
    'Sellers, reporters, members and texts are left out, and of addresses all but the host. Look it through all the same before you publish it.',
  ],

  confirmationNeeded: 'this needs a yes on the terminal. Where nobody can be asked: --yes',
  notConfirmed: 'not confirmed: nothing was done',
  emailMalformed: (given: string) => `found "${quotedPiece(given)}", expected a mail address such as rita@example.org`,
  resetRefused: (detail: string) => `no link was made: ${detail}`,
  invitationRefused: (detail: string) => `nobody was invited: ${detail}`,
  daysReversed: (from: string, to: string) => `--from ${from} is after --to ${to}`,

  stopped(stop: OperationStop): string {
    switch (stop.code) {
      case 'configuration-wrong':
        return `the settings cannot be used:\n${stop.problems.map((problem) => `  ${problem}`).join('\n')}`
      case 'folder-in-use':
        return `the small database in ${stop.folder} is in use by a running Vigie, and is for one program at a time. Stop that one first (Ctrl+C where npm start runs), and start it again afterwards. With PostgreSQL (DATABASE_URL) Vigie may go on running.`
      case 'database-unreachable':
        return `the database does not answer: ${stop.detail}. Is PostgreSQL running, and is DATABASE_URL right?`
      case 'install-missing':
        return `there is no install at ${stop.place}. Are DATA_FOLDER and DATABASE_URL those that npm start -- --real has?`
      case 'secret-missing':
        return `the secret of the install is not at ${stop.file}, and without it nothing sealed could be opened again. Are DATA_FOLDER and SECRET those that npm start -- --real has?`
      case 'secret-differs':
        return stop.file === null
          ? 'SECRET is not the secret of the backup: what that one sealed could not be opened. Leave SECRET out, or set the one of the backup'
          : `${stop.file} holds another secret than the backup: what the backup sealed could not be opened. Restore into another DATA_FOLDER`
      case 'file-exists':
        return `${stop.file} is there already, and is not overwritten. Name another file`
      case 'folder-missing':
        return `there is no folder ${stop.folder}`
      case 'folder-not-empty':
        return `${stop.folder} is not empty. Name a new folder`
      case 'backup-unreadable':
        return `the backup cannot be used, and nothing was restored: ${stop.detail}`
      case 'backup-newer':
        return `the backup is of a newer version of Vigie (${stop.migration}). Update Vigie first`
      case 'install-not-empty':
        return 'this install is not empty, and two are never mixed. Restore into a new DATA_FOLDER, and with PostgreSQL into a new database'
      case 'restored-in-part':
        return `the rows are restored, but then something failed: ${stop.detail}. Do not start Vigie on them: who asked to be erased may be there again. Empty the database and restore once more`
      case 'database-older':
        return `the database is of an older version (${stop.missing.join(', ')} missing). Run: vigie migrate`
      case 'organisation-unknown':
        return `--organisation: there is no organisation "${quotedPiece(stop.organisation)}" here`
      case 'organisation-needed':
        return stop.organisations.length === 0
          ? 'there is no organisation yet. Start Vigie once: it prints the link for the first admin'
          : `there are several organisations. Say whose records, with --organisation:\n${stop.organisations.map(({ id, kind, name }) => `  ${id}  ${kind}  ${quotedPiece(name)}`).join('\n')}`
      case 'interrupted':
        return 'interrupted: nothing was done'
      case 'failed':
        return `this could not be done: ${stop.detail}`
    }
  },
}
