import type { helpEn } from './help-en.ts'

/** The help of the commands, in French. */
export const helpFr: typeof helpEn = {
  titles: { 'Usage:': 'Utilisation :', 'Arguments:': 'Arguments :', 'Options:': 'Options :', 'Commands:': 'Commandes :' },
  program: 'Cherche dans des annonces en ligne les offres d’espèces protégées, et dit pourquoi. Tient une installation de Vigie.',
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
    text: 'Regarde la machine (Node.js, le catalogue, les tables Unicode, la mémoire, les programmes facultatifs) et l’installation que désigne l’environnement (réglages, dossier de données, disque, secret, base de données, tâches, courriel, horloges, sauvegardes, ce qui est dangereux), et dit comment corriger chaque point.\nCe qui n’a pas pu être vérifié est dit, et ne compte jamais comme bon.',
    examples: [
      ['vigie doctor', ''],
      ['vigie doctor --json', 'pour un programme de surveillance'],
    ],
    exitCodes: [
      ['0', 'aucun problème (les avertissements ne comptent pas)'],
      ['1', 'au moins un problème'],
      ['2', 'mauvais usage'],
    ],
  },
  backup: {
    summary: 'sauvegarder l’installation dans un fichier',
    text: 'Écrit la base de données, les captures et le secret de l’installation dans un seul nouveau fichier, lisible par son seul propriétaire. Ne remplace jamais un fichier.\nAvec PostgreSQL, Vigie continue de tourner ; avec la petite base, il faut d’abord arrêter npm start.',
    examples: [
      ['vigie backup', 'dans vigie-backup-<heure>.gz, dans ce dossier'],
      ['vigie backup /sauvegardes/', 'dans un dossier, avec l’heure dans le nom'],
      ['vigie backup vigie.gz', ''],
    ],
    file: 'le nouveau fichier, ou un dossier (par défaut : ce dossier)',
    exitCodes: [
      ['0', 'sauvegardé'],
      ['1', 'pas fait, et il n’en reste rien : stderr dit pourquoi'],
      ['2', 'mauvais usage'],
    ],
  },
  restore: {
    summary: 'remplir une installation vide depuis une sauvegarde',
    text: 'Remplit l’installation que désigne l’environnement à partir de FILE : tout ou rien. Elle doit être vide, et peut avoir l’autre sorte de base de données. Les personnes qui ont demandé leur effacement après la sauvegarde sont effacées de nouveau.',
    examples: [
      ['vigie restore vigie-backup-20261121T231500Z.gz', ''],
      ['vigie restore vigie.gz --yes', 'sans demander'],
    ],
    file: 'un fichier écrit par vigie backup',
    yes: 'ne pas demander',
    exitCodes: [
      ['0', 'restauré'],
      ['1', 'pas fait, ou pas confirmé : stderr dit pourquoi'],
      ['2', 'mauvais usage, fichier absent, ou personne pour confirmer'],
    ],
  },
  migrate: {
    summary: 'mettre la base de données à cette version',
    text: 'À lancer après une mise à jour, Vigie arrêtée. Sauvegarde d’abord l’installation, dans le dossier backups du dossier de données, sauf si la base est vide ou s’il ne manque rien.',
    examples: [
      ['vigie migrate', ''],
      ['vigie migrate --no-backup', 'quand vous en avez fait une vous-même'],
    ],
    noBackup: 'ne pas sauvegarder d’abord',
    exitCodes: [
      ['0', 'la base de données est à cette version'],
      ['1', 'pas fait : stderr dit pourquoi'],
      ['2', 'mauvais usage'],
    ],
  },
  user: {
    summary: 'les personnes de l’installation',
    text: 'Ce que peut faire pour des personnes qui tient la machine.',
    examples: [
      ['vigie user invite rita@example.org --roles admin,reviewer', ''],
      ['vigie user reset rita@example.org', 'mot de passe ou téléphone perdu'],
    ],
    exitCodes: [['2', 'mauvais usage']],
  },
  invite: {
    summary: 'inviter quelqu’un, et afficher le lien',
    text: 'Fait une invitation dans la plus ancienne organisation et en affiche le lien ; aucun courriel n’est envoyé. Avec la petite base, il faut d’abord arrêter npm start.',
    examples: [
      ['vigie user invite rita@example.org --roles admin,reviewer', ''],
      ['vigie user invite ana@example.org --roles analyst --json', ''],
    ],
    email: 'adresse électronique de la personne',
    roles: 'séparés par des virgules : admin, reviewer, analyst, spotter, platform-officer, law-enforcement-officer',
    exitCodes: [
      ['0', 'invité'],
      ['1', 'pas invité : stderr dit pourquoi'],
      ['2', 'mauvais usage'],
    ],
  },
  reset: {
    summary: 'créer un lien pour un nouveau mot de passe, et l’afficher',
    text: 'Pour une personne qui ne peut plus se connecter : par ce lien, elle choisit un nouveau mot de passe, son second facteur est désactivé jusqu’à ce qu’elle le réinstalle, et ses sessions se ferment. Aucun courriel n’est envoyé. Avec la petite base, il faut d’abord arrêter npm start.',
    examples: [
      ['vigie user reset rita@example.org', ''],
      ['vigie user reset rita@example.org --json', ''],
    ],
    email: 'adresse avec laquelle la personne se connecte',
    exitCodes: [
      ['0', 'créé'],
      ['1', 'pas créé : stderr dit pourquoi'],
      ['2', 'mauvais usage'],
    ],
  },
  export: {
    summary: 'écrire les données d’une organisation dans un dossier',
    text: 'Écrit annonces, dossiers, lectures, notifications, suites, vérifications, statistiques et événements en CSV avec leur description (Frictionless Data Package), tels qu’ils sont à un même moment. Ni vendeurs, ni auteurs de signalements, ni membres, ni textes ; des adresses, l’hôte seul.',
    examples: [
      ['vigie export donnees-2026', ''],
      ['vigie export novembre --from 2026-11-01 --to 2026-11-30', 'les deux jours compris, en UTC'],
      ['vigie export autre --organisation 019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69', 's’il y en a plusieurs'],
    ],
    folder: 'un dossier nouveau ou vide',
    organisation: 'de qui, par son id (par défaut : la seule)',
    from: 'premier jour, AAAA-MM-JJ (par défaut : depuis le début)',
    to: 'dernier jour, AAAA-MM-JJ (par défaut : jusqu’à maintenant)',
    exitCodes: [
      ['0', 'exporté'],
      ['1', 'pas fait, et il n’en reste rien : stderr dit pourquoi'],
      ['2', 'mauvais usage'],
    ],
  },
  ruleset: {
    summary: 'les règles selon lesquelles Vigie examine',
    text: 'Le catalogue compilé, pour les programmes qui examinent par eux-mêmes.',
    examples: [['vigie ruleset build faune.vgrs', 'pour un programme qui emploie @vigie/engine']],
    exitCodes: [['2', 'mauvais usage']],
  },
  rulesetBuild: {
    summary: 'écrire le catalogue compilé dans un fichier',
    text: 'Écrit les règles du catalogue ouvert dans FICHIER, qu’il remplace. Un programme sous Node, dans un navigateur ou en périphérie du réseau l’ouvre par readRuleset de @vigie/engine, de la même version que celui-ci.',
    examples: [['vigie ruleset build faune.vgrs', 'pour un programme qui emploie @vigie/engine']],
    file: 'le fichier à écrire',
    exitCodes: [
      ['0', 'écrit'],
      ['2', 'mauvais usage, fichier impossible à écrire ou catalogue défectueux'],
    ],
  },
  catalog: {
    summary: 'le catalogue ouvert : ce qui se vend, et sous quels noms',
    text: 'Ce que contient le catalogue ouvert.',
    examples: [['vigie catalog stats', 'ce qu’il contient, langue par langue']],
    exitCodes: [['2', 'mauvais usage']],
  },
  catalogStats: {
    summary: 'compter les entrées du catalogue',
    text: 'Compte les noms par groupe et par langue, puis les parties, les indices et les exclusions par langue. Les graphies d’un même mot comptent pour une. Avec --sample, montre aussi des entrées tirées au hasard.',
    examples: [
      ['vigie catalog stats --sample 50 --seed 2026', 'ce que contient le catalogue, et cinquante de ses entrées'],
      ['vigie catalog stats --json', 'la même chose pour un programme'],
    ],
    sample: 'combien d’entrées tirer (par défaut : aucune)',
    seed: 'un nombre : le même tire les mêmes entrées (par défaut : 1)',
    exitCodes: [
      ['0', 'compté'],
      ['2', 'mauvais usage ou catalogue défectueux'],
    ],
  },
}
