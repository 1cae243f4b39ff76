import type { InstallCheckCode, InstallFacts } from './install-check.ts'
import type { InstallWords } from './install-words-en.ts'
import { settingsWordsFr } from './settings-words-fr.ts'
import { formatAge, formatBytes, formatCount, formatNumber, quotedPiece } from './wording.ts'

const locale = 'fr'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const age = (seconds: number) =>
  formatAge(seconds, {
    locale,
    day: ['jour', 'jours'],
    hour: ['heure', 'heures'],
    minute: ['minute', 'minutes'],
    moment: 'moins d’une minute',
  })

const subjects: Record<InstallCheckCode, string> = {
  configuration: 'les réglages',
  version: 'la version',
  'data-folder': 'le dossier de données',
  disk: 'l’espace disque',
  secret: 'le secret',
  database: 'la base de données',
  'database-owner': 'le propriétaire des tables',
  'database-role': 'le rôle de la base',
  migrations: 'la version de la base',
  clock: 'les horloges',
  jobs: 'les tâches en attente ou en échec',
  timers: 'les échéances dépassées',
  mail: 'le serveur de courriel',
  address: 'l’adresse',
  backup: 'les sauvegardes',
  'not-checked': '',
  'outbound-allow': 'OUTBOUND_ALLOW',
  'open-without-https': 'HOST',
  'proxy-trusted-in-the-open': 'TRUST_PROXY',
  'no-second-factor': 'SECOND_FACTOR',
  'small-database': 'DATABASE_URL',
  'mail-from': 'MAIL_FROM',
}

const notCheckedWhy: Record<InstallFacts['not-checked']['why'], string> = {
  configuration: 'à cause des réglages',
  held: 'car Vigie, en marche, garde la petite base pour elle seule',
  database: 'à cause du problème de la base de données',
  error: 'à cause d’une erreur',
}

const startAgain = 'Démarrez Vigie : npm start -- --real'
const seeLog = 'Le journal du serveur dit pourquoi. Une fois la cause corrigée : de nouveau vigie doctor'

