import { listingLimits as limits } from '@vigie/contract'
import type { Listing } from '@vigie/engine'
import type { FailureReason, UsageFault } from '../failure.ts'
import type { JsonExpected, RowProblem, RowUnit, WrongField } from '../reading/row.ts'
import type { Summary } from '../screening/summary.ts'
import { labelsFr as labels } from './labels-fr.ts'
import type { messagesEn } from './messages-en.ts'
import { formatCount, formatNumber, quotedPiece } from './wording.ts'

const locale = 'fr'
const number = (value: number) => formatNumber(value, locale)
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)
const pieceOrEnd = (text: string) => (text === '' ? 'la fin' : quote(text))

const jsonExpected: Record<JsonExpected | 'array', string> = {
  value: 'une valeur (texte entre guillemets droits, nombre, true, false, null, { ou [)',
  name: 'un nom entre guillemets droits, ou }',
  colon: 'un deux-points',
  'comma-or-close': 'une virgule ou un crochet fermant',
  'string-end': 'un guillemet fermant ; dans un texte, le saut de ligne et la tabulation s’écrivent \\n et \\t',
  escape: 'l’un de \\" \\\\ \\/ \\b \\f \\n \\r \\t, ou \\u et quatre chiffres hexadécimaux',
  nothing: 'plus rien',
  array: 'un tableau qui commence par [',
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
  'unknown-option': (option) => `trouvé l’option ${option}, qui n’existe pas`,
  'unknown-command': (command) => `trouvé la commande ${quote(command)}, attendu screen, explain ou doctor`,
  'argument-missing': (argument) => `attendu ${argument.toUpperCase()}, trouvé rien`,
  'too-many-arguments': () => 'trouvé plus d’arguments qu’attendu ; un texte avec des espaces se met entre guillemets',
  'value-missing': (option) => `${option} : attendu une valeur, trouvé rien`,
  other: (detail) => detail,
}

const looksLike = {
  'utf-16': 'du texte UTF-16. Enregistrez-le en UTF-8 et recommencez',
  'other-encoding': 'du texte qui n’est pas de l’UTF-8. Enregistrez-le en UTF-8 et recommencez',
  gzip: 'un fichier gzip. Décompressez-le au passage : gunzip -c FICHIER | vigie screen -',
  zip: 'un fichier zip ou un classeur (xlsx, ods). Enregistrez la feuille en CSV (UTF-8) et recommencez',
  binary: 'un fichier binaire. Vigie lit du texte en UTF-8',
}

