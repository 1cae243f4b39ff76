import type { BackupDone, ExportDone, MigrateDone, OperationStep, OperationStop, RestoreDone } from '@vigie/contract'
import { formatBytes, formatCount, quotedPiece } from '@vigie/contract/wording'
import type { operateEn } from './operate-en.ts'

const locale = 'fr'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const size = (bytes: number) => formatBytes(bytes, locale, 'o')
const contents = ({ rows, objects, jobs }: Pick<BackupDone, 'rows' | 'objects' | 'jobs'>) =>
  `${counted(rows, 'ligne', 'lignes')}, ${counted(objects, 'fichier conservé', 'fichiers conservés')} et ${counted(jobs, 'tâche en attente', 'tâches en attente')}`

const steps: Record<OperationStep, (count: number) => string> = {
  'backing-up': (count) => `Sauvegarde : ${counted(count, 'ligne', 'lignes')}…`,
  'checking-backup': (count) => `Relecture de la sauvegarde : ${counted(count, 'ligne', 'lignes')}…`,
  restoring: (count) => `Restauration : ${counted(count, 'ligne', 'lignes')}…`,
  migrating: (count) => `Mise à niveau : ${counted(count, 'étape', 'étapes')}…`,
  exporting: (count) => `Exportation : ${counted(count, 'ligne', 'lignes')}…`,
}

/** What the commands that operate an install say, in French. */
export const operateFr: typeof operateEn = {
  progress: (step: OperationStep, count: number) => steps[step](count),

  backedUp: (done: BackupDone) => [
    `Sauvegarde faite dans ${done.file} (${size(done.bytes)}) : ${contents(done)}.`,
    'Elle contient le secret de cette installation et tout ce qui lui a été envoyé : gardez-la comme une clé.',
  ],
  restoreQuestion: (file: string, bytes: number) =>
    `Remplir l’installation que désigne cet environnement (DATABASE_URL, DATA_FOLDER) à partir de ${file} (${size(bytes)}) ? [o/N]`,
  yes: ['o', 'oui', 'y', 'yes'],
  restored: (done: RestoreDone) => [
    `Restauré depuis la sauvegarde du ${done.madeAt.slice(0, 16).replace('T', ' ')} UTC : ${contents(done)}.`,
    ...(done.erased > 0
      ? [`Vidé de nouveau, pour des personnes qui l’avaient demandé depuis : ${counted(done.erased, 'ligne', 'lignes')}.`]
      : []),
  ],
  migrated: ({ applied, backup }: MigrateDone) =>
    applied.length === 0
      ? ['La base de données est à jour.']
      : [...(backup === null ? [] : [`Sauvegardé d’abord dans ${backup}.`]), `Appliqué : ${applied.join(', ')}.`],
  invited: 'Remettez ce lien à la personne. Il sert une fois, pendant sept jours ; aucun courriel n’a été envoyé.',
  resetMade:
    'Remettez ce lien à la personne. Il sert une fois, pendant 24 heures : elle y choisit un nouveau mot de passe, puis réinstalle son second facteur. Aucun courriel n’a été envoyé.',
  exported: ({ folder, files }: ExportDone) => [
    `${counted(
      files.reduce((sum, { rows }) => sum + rows, 0),
      'ligne écrite',
      'lignes écrites',
    )} en ${counted(files.length, 'tableau', 'tableaux')} dans ${folder}. Le sens de chaque colonne figure dans datapackage.json.`,
    'Ni vendeurs, ni auteurs de signalements, ni membres, ni textes ; des adresses, l’hôte seul. Relisez tout de même avant de publier.',
  ],

  confirmationNeeded: 'il faut répondre oui dans le terminal. Si personne ne peut répondre : --yes',
  notConfirmed: 'pas de confirmation : rien n’a été fait',
  emailMalformed: (given: string) =>
    `« ${quotedPiece(given)} » n’est pas une adresse électronique ; il en faut une comme rita@example.org`,
  resetRefused: (detail: string) => `aucun lien n’a été créé : ${detail}`,
  invitationRefused: (detail: string) => `personne n’a été invité : ${detail}`,
  daysReversed: (from: string, to: string) => `--from ${from} vient après --to ${to}`,

  stopped(stop: OperationStop): string {
    switch (stop.code) {
      case 'configuration-wrong':
        return `les réglages ne peuvent pas servir :\n${stop.problems.map((problem) => `  ${problem}`).join('\n')}`
      case 'folder-in-use':
        return `la petite base de données de ${stop.folder} est utilisée par une instance de Vigie en marche, et ne sert qu’à un programme à la fois. Arrêtez-la d’abord (Ctrl+C là où tourne npm start), puis relancez-la. Avec PostgreSQL (DATABASE_URL), Vigie peut continuer à tourner.`
      case 'database-unreachable':
        return `la base de données ne répond pas : ${stop.detail}. PostgreSQL tourne-t-il, et DATABASE_URL est-elle juste ?`
      case 'install-missing':
        return `il n’y a pas d’installation dans ${stop.place}. DATA_FOLDER et DATABASE_URL sont-ils ceux de npm start ?`
      case 'secret-missing':
        return `le secret de l’installation n’est pas dans ${stop.file} ; sans lui, rien de scellé ne pourrait être rouvert. DATA_FOLDER et SECRET sont-ils ceux de npm start ?`
      case 'secret-differs':
        return stop.file === null
          ? 'SECRET n’est pas le secret de la sauvegarde : ce qu’elle a scellé resterait fermé. Ne définissez pas SECRET, ou donnez-lui celui de la sauvegarde'
          : `${stop.file} contient un autre secret que la sauvegarde : ce qu’elle a scellé resterait fermé. Restaurez dans un autre DATA_FOLDER`
      case 'file-exists':
        return `${stop.file} existe déjà et n’est pas remplacé. Nommez un autre fichier`
      case 'folder-missing':
        return `le dossier ${stop.folder} n’existe pas`
      case 'folder-not-empty':
        return `${stop.folder} n’est pas vide. Nommez un nouveau dossier`
      case 'backup-unreadable':
        return `la sauvegarde est inutilisable, et rien n’a été restauré : ${stop.detail}`
      case 'backup-newer':
        return `la sauvegarde vient d’une version plus récente de Vigie (${stop.migration}). Mettez d’abord Vigie à jour`
      case 'install-not-empty':
        return 'cette installation n’est pas vide, et deux ne se mélangent jamais. Restaurez dans un nouveau DATA_FOLDER et, avec PostgreSQL, dans une nouvelle base'
      case 'restored-in-part':
        return `les lignes sont restaurées, mais la suite a échoué : ${stop.detail}. Ne démarrez pas Vigie ainsi : des personnes qui ont demandé leur effacement peuvent y figurer de nouveau. Videz la base et recommencez`
      case 'database-older':
        return `la base de données est d’une version plus ancienne (il manque ${stop.missing.join(', ')}). Lancez : vigie migrate`
      case 'organisation-unknown':
        return `--organisation : il n’y a pas ici d’organisation « ${quotedPiece(stop.organisation)} »`
      case 'organisation-needed':
        return stop.organisations.length === 0
          ? 'il n’y a pas encore d’organisation. Démarrez Vigie une fois : le lien du premier administrateur s’affiche'
          : `il y a plusieurs organisations. Dites laquelle avec --organisation :\n${stop.organisations.map(({ id, kind, name }) => `  ${id}  ${kind}  ${quotedPiece(name)}`).join('\n')}`
      case 'interrupted':
        return 'interrompu : rien n’a été fait'
      case 'failed':
        return `l’opération a échoué : ${stop.detail}`
    }
  },
}
