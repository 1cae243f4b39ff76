/** The help of the commands, in English. Examples come first: they are what is looked for. */
export const helpEn = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' } as Readonly<
    Record<string, string>
  >,
  program: 'Screens online listings for offers of protected wildlife, and says why. Operates an install of Vigie.',
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  help: 'show this help',
  version: 'show the version',
  lang: 'language of the messages: en or fr (default: from the environment)',
  json: 'machine-readable result on stdout',
  asOf: 'the day whose lists apply, YYYY-MM-DD (default: today)',
  encoding: 'the encoding of the input: utf-8 (default), windows-1252, utf-16le, gb18030, …',
  noInput: 'never wait for the keyboard',
  screen: {
    summary: 'screen the listings of a file',
    text: 'Screens every listing of FILE, or of standard input for "-", in input order and in constant memory.\nA row that cannot be read is reported with its line number, and the rest goes on.',
    examples: [
      ['vigie screen listings.csv', 'a table of what was flagged or needs a look'],
      ['vigie screen listings.csv --map title=Titel --map id=Nr', 'columns under other names'],
      ['vigie screen listings.ndjson --json > screened.ndjson', 'one JSON object per listing'],
      ['zcat listings.ndjson.gz | vigie screen - --summary', 'counts only, from a pipe'],
    ],
    file: 'NDJSON, a JSON array, CSV, TSV or plain lines (each a title); - for standard input',
    format: 'ndjson, json (one array), csv, tsv or lines (default: told from the extension, else the first bytes)',
    map: 'for CSV and TSV: names the column that fills a field of a listing; may be repeated',
    summaryOption: 'counts only',
    all: 'in the table, every listing, not only those flagged or to be looked at',
    verbose: 'report every malformed row, not only the first 20',
    exitCodes: [
      ['0', 'every row was screened'],
      ['1', 'screened, but some rows were malformed or the input broke off: stderr says which'],
      ['2', 'wrong usage, a file that cannot be read, or a broken catalogue'],
      ['141', 'whoever read the output went away'],
    ],
  },
  explain: {
    summary: 'say why a text is flagged or not',
    text: 'Explains the verdict on one text: what was seen, what does not count, what weighed, what would have changed it.\nThe first line is the title, what follows is the description.',
    examples: [
      ['vigie explain "Antique 1v0ry bangle, 60 g, DM for price"', ''],
      ['vigie explain "Ivory lace dress, size 12" --lang fr', 'in French'],
      ['vigie explain - < listing.txt', 'from a file'],
    ],
    argument: 'the text, in quotes; - for standard input',
    price: 'the asking price, such as 120',
    currency: 'its currency, such as EUR',
    country: 'where it is offered, such as FR',
    exitCodes: [
      ['0', 'explained'],
      ['2', 'wrong usage, nothing to explain, or a broken catalogue'],
    ],
  },
  doctor: {
    summary: 'check that everything Vigie needs is there',
    text: 'Looks at the machine (Node.js, the catalogue, Unicode tables, memory, optional programs) and at the install that the environment names (settings, data folder, disk, secret, database, jobs, mail, clocks, backups, what is unsafe), and says how to mend each.\nWhat could not be looked at is said, and never counted as well.',
    examples: [
      ['vigie doctor', ''],
      ['vigie doctor --json', 'for a program that watches'],
    ],
    exitCodes: [
      ['0', 'no problem (warnings do not count)'],
      ['1', 'at least one problem'],
      ['2', 'wrong usage'],
    ],
  },
  backup: {
    summary: 'back the install up into one file',
    text: 'Writes the database, the captures and the secret of the install into one new file that only its owner may read. It never replaces a file.\nWith PostgreSQL Vigie goes on running meanwhile; with the small database npm start must be stopped first.',
    examples: [
      ['vigie backup', 'into vigie-backup-<time>.gz in this folder'],
      ['vigie backup /backups/', 'into a folder, with the time in the name'],
      ['vigie backup vigie.gz', ''],
    ],
    file: 'the new file, or a folder (default: this folder)',
    exitCodes: [
      ['0', 'backed up'],
      ['1', 'not done, and nothing is left of it: stderr says why'],
      ['2', 'wrong usage'],
    ],
  },
  restore: {
    summary: 'fill an empty install from a backup',
    text: 'Fills the install that the environment names from FILE: all of it or nothing. The install must be empty, and may be of the other kind of database. Who had asked to be erased after the backup was made is erased again.',
    examples: [
      ['vigie restore vigie-backup-20261121T231500Z.gz', ''],
      ['vigie restore vigie.gz --yes', 'without being asked'],
    ],
    file: 'a file that vigie backup wrote',
    yes: 'do not ask',
    exitCodes: [
      ['0', 'restored'],
      ['1', 'not done, or not confirmed: stderr says why'],
      ['2', 'wrong usage, no such file, or nobody there to confirm'],
    ],
  },
  migrate: {
    summary: 'bring the database up to this version',
    text: 'Run it after an update, with Vigie stopped. It backs the install up first, into the folder backups of the data folder, unless the database is empty or nothing is missing.',
    examples: [
      ['vigie migrate', ''],
      ['vigie migrate --no-backup', 'when you made one yourself'],
    ],
    noBackup: 'make no backup before',
    exitCodes: [
      ['0', 'the database is of this version'],
      ['1', 'not done: stderr says why'],
      ['2', 'wrong usage'],
    ],
  },
  user: {
    summary: 'people of the install',
    text: 'What whoever runs the machine may do for people.',
    examples: [
      ['vigie user invite rita@example.org --roles admin,reviewer', ''],
      ['vigie user reset rita@example.org', 'who lost password or phone'],
    ],
    exitCodes: [['2', 'wrong usage']],
  },
  invite: {
    summary: 'invite somebody, and print the link',
    text: 'Makes an invitation into the oldest organisation and prints its link; no mail is sent. With the small database npm start must be stopped first.',
    examples: [
      ['vigie user invite rita@example.org --roles admin,reviewer', ''],
      ['vigie user invite ana@example.org --roles analyst --json', ''],
    ],
    email: 'mail address of the person',
    roles: 'separated by commas: admin, reviewer, analyst, spotter, platform-officer, law-enforcement-officer',
    exitCodes: [
      ['0', 'invited'],
      ['1', 'not invited: stderr says why'],
      ['2', 'wrong usage'],
    ],
  },
  reset: {
    summary: 'make a link for a new password, and print it',
    text: 'For somebody who cannot sign in: by the link they choose a new password, their second factor is off until they set it up anew, and their sessions end. No mail is sent. With the small database npm start must be stopped first.',
    examples: [
      ['vigie user reset rita@example.org', ''],
      ['vigie user reset rita@example.org --json', ''],
    ],
    email: 'mail address with which the person signs in',
    exitCodes: [
      ['0', 'made'],
      ['1', 'not made: stderr says why'],
      ['2', 'wrong usage'],
    ],
  },
  export: {
    summary: 'write the records of an organisation into a folder',
    text: 'Writes listings, case files, readings, notices, outcomes, verifications, statistics and events as CSV with a description (Frictionless Data Package), as they stand at one moment. Sellers, reporters, members and texts are left out, and of addresses all but the host.',
    examples: [
      ['vigie export records-2026', ''],
      ['vigie export november --from 2026-11-01 --to 2026-11-30', 'both days counted, in UTC'],
      ['vigie export theirs --organisation 019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69', 'where there are several'],
    ],
    folder: 'a new or empty folder',
    organisation: 'whose records, by id (default: the only one)',
    from: 'first day, YYYY-MM-DD (default: from the beginning)',
    to: 'last day, YYYY-MM-DD (default: until now)',
    exitCodes: [
      ['0', 'exported'],
      ['1', 'not done, and nothing is left of it: stderr says why'],
      ['2', 'wrong usage'],
    ],
  },
  ruleset: {
    summary: 'the rules by which Vigie screens',
    text: 'The compiled catalogue, for programs that screen by themselves.',
    examples: [['vigie ruleset build wildlife.vgrs', 'for a program that uses @vigie/engine']],
    exitCodes: [['2', 'wrong usage']],
  },
  rulesetBuild: {
    summary: 'write the compiled catalogue into a file',
    text: 'Writes the ruleset of the open catalogue into FILE, which it replaces. Programs in Node, in a browser or at the edge open it by readRuleset of @vigie/engine, of the same version as this one.',
    examples: [['vigie ruleset build wildlife.vgrs', 'for a program that uses @vigie/engine']],
    file: 'the file to write',
    exitCodes: [
      ['0', 'written'],
      ['2', 'wrong usage, a file that cannot be written, or a broken catalogue'],
    ],
  },
  catalog: {
    summary: 'the open catalogue: what is traded, and what it is called',
    text: 'What stands in the open catalogue.',
    examples: [['vigie catalog stats', 'how much stands in it, by language']],
    exitCodes: [['2', 'wrong usage']],
  },
  catalogStats: {
    summary: 'count the entries of the catalogue',
    text: 'Counts names by group and language, and parts, cues and exclusions by language. Spellings of one word are one. With --sample it also shows entries drawn at random.',
    examples: [
      ['vigie catalog stats --sample 50 --seed 2026', 'how much stands in the catalogue, and fifty of its entries'],
      ['vigie catalog stats --json', 'the same for a program'],
    ],
    sample: 'how many entries to draw (default: none)',
    seed: 'a number: the same draws the same (default: 1)',
    exitCodes: [
      ['0', 'counted'],
      ['2', 'wrong usage, or a broken catalogue'],
    ],
  },
}