/** Every sentence the commands say, in French. */
export const messagesFr: typeof messagesEn = {
  labels,
  number,

  place: (unit: RowUnit, at: number) => (unit === 'line' ? `ligne ${at}` : `indice ${at}`),

  rowProblem(problem: RowProblem): string {
    switch (problem.code) {
      case 'invalid-utf8':
        return 'trouvé des octets qui ne sont pas du texte UTF-8, attendu de l’UTF-8'
      case 'row-too-long':
        return `trouvé une ligne de plus de ${number(problem.limitBytes / 1024 / 1024)} Mo, attendu une annonce`
      case 'invalid-json':
        return `trouvé ${pieceOrEnd(problem.found)} à la colonne ${problem.column}, attendu ${jsonExpected[problem.expected]}`
      case 'not-an-object':
        return `trouvé ${describe(problem.found)}, attendu un objet comme {"title": "…"}`
      case 'ragged-row':
        return `trouvé ${counted(problem.found, 'cellule', 'cellules')}, attendu ${problem.expected} comme dans l’en-tête`
      case 'quote-not-closed':
        return 'trouvé un guillemet jamais refermé, attendu " avant la virgule ou la fin de ligne suivante'
      case 'text-after-quote':
        return `trouvé ${quote(problem.found)} après le guillemet fermant de la cellule ${problem.cell}, attendu un séparateur ; dans une cellule, un guillemet s’écrit ""`
      case 'wrong-fields':
        return wrongFields(problem.fields)
      case 'nothing-to-read':
        return 'trouvé ni title ni description ni images, attendu au moins l’un des trois'
      case 'array-broken':
        return `trouvé ${pieceOrEnd(problem.found)} à l’octet ${number(problem.byte)}, attendu ${jsonExpected[problem.expected]}. Le tableau JSON est rompu ici : ce qui précède a été examiné, le reste n’a PAS été lu`
    }
  },
  leftOut: (ignored: readonly WrongField[]) => `${wrongFields(ignored)} (laissé de côté ; le texte a été examiné)`,
  moreProblems: (count: number) => `… et ${counted(count, 'autre ligne', 'autres lignes')}. Pour tout voir : --verbose`,

  failure(reason: FailureReason): string {
    switch (reason.code) {
      case 'file-not-readable': {
        const why = {
          missing: 'ce fichier n’existe pas',
          folder: 'c’est un dossier, attendu un fichier',
          forbidden: 'lecture non autorisée',
          broken: reason.detail,
        }
        return `impossible de lire ${reason.file} : ${why[reason.why]}`
      }
      case 'not-text':
        return `impossible de lire ${reason.file} : on dirait ${looksLike[reason.looksLike]}`
      case 'nothing-piped':
        return 'rien n’arrive par le tube, et --no-input interdit d’attendre le clavier. Exemple : vigie screen - < annonces.ndjson'
      case 'no-text-column':
        return `ligne 1 : trouvé les colonnes ${list(reason.columns)}, attendu « title » ou « description ». Dites laquelle c’est : --map title=COLONNE`
      case 'column-missing':
        return `--map : la colonne ${quote(reason.column)} n’existe pas ; les colonnes sont ${list(reason.columns)}`
      case 'column-twice':
        return `ligne 1 : trouvé deux fois la colonne ${quote(reason.column)}, attendu une seule fois`
      case 'map-malformed':
        return `--map : trouvé ${quote(reason.given)}, attendu CHAMP=COLONNE avec l’un des champs ${reason.fields.join(', ')}`
      case 'map-needs-columns':
        return `--map vaut pour CSV et TSV ; cette entrée est lue comme ${reason.format}. Si c’est un tableau : --format csv`
      case 'date-malformed':
        return `--as-of : trouvé ${quote(reason.given)}, attendu un jour comme 2026-11-21`
      case 'choice-unknown':
        return `${reason.option} : trouvé ${quote(reason.given)}, attendu l’un de ${reason.choices.join(', ')}`
      case 'no-text-given':
        return 'aucun texte, attendu le texte d’une annonce'
      case 'usage':
        return usageFault[reason.what](quotedPiece(reason.piece))
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
  semicolons: 'à points-virgules',
  tabs: 'à tabulations',
  standardInput: 'l’entrée standard',

  table: { decision: 'DÉCISION', score: 'SCORE', offer: 'OFFRE', what: 'TAXON · FORME', id: 'ID', text: 'TEXTE' },
  nothingFlagged: (screened: number) =>
    screened === 0
      ? 'Aucune annonce n’a été examinée.'
      : `Aucune annonce signalée parmi ${counted(screened, 'annonce examinée', 'annonces examinées')}.`,
  progress: (rows: number, flagged: number) =>
    `${counted(rows, 'ligne', 'lignes')}, ${counted(flagged, 'signalée', 'signalées')}`,

  summary(summary: Summary): string[] {
    const { decisions, groups, degraded } = summary
    const lines = [
      `${counted(summary.rows, 'ligne lue', 'lignes lues')} : ${counted(summary.screened, 'examinée', 'examinées')}, ${counted(summary.malformed, 'mal formée', 'mal formées')}.`,
      `${counted(summary.flagged, 'signalée', 'signalées')}. Décisions : bloquer ${number(decisions.block)}, examiner ${number(decisions.review)}, laisser ${number(decisions.allow)}.`,
    ]
    const byGroup = Object.entries(groups).map(
      ([group, count]) => `${labels.group[group as keyof typeof labels.group]} ${number(count)}`,
    )
    if (byGroup.length > 0) lines.push(`Signalées par groupe : ${byGroup.join(' ; ')}.`)
    const byKind = Object.entries(degraded).map(
      ([kind, count]) => `${labels.degradation[kind as keyof typeof degraded]} ${number(count)}`,
    )
    if (byKind.length > 0) lines.push(`Évaluées en partie seulement : ${byKind.join(' ; ')}.`)
    if (!summary.complete) lines.push('L’entrée n’a PAS été lue jusqu’au bout : on ne sait rien du reste.')
    if (summary.partly_read > 0) {
      lines.push(`Examinées sans une valeur à côté du texte, comme le prix : ${number(summary.partly_read)}.`)
    }
    const seconds = formatNumber(summary.duration_ms / 1000, locale, 1)
    lines.push(
      `Durée ${seconds} s (${number(summary.rows_per_second)} lignes/s). Règles ${summary.ruleset}, listes au ${summary.as_of}.`,
    )
    return lines
  },

  explain: {
    seen: 'Ce qui a été vu',
    undone: 'Ce qu’il a fallu défaire pour le lire',
    excluded: 'Ce qui ne compte pas, et pourquoi',
    weighed: 'Ce qui a pesé (au-dessus de zéro : pour le signalement)',
    wouldChange: 'Ce qui aurait changé la réponse',
    noSingleChange: 'Rien à soi seul : rien de ce qui a été vu ne décide seul.',
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
    memoryMend: 'L’examen prend environ 500 Mo quelle que soit la taille du fichier : fermez autre chose',
    chromiumFound: (path: string) => `Chromium trouvé : ${path}`,
    chromiumMissing: 'Chromium introuvable (facultatif : il met les rapports en PDF et sert aux essais dans le navigateur)',
    chromiumMend: 'Installez le paquet chromium, ou donnez CHROMIUM_PATH',
    postgresFound: (path: string) => `PostgreSQL trouvé : ${path}`,
    postgresMissing: 'PostgreSQL introuvable (facultatif : les petites installations ont leur base intégrée)',
    postgresMend: 'Installez PostgreSQL 15 ou plus récent et donnez DATABASE_URL avant de conserver des preuves',
    allWell: 'Tout ce qu’il faut pour examiner des annonces est là.',
    notWell: (count: number) => `${counted(count, 'problème', 'problèmes')} à corriger.`,
  },

  stopped: (message: string) => `vigie : ${message}`,
  fault: (detail: string) => `vigie : c’est un défaut de Vigie, merci de le signaler : ${detail}`,
  seeHelp: (command: string) => `Voir : ${command} --help`,
}

function quote(text: string): string {
  return `« ${quotedPiece(text)} »`
}

function wrongFields(fields: readonly WrongField[]): string {
  return fields
    .map(({ field, place, found }) => `${place} : trouvé ${describe(found)}, attendu ${expectedIn(fieldExpected, field)}`)
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
  return expected[field] ?? 'aucun champ de ce nom'
}

function list(columns: readonly string[]): string {
  return columns.length > 0 ? columns.map(quote).join(', ') : '(aucune)'
}