/** What the doctor says of an install, in French. */
export const installWordsFr: InstallWords = {
  version: ({ vigie }) => ({ found: `Vigie ${vigie}` }),
  configuration: ({ wrong, mode }) =>
    wrong.length === 0
      ? { found: `Les réglages conviennent. MODE vaut ${mode}` }
      : {
          found: `Des réglages ne conviennent pas. ${wrong.map(wrongSetting).join(' ; ')}`,
          mend: 'Corrigez-les dans l’environnement ; docs/configuration.md les décrit tous',
        },
  'data-folder': ({ folder, exists, writable, detail }) => {
    if (!writable)
      return {
        found: `Impossible d’écrire dans le dossier de données ${folder} : ${detail}`,
        mend: 'Donnez-le à l’utilisateur qui fait tourner Vigie, ou désignez-en un autre par DATA_FOLDER',
      }
    return {
      found: exists
        ? `Dossier de données : ${folder}`
        : `Le dossier de données ${folder} n’existe pas encore : le premier démarrage le crée`,
    }
  },
  disk: ({ freeBytes }, state) => ({
    found: `Espace disque libre : ${formatBytes(freeBytes, locale, 'o')}`,
    ...(state === 'ok' ? {} : { mend: 'Faites de la place : les captures et la base de données s’y trouvent' }),
  }),
  secret: ({ from, file, fault, fileMode }) => {
    switch (fault) {
      case 'open':
        return {
          found: `D’autres utilisateurs de cette machine peuvent lire le secret (${file}, droits ${fileMode})`,
          mend: `chmod 600 ${file}`,
        }
      case 'short':
        return {
          found: `${file} ne contient pas de secret entier`,
          mend: 'Remettez celui de votre sauvegarde ; un nouveau n’ouvrirait pas ce qui est scellé',
        }
      case 'lost':
        return {
          found: `Le secret ${file} a disparu, alors que cette installation a déjà servi`,
          mend: 'Définissez SECRET, ou remettez le fichier d’une sauvegarde, avant de démarrer Vigie : elle en ferait un autre',
        }
      case 'unreadable':
        return { found: `Le secret ${file} est illisible`, mend: 'Donnez-le à l’utilisateur qui fait tourner Vigie' }
      case null:
        if (from === 'nowhere') return { found: 'Il n’y a pas encore de secret : le premier démarrage le crée' }
        return {
          found:
            from === 'setting'
              ? 'Le secret est défini par SECRET'
              : `Le secret est dans ${file}, lisible par son seul propriétaire`,
        }
    }
  },
  database: ({ kind, place, version, found, detail }) => {
    const name = kind === 'pglite' ? 'Petite base de données' : 'PostgreSQL'
    switch (found) {
      case 'ready':
        return { found: `${name} ${version} : ${place}` }
      case 'empty':
        return { found: `${name} ${version} : ${place}, encore vide ; le premier démarrage la prépare` }
      case 'none':
        return { found: `Il n’y a pas encore de base de données dans ${place} : le premier démarrage la crée` }
      case 'held':
        return { found: `${name} : ${place}, utilisée par une instance de Vigie en marche` }
      case 'too-old':
        return { found: `${name} ${version} est trop ancien : ${place}`, mend: 'Vigie demande PostgreSQL 15 ou plus récent' }
      case 'unreachable':
        return {
          found: `${name} : pas de réponse de ${place} (${detail})`,
          mend:
            kind === 'pglite'
              ? 'Si ses fichiers sont abîmés, restaurez une sauvegarde dans un nouveau DATA_FOLDER'
              : 'Démarrez PostgreSQL, ou corrigez DATABASE_URL',
        }
    }
  },
  'database-owner': ({ place, detail }) =>
    detail === null
      ? { found: `Le propriétaire des tables peut se connecter : ${place}` }
      : {
          found: `Le propriétaire des tables ne peut pas se connecter : ${place} (${detail})`,
          mend: 'Corrigez DATABASE_OWNER_URL : migrate, backup et restore en ont besoin',
        },
  'database-role': ({ role, fault, missing }) => {
    switch (fault) {
      case 'superuser':
        return {
          found: `Le rôle ${role} est superutilisateur : les cloisons entre organisations ne tiendraient pas`,
          mend: 'Créez un rôle sans ce droit et nommez-le dans DATABASE_URL ; docs/operating.md donne le SQL',
        }
      case 'bypasses-walls':
        return {
          found: `Le rôle ${role} échappe à la sécurité par ligne : les cloisons entre organisations ne tiendraient pas`,
          mend: `alter role ${role} nobypassrls;`,
        }
      case 'not-a-member':
        return {
          found: `Le rôle ${role} ne peut pas prendre les rôles ${missing.join(', ')}`,
          mend: `En tant que propriétaire des tables : grant ${missing.join(', ')} to ${role};`,
        }
      case null:
        return { found: `Le rôle ${role} reste derrière les cloisons entre organisations` }
    }
  },
  migrations: ({ missing, fault, detail }) => {
    switch (fault) {
      case 'older':
        return {
          found: `La base de données est d’une version plus ancienne : il manque ${missing.join(', ')}`,
          mend: 'vigie migrate (qui fait d’abord une sauvegarde)',
        }
      case 'newer-or-changed':
        return {
          found: `La base de données et le programme ne vont pas ensemble : ${detail}`,
          mend: 'Utilisez la version de Vigie qui l’a mise à niveau, ou restaurez une sauvegarde dans une nouvelle base',
        }
      case null:
        return { found: 'La base de données est de cette version' }
    }
  },
  clock: ({ differenceSeconds }, state) => ({
    found: `Écart entre les horloges de cette machine et de la base : ${formatNumber(Math.abs(differenceSeconds), locale, 1)} s`,
    ...(state === 'ok'
      ? {}
      : { mend: 'Réglez les deux sur un serveur de temps (NTP) : délais, contrôles et codes de connexion en dépendent' }),
  }),
  jobs: ({ waiting, failed, oldestSeconds, isStopped }, state) => {
    const failures = failed.map(({ queue, count }) => `${queue} ${count}`).join(', ')
    const oldest = oldestSeconds === null ? '' : `, la plus ancienne depuis ${age(oldestSeconds)}`
    return {
      found: `Tâches : ${counted(waiting, 'en attente', 'en attente')}${oldest} ; en échec définitif : ${failures === '' ? 'aucune' : failures}`,
      ...(state === 'ok'
        ? {}
        : {
            mend:
              failed.length > 0
                ? seeLog
                : isStopped
                  ? startAgain
                  : 'Personne ne les prend : lancez npm start -- --real, ou un processus de travail (docs/operating.md)',
          }),
    }
  },
  timers: ({ overdue, oldestSeconds, isStopped }, state) => ({
    found:
      overdue === 0
        ? 'Aucune échéance n’est dépassée'
        : `${counted(overdue, 'échéance dépassée', 'échéances dépassées')}, la plus ancienne depuis ${age(oldestSeconds ?? 0)}`,
    ...(state === 'ok'
      ? {}
      : {
          mend: isStopped
            ? startAgain
            : 'Personne ne les surveille : lancez npm start -- --real, ou un processus de travail (docs/operating.md)',
        }),
  }),
  mail: ({ found, server, detail }) => {
    switch (found) {
      case 'reached':
        return { found: `Le serveur de courriel ${server} répond et nous accepte` }
      case 'not-used':
        return { found: 'Aucun courriel ne part dans ce mode' }
      case 'not-set':
        return { found: 'Il n’y a pas de serveur de courriel : les courriels attendent', mend: 'Définissez SMTP_URL' }
      case 'not-usable':
        return { found: `SMTP_URL ne convient pas : ${detail}`, mend: 'Corrigez SMTP_URL' }
      case 'unreachable':
        return {
          found: `Le serveur de courriel ${server} est injoignable : ${detail}`,
          mend: 'Vérifiez l’hôte, le port et le pare-feu ; smtps:// pour le TLS dès le premier octet (port 465)',
        }
      case 'login-refused':
        return {
          found: `Le serveur de courriel ${server} refuse le nom ou le mot de passe : ${detail}`,
          mend: 'Corrigez-les dans SMTP_URL ; @, : et / s’y écrivent %40, %3A et %2F',
        }
      case 'insecure':
        return {
          found: `Le serveur de courriel ${server} n’offre pas de TLS, et le mot de passe pourrait être lu en chemin : ${detail}`,
          mend: 'Prenez smtps://, ou un autre port',
        }
    }
  },
  address: ({ baseUrl, fault }) => {
    const mend = 'Donnez à BASE_URL l’adresse à laquelle on atteint Vigie, qui commence par https://'
    switch (fault) {
      case 'missing':
        return {
          found: 'BASE_URL n’est pas définie : les liens des notifications et des invitations ne mèneraient qu’à cette machine',
          mend,
        }
      case 'not-https':
        return { found: `BASE_URL vaut ${baseUrl} : mots de passe et signalements circuleraient en clair`, mend }
      case null:
        return {
          found: baseUrl === null ? 'BASE_URL n’est pas définie : les liens mènent à cette machine' : `Adresse : ${baseUrl}`,
        }
    }
  },
  backup: ({ folder, newest, ageDays }, state) => ({
    found:
      newest === null
        ? `Il n’y a pas de sauvegarde dans ${folder} ; de celles faites ailleurs on ne sait rien`
        : `Dernière sauvegarde dans ${folder} : ${newest}, ${ageDays === 0 ? 'd’aujourd’hui' : `vieille de ${counted(ageDays ?? 0, 'jour', 'jours')}`}`,
    ...(state === 'ok'
      ? {}
      : {
          mend: `Arrêtez Vigie, puis dans son dossier : npx vigie backup ${folder}/ (avec PostgreSQL, inutile de l’arrêter)`,
          command: `npx vigie backup ${folder}/`,
        }),
  }),
  'not-checked': ({ what, why, detail }) => ({
    found: `Non vérifié, ${notCheckedWhy[why]} : ${what.map((code) => subjects[code]).join(', ')}${detail === null ? '' : ` (${detail})`}`,
    ...(why === 'held' ? { mend: 'Arrêtez Vigie et recommencez, ou prenez PostgreSQL' } : {}),
  }),
  'outbound-allow': ({ addresses }) => ({
    found: `OUTBOUND_ALLOW laisse Vigie atteindre des adresses privées : ${addresses.map(quotedPiece).join(', ')}. Dangereux là où des inconnus signalent des adresses`,
    mend: 'Ne le définissez que pour un destinataire de votre propre réseau',
  }),
  'open-without-https': ({ host }) => ({
    found: `HOST vaut ${quotedPiece(host)} : le réseau atteint Vigie sans https, et peut lire mots de passe et signalements en chemin`,
    mend: 'Laissez HOST de côté et placez devant un serveur mandataire en https, ou donnez à BASE_URL l’adresse https de celui qui s’y trouve',
  }),
  'proxy-trusted-in-the-open': ({ host }) => ({
    found: `TRUST_PROXY vaut yes alors que HOST vaut ${quotedPiece(host)} : qui contourne le serveur mandataire peut se donner n’importe quelle adresse`,
    mend: 'Faites écouter Vigie pour le seul serveur mandataire (sans HOST), ou donnez no à TRUST_PROXY',
  }),
  'no-second-factor': () => ({
    found: 'SECOND_FACTOR vaut no : un mot de passe volé suffit pour entrer',
    mend: 'Ne le définissez pas',
  }),
  'small-database': () => ({
    found: 'La petite base de données survit à un processus tué, mais pas à une coupure de courant. N’y gardez pas de preuves',
    mend: 'Prenez PostgreSQL : vigie backup, définir DATABASE_URL, vigie restore (docs/operating.md)',
  }),
  'mail-from': ({ from }) => ({
    found: `Les courriels viendraient de ${from}, que personne n’accepte`,
    mend: 'Donnez à MAIL_FROM une adresse de votre domaine',
  }),
}

function wrongSetting({ name, message }: InstallFacts['configuration']['wrong'][number]): string {
  const expected = settingsWordsFr[name]
  return expected === undefined ? message : `${name} : il faut ${expected}`
}
