import { listingLimits as limits } from '@vigie/contract'
import { installWordsFr } from '@vigie/contract/install-words-fr'
import { formatCount, formatNumber, quotedPiece } from '@vigie/contract/wording'
import { type Listing, namesIn, type Protection } from '@vigie/engine'
import type { FailureReason, UsageFault } from '../failure.ts'
import type { JsonExpected, RowProblem, RowUnit, WrongField } from '../reading/row.ts'
import type { Summary } from '../screening/summary.ts'
import { catalogFr } from './catalog-fr.ts'
import { labelsFr as labels } from './labels-fr.ts'
import type { messagesEn } from './messages-en.ts'
import { operateFr } from './operate-fr.ts'
import { formatSeconds, mapExample } from './wording.ts'

const locale = 'fr'
const names = namesIn(locale)
const number = (value: number) => formatNumber(value, locale)
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const pieceOrEnd = (text: string, where: string) => (text === '' ? `le texte s’arrête ${where}` : `${quote(text)} ${where}`)

const jsonExpected: Record<JsonExpected | 'array', string> = {
  value: 'il faut une valeur (texte entre guillemets droits, nombre, true, false, null, { ou [)',
  name: 'il faut un nom entre guillemets droits, ou }',
  colon: 'il faut un deux-points',
  'comma-or-close': 'il faut une virgule ou un crochet fermant',
  'string-end': 'il faut un guillemet fermant ; dans un texte, le saut de ligne et la tabulation s’écrivent \\n et \\t',
  escape: 'il faut l’un de \\" \\\\ \\/ \\b \\f \\n \\r \\t, ou \\u et quatre chiffres hexadécimaux',
  nothing: 'il ne faut plus rien',
  array: 'il faut un tableau qui commence par [',
}

const shortText = `un texte de ${number(limits.name)} caractères au plus`

const fieldExpected: Record<keyof Listing, string> = {
  id: `${shortText}, ou un nombre entier`,
  url: `une adresse qui commence par http:// ou https://, de ${number(limits.address)} caractères au plus`,
  platform: shortText,
  title: `un texte de ${number(limits.title)} caractères au plus`,
  description: `un texte de ${number(limits.description)} caractères au plus`,
  price: 'un montant à partir de 0 comme 12.50 ou « 1 200,50 € »',
  currency: 'un code de trois lettres comme EUR',
  country: 'un code de deux lettres comme FR',
  category: shortText,
  seller: shortText,
  published_at: 'une date comme 2026-11-21 ou 2026-11-21T09:30:00Z',
  images: `une liste de ${number(limits.images)} adresses au plus`,
}

const usageFault: Record<UsageFault, (piece: string) => string> = {
  'unknown-option': (option) => `l’option ${option} n’existe pas`,
  'unknown-command': (command) => `la commande ${quote(command)} n’existe pas ; vigie --help donne celles qui existent`,
  'argument-missing': (argument) => `il manque ${argument.toUpperCase()}`,
  'option-missing': (option) => `il manque ${option}`,
  'too-many-arguments': () => 'trop d’arguments ; un texte avec des espaces se met entre guillemets',
  'value-missing': (option) => `${option} : il manque la valeur`,
  other: (detail) => detail,
}

const looksLike = {
  'utf-16le': 'on dirait du texte UTF-16. Ajoutez --encoding utf-16le, ou enregistrez-le en UTF-8',
  'utf-16be': 'on dirait du texte UTF-16. Ajoutez --encoding utf-16be, ou enregistrez-le en UTF-8',
  'windows-1252':
    'on dirait du Windows-1252 et non de l’UTF-8. Ajoutez --encoding windows-1252, ou enregistrez le fichier en CSV UTF-8',
  'other-encoding':
    'ce n’est pas de l’UTF-8. Nommez le codage, par exemple --encoding windows-1251 ou gb18030, ou enregistrez le fichier en UTF-8',
  gzip: 'on dirait un fichier gzip. Décompressez-le au passage : gunzip -c FICHIER | vigie screen -',
  zip: 'on dirait un fichier zip ou un classeur (xlsx, ods). Enregistrez la feuille en CSV (UTF-8) et recommencez',
  binary: 'on dirait un fichier binaire. Vigie lit du texte',
}

