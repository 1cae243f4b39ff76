/** The help of the commands, in English. Examples come first: they are what is looked for. */
export const helpEn = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' } as Readonly<
    Record<string, string>
  >,
  program: 'Screens online listings for offers of protected wildlife, and says why.',
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
    text: 'Looks at Node.js, the catalogue, the Unicode tables, the memory and the optional programs, and says how to mend what is not well.',
    examples: [['vigie doctor', '']],
    exitCodes: [
      ['0', 'no problem (warnings do not count)'],
      ['1', 'at least one problem'],
    ],
  },
}
