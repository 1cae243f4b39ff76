import type { helpEn } from './help-en.ts'

/** The help of the commands, in French. */
export const helpFr: typeof helpEn = {
  titles: { 'Usage:': 'Utilisation :', 'Arguments:': 'Arguments :', 'Options:': 'Options :', 'Commands:': 'Commandes :' },
  program: 'Cherche dans des annonces en ligne les offres d’espèces protégées, et dit pourquoi.',
  examples: 'Exemples :',
  exitCodes: 'Codes de sortie :',
  help: 'montrer cette aide',
  version: 'montrer la version',
  lang: 'langue des messages : en ou fr (par défaut : celle de l’environnement)',
  json: 'résultat lisible par un programme sur la sortie standard',
  asOf: 'date des listes à appliquer, AAAA-MM-JJ (par défaut : aujourd’hui)',
  encoding: 'le codage de l’entrée : utf-8 (par défaut), windows-1252, utf-16le, gb18030…',
  noInput: 'ne jamais attendre le clavier',
  screen: {
    summary: 'examiner les annonces d’un fichier',
    text: 'Examine chaque annonce de FILE, ou de l’entrée standard pour « - », dans l’ordre et à mémoire constante.\nUne ligne illisible est signalée par son numéro, et le reste continue.',
    examples: [
      ['vigie screen annonces.csv', 'un tableau de ce qui est signalé ou à vérifier'],
      ['vigie screen annonces.csv --map title=Titre --map id=Numéro', 'des colonnes d’autres noms'],
      ['vigie screen annonces.ndjson --json > examen.ndjson', 'un objet JSON par annonce'],
      ['zcat annonces.ndjson.gz | vigie screen - --summary', 'les comptes seuls, depuis un tube'],
    ],
    file: 'NDJSON, un tableau JSON, CSV, TSV ou de simples lignes (chacune un titre) ; - pour l’entrée standard',
    format: 'ndjson, json (un tableau), csv, tsv ou lines (par défaut : selon l’extension, sinon les premiers octets)',
    map: 'pour CSV et TSV : désigne la colonne qui remplit un champ de l’annonce ; peut être répété',
    summaryOption: 'les comptes seuls',
    all: 'dans le tableau, toutes les annonces, pas seulement celles qui sont signalées ou à vérifier',
    verbose: 'signaler chaque ligne mal formée, pas seulement les 20 premières',
    exitCodes: [
      ['0', 'toutes les lignes ont été examinées'],
      ['1', 'examiné, mais des lignes étaient mal formées ou l’entrée s’est interrompue : stderr dit lesquelles'],
      ['2', 'mauvais usage, fichier illisible ou catalogue défectueux'],
      ['141', 'le lecteur de la sortie s’est arrêté'],
    ],
  },
  explain: {
    summary: 'dire pourquoi un texte est signalé ou non',
    text: 'Explique la réponse sur un texte : ce qui a été vu, ce qui ne compte pas, ce qui a pesé, ce qui l’aurait changée.\nLa première ligne est le titre, la suite la description.',
    examples: [
      ['vigie explain "Bracelet 1v0ire ancien, 60 g, prix en MP"', ''],
      ['vigie explain "Robe ivoire en dentelle, taille 40" --lang en', 'en anglais'],
      ['vigie explain - < annonce.txt', 'depuis un fichier'],
    ],
    argument: 'le texte, entre guillemets ; - pour l’entrée standard',
    price: 'le prix demandé, par exemple 120',
    currency: 'sa monnaie, par exemple EUR',
    country: 'où l’annonce est faite, par exemple FR',
    exitCodes: [
      ['0', 'expliqué'],
      ['2', 'mauvais usage, rien à expliquer ou catalogue défectueux'],
    ],
  },
  doctor: {
    summary: 'voir si tout ce dont Vigie a besoin est là',
    text: 'Regarde Node.js, le catalogue, les tables Unicode, la mémoire et les programmes facultatifs, et dit comment corriger ce qui ne va pas.',
    examples: [['vigie doctor', '']],
    exitCodes: [
      ['0', 'aucun problème (les avertissements ne comptent pas)'],
      ['1', 'au moins un problème'],
    ],
  },
}