/** Every sentence the commands say, in French. */
export const messagesFr: typeof messagesEn = {
  labels,
  names,
  number,
  decimal: (value: number) => formatNumber(value, locale, 1),
  megabytes: (value: number) => `${number(value)} Mo`,

  placed: (unit: RowUnit, at: number, problem: string) => `${unit === 'line' ? 'ligne' : 'indice'} ${at} : ${problem}`,

  rowProblem(problem: RowProblem): string {
    switch (problem.code) {
      case 'invalid-utf8':
        return 'des octets ne sont pas du texte en UTF-8 (ou dans le codage donné par --encoding)'
      case 'row-too-long':
        return `la ligne dépasse ${number(problem.limitBytes / 1024 / 1024)} Mo, c’est trop pour une annonce`
      case 'invalid-json':
        return `${pieceOrEnd(problem.found, `en colonne ${problem.column}`)}, alors qu’${jsonExpected[problem.expected]}`
      case 'not-an-object':
        return `c’est ${describe(problem.found)} ; il faut un objet comme {"title": "…"}`
      case 'ragged-row':
        return `${counted(problem.found, 'cellule', 'cellules')}, alors que l’en-tête en a ${problem.expected}`
      case 'quote-not-closed':
        return 'un guillemet n’est jamais refermé ; il faut " avant la virgule ou la fin de ligne suivante'
      case 'text-after-quote':
        return `${quote(problem.found)} suit le guillemet fermant de la cellule ${problem.cell}, là où il faut un séparateur ; dans une cellule, un guillemet s’écrit ""`
      case 'wrong-fields':
        return wrongFields(problem.fields)
      case 'nothing-to-read':
        return 'ni title, ni description, ni images ; il en faut au moins un'
      case 'array-broken':
        return `${pieceOrEnd(problem.found, `à l’octet ${number(problem.byte)}`)}, alors qu’${jsonExpected[problem.expected]}. Le tableau JSON est rompu ici : ce qui précède a été examiné, le reste n’a PAS été lu`
    }
  },
  leftOut: (ignored: readonly WrongField[]) => `${wrongFields(ignored)} (laissé de côté ; le texte a été examiné)`,
  moreProblems: (count: number) => `… et ${counted(count, 'autre ligne', 'autres lignes')}. Pour tout voir : --verbose`,

  failure(reason: FailureReason): string {
    switch (reason.code) {
      case 'file-not-readable': {
        const why = {
          missing: 'ce fichier n’existe pas',
          folder: 'c’est un dossier et non un fichier',
          forbidden: 'lecture non autorisée',
          broken: reason.detail,
        }
        return `impossible de lire ${reason.file} : ${why[reason.why]}`
      }
      case 'not-text':
        return `impossible de lire ${reason.file} : ${looksLike[reason.looksLike]}`
      case 'nothing-piped':
        return 'rien n’arrive par le tube, et --no-input interdit d’attendre le clavier. Exemple : vigie screen - < annonces.ndjson'
      case 'no-text-column':
        return `l’en-tête a les colonnes ${list(reason.columns)}, mais aucune ne s’appelle « title » ou « description ». Désignez celle du texte avec --map : ${mapExample(reason.columns, 'COLONNE')}`
      case 'column-missing':
        return `--map : la colonne ${quote(reason.column)} n’existe pas ; les colonnes sont ${list(reason.columns)}`
      case 'column-twice':
        return `l’en-tête a deux fois la colonne ${quote(reason.column)} ; il n’en faut qu’une`
      case 'map-malformed':
        return `--map : ${quote(reason.given)} ne convient pas ; il faut CHAMP=COLONNE, avec l’un des champs ${reason.fields.join(', ')}`
      case 'map-needs-columns':
        return `--map vaut pour CSV et TSV ; cette entrée est lue comme ${reason.format}. Si c’est un tableau : --format csv`
      case 'date-malformed':
        return `${reason.option} : ${quote(reason.given)} n’est pas un jour ; il en faut un comme 2026-11-21`
      case 'choice-unknown':
        return `${reason.option} : ${quote(reason.given)} n’existe pas ; au choix : ${reason.choices.join(', ')}`
      case 'number-unknown':
        return `${reason.option} : ${quote(reason.given)} n’est pas un nombre entier ; il en faut un comme 50`
      case 'encoding-unknown':
        return `--encoding : ${quote(reason.given)} n’est pas un codage connu ; par exemple utf-8, windows-1252, utf-16le ou gb18030`
      case 'listing-unreadable':
        return messagesFr.rowProblem(reason.problem)
      case 'no-text-given':
        return 'il n’y a pas de texte ; il faut celui d’une annonce'
      case 'usage':
        return usageFault[reason.what](quotedPiece(reason.piece))
      case 'days-reversed':
        return operateFr.daysReversed(reason.from, reason.to)
      case 'email-malformed':
        return operateFr.emailMalformed(reason.given)
      case 'confirmation-needed':
        return operateFr.confirmationNeeded
      case 'not-confirmed':
        return operateFr.notConfirmed
      case 'reset-refused':
        return operateFr.resetRefused(reason.detail)
      case 'invitation-refused':
        return operateFr.invitationRefused(reason.detail)
      case 'operation-stopped':
        return operateFr.stopped(reason.stop)
      case 'program-broken':
        return reason.detail
      case 'output-broken':
        return `impossible d’écrire le résultat : ${reason.detail}`
      case 'ruleset-broken':
        return `le catalogue ne se charge pas, rien n’a été examiné :\n${reason.detail}`
    }
  },

  reading: (name: string, format: string) => `Lecture de ${name} comme ${format}.`,
  readingColumns: (name: string, format: string, used: readonly string[], ignored: readonly string[]) =>
    `Lecture de ${name} comme ${format}. Colonnes lues : ${used.join(', ')}.${ignored.length > 0 ? ` Ignorées : ${ignored.map(quotedPiece).join(', ')}.` : ''}`,
  formats: { ndjson: 'NDJSON', json: 'tableau JSON', csv: 'CSV', tsv: 'TSV', lines: 'simples lignes, chacune un titre' },
  delimitedBy: (delimiter: string) =>
    ({ ';': 'à points-virgules', '\t': 'à tabulations' })[delimiter] ?? `avec ${quote(delimiter)} entre les cellules`,
  encodingHint: (name: string, seems: 'windows-1252' | 'other-encoding') => `${name} : ${looksLike[seems]}.`,
  standardInput: 'l’entrée standard',

  rulesetBuilt: catalogFr.rulesetBuilt,
  catalogStats: catalogFr.stats,

  table: { decision: 'DÉCISION', score: 'SCORE', offer: 'OFFRE', what: 'TAXON · FORME', id: 'ID', text: 'TEXTE' },
  nothingFlagged: (screened: number) =>
    screened === 0
      ? 'Aucune annonce n’a été examinée.'
      : `Aucune annonce signalée parmi ${counted(screened, 'annonce examinée', 'annonces examinées')}.`,
  progress: (rows: number, flagged: number) =>
    `${counted(rows, 'ligne', 'lignes')}, ${counted(flagged, 'signalée', 'signalées')}`,

  summary(summary: Summary): string[] {
    const { decisions, groups, degraded } = summary
    const decided = (['block', 'review', 'allow'] as const).map(
      (decision) => `${labels.decision[decision]} ${number(decisions[decision])} (${labels.meaning[decision]})`,
    )
    const lines = [
      `${counted(summary.rows, 'ligne lue', 'lignes lues')} : ${counted(summary.screened, 'examinée', 'examinées')}, ${counted(summary.malformed, 'mal formée', 'mal formées')}.`,
      `${counted(summary.flagged, 'signalée', 'signalées')}. Décisions : ${decided.join(', ')}.`,
    ]
    const byGroup = Object.entries(groups).map(
      ([group, count]) => `${names.groups[group as keyof typeof groups]} ${number(count)}`,
    )
    if (byGroup.length > 0) lines.push(`Signalées par groupe : ${byGroup.join(' ; ')}.`)
    const byKind = Object.entries(degraded).map(
      ([kind, count]) => `${number(count)} ${labels.degradation[kind as keyof typeof degraded]}`,
    )
    if (byKind.length > 0) lines.push(`Évaluées en partie seulement : ${byKind.join(' ; ')}.`)
    if (!summary.complete) lines.push('L’entrée n’a PAS été lue jusqu’au bout : on ne sait rien du reste.')
    if (summary.partly_read > 0) {
      lines.push(`Examinées sans une valeur à côté du texte, comme le prix : ${number(summary.partly_read)}.`)
    }
    lines.push(
      `Durée : ${formatSeconds(summary.duration_ms, locale)} (${number(summary.rows_per_second)} lignes/s). Règles ${summary.ruleset}, listes au ${summary.as_of}.`,
    )
    return lines
  },

  explain: {
    decision: (decision: keyof typeof labels.decision) =>
      `Décision : ${labels.decision[decision]} – ${labels.meaning[decision]}.`,
    degraded: 'Ce qui n’a pas pu être évalué',
    degradation: {
      'no-text': 'Il n’y avait pas de texte à lire.',
      language:
        'Le texte est dans une langue que le catalogue ne parle pas : seuls les noms scientifiques et étrangers ont été cherchés.',
      edition: 'Le jour précède la première édition conservée d’une liste : les listes montrées sont incomplètes.',
    },
    source: (source: string) => `(source : ${source})`,
    protection: (asOf: string) => `Listes qui la protègent, au ${asOf}`,
    listed: ({ instrument, status, edition, from }: Protection) =>
      `${instrument} ${status}, édition ${edition}, depuis le ${from}`,
    onNoList: 'Aucune des listes conservées ne la nomme ce jour-là.',
    seen: 'Ce qui a été vu',
    undone: 'Ce qu’il a fallu défaire pour le lire',
    excluded: 'Ce qui ne compte pas, et pourquoi',
    weighed: 'Ce qui a pesé (au-dessus de zéro : pour le signalement)',
    wouldChange: 'Ce qui aurait changé la réponse',
    noSingleChange: 'Aucun indice n’en décide à lui seul.',
    readAs: (text: string, term: string) => `${quote(text)} a été lu ${quote(term)}.`,
    ruleset: (ruleset: string, asOf: string) => `Règles ${ruleset}, listes au ${asOf}.`,
  },

  doctor: {
    state: { ok: 'ok', warning: 'attention', problem: 'problème' },
    nodeOk: (version: string) => `Node.js ${version}`,
    nodeOld: (version: string) => `Node.js ${version} est trop ancien`,
    nodeMend: 'Vigie demande Node.js 24 ou plus récent. Dans son dossier : npm ci',
    rulesetOk: (terms: number, id: string, ms: number) =>
      `Les règles ${id} se chargent : ${number(terms)} termes en ${number(ms)} ms`,
    rulesetBroken: (detail: string) => `Les règles ne se chargent pas : ${detail}`,
    rulesetMend: 'Corrigez les lignes nommées ci-dessus dans packages/catalog, ou reprenez le catalogue',
    unicodeOk: (version: string) => `Les tables Unicode sont complètes (ICU ${version})`,
    unicodeSmall: 'Les tables Unicode sont incomplètes : des textes d’autres langues peuvent être mal lus',
    unicodeMend: 'Prenez un Node.js avec ICU complet, comme ceux de nodejs.org et de npm',
    memoryOk: (free: string, total: string) => `Mémoire : ${free} libres sur ${total}`,
    memoryLow: (free: string, total: string) => `Peu de mémoire : ${free} libres sur ${total}`,
    memoryMend: 'L’examen prend environ 500 Mo quelle que soit la taille du fichier : fermez autre chose',
    chromiumFound: (path: string) => `Chromium trouvé : ${path}`,
    chromiumMissing: 'Chromium introuvable (facultatif : il sert aux essais dans le navigateur)',
    chromiumMend: 'Installez le paquet chromium, ou donnez CHROMIUM_PATH',
    installUnseen: (detail: string) => `L’installation n’a pas pu être regardée : ${detail}`,
    installUnseenMend: 'Dans le dossier de Vigie : npm ci. Si cela ne suffit pas, merci de le signaler',
    allWell: 'Tout ce dont Vigie a besoin est là.',
    notWell: (count: number) => `${counted(count, 'problème', 'problèmes')} à corriger.`,
  },

  operate: operateFr,
  install: installWordsFr,

  stopped: (message: string) => `vigie : ${message}`,
  fault: (detail: string) => `vigie : c’est un défaut de Vigie, merci de le signaler : ${detail}`,
  seeHelp: (command: string) => `Voir : ${command} --help`,
}

function quote(text: string): string {
  return `« ${quotedPiece(text)} »`
}

function wrongFields(fields: readonly WrongField[]): string {
  return fields
    .map(
      ({ field, place, found }) => `${place} : ${describe(found)} ne convient pas ; il faut ${expectedIn(fieldExpected, field)}`,
    )
    .join(' ; ')
}

/** What stands there instead, in a few words. */
function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'une liste'
  if (typeof value === 'object') return 'un objet'
  if (typeof value !== 'string') return String(value)
  return value.length > 100 ? `un texte de ${number(value.length)} caractères` : `le texte ${quote(value)}`
}

function expectedIn(expected: Readonly<Record<string, string>>, field: string): string {
  return expected[field] ?? 'un champ connu'
}

function list(columns: readonly string[]): string {
  return columns.length > 0 ? columns.map(quote).join(', ') : '(aucune)'
}
