/**
 * What a program of the server that operates an install (back-up.ts, restore.ts, migrate.ts, export-records.ts) tells whoever
 * started it: lines of JSON on stdout, progress any number of times and then one last line, done or stopped.
 */
export type OperationLine<Done> =
  | { readonly told: 'progress'; readonly step: OperationStep; readonly count: number }
  | { readonly told: 'done'; readonly done: Done }
  | { readonly told: 'stopped'; readonly stop: OperationStop }

/** What is being counted: lines of a backup, rows written, … */
export type OperationStep = 'backing-up' | 'checking-backup' | 'restoring' | 'migrating' | 'exporting'

/** Why an operation was not done. All is as it was then, but for `restored-in-part`. */
export type OperationStop =
  | { readonly code: 'configuration-wrong'; readonly problems: readonly string[] }
  | { readonly code: 'folder-in-use'; readonly folder: string }
  | { readonly code: 'database-unreachable'; readonly detail: string }
  | { readonly code: 'install-missing'; readonly place: string }
  | { readonly code: 'secret-missing'; readonly file: string }
  | { readonly code: 'secret-differs'; readonly file: string | null }
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'folder-missing'; readonly folder: string }
  | { readonly code: 'folder-not-empty'; readonly folder: string }
  | { readonly code: 'backup-unreadable'; readonly detail: string }
  | { readonly code: 'backup-newer'; readonly migration: string }
  | { readonly code: 'install-not-empty' }
  /** The only one after which not all is as it was: rows are back, but not what waited, or who was to be erased again is not. */
  | { readonly code: 'restored-in-part'; readonly detail: string }
  | { readonly code: 'database-older'; readonly missing: readonly string[] }
  | { readonly code: 'organisation-unknown'; readonly organisation: string }
  | {
      readonly code: 'organisation-needed'
      readonly organisations: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
    }
  | { readonly code: 'interrupted' }
  | { readonly code: 'failed'; readonly detail: string }

export interface BackupDone {
  readonly file: string
  readonly rows: number
  readonly jobs: number
  readonly objects: number
  readonly bytes: number
}

export interface RestoreDone {
  readonly rows: number
  readonly jobs: number
  readonly objects: number
  /** Rows emptied again, of people who had asked for it after the backup was made. */
  readonly erased: number
  /** ISO 8601; when the backup was made. */
  readonly madeAt: string
}

export interface MigrateDone {
  readonly applied: readonly string[]
  /** The backup made before; null where none was needed or wanted. */
  readonly backup: string | null
}

export interface ExportDone {
  readonly folder: string
  readonly organisation: string
  readonly files: readonly { readonly path: string; readonly rows: number; readonly bytes: number; readonly sha256: string }[]
}
