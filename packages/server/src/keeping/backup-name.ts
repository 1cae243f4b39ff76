/**
 * The name of a backup made at a moment. Names sort by time.
 *
 * @example backupName(new Date('2026-11-21T23:15:00.512Z')) // 'vigie-backup-20261121T231500Z.gz'
 */
export function backupName(at: Date): string {
  return `vigie-backup-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.gz`
}

/** When a backup of this name was made; null for any other name. */
export function backupMoment(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = /^vigie-backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.gz$/.exec(name) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}
