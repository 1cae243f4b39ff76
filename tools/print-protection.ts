// Prints docs/data-protection.md from the register of data. With --check it writes nothing and fails when it is stale.
import { protectionRegister } from '@vigie/server/protection-register'
import { writeOrCheck } from './write-or-check.ts'

type Entry = (typeof protectionRegister)[number]

const intro = `# Data protection

What Vigie keeps of whom, why, how long, and how it ends. A test compares this page's source with the database: no table is missing.
How long is set in \`packages/server/src/people/retention.ts\`, and a sweep keeps to it every day. The legal bases are a proposal: whoever
runs Vigie is the controller and decides ([a template for the assessment](dpia-template.md)).

Data about sellers may be data on suspected offences (Article 10 of Regulation (EU) 2016/679). National law says who may keep them.

**Somebody asks to be forgotten**: an admin sends \`POST /api/v1/erasures\`. Words, addresses, handles, names and pictures go; ids, codes
and numbers stay, so that figures do not change. What people wrote about a listing (a report, a reviewer's reason, a platform's note)
goes with it as a whole, because it may name the seller. A notice about it that has not left is withdrawn; one on its way has failed.

**Somebody asks what is stored**: an admin sends \`POST /api/v1/subject-exports\`. It leaves out who reported and who reviewed.

**A court asks to keep something**: \`POST /api/v1/holds\`. While it stands, nothing of it is erased, neither on demand nor by the sweep.

**A backup is restored**: it brings back whom it knew. Each erasure is kept once more as an object under \`erasures/\` in the data folder,
outside the database; after a restore Vigie erases them again. Keep that folder when you restore into a new place.
`

const outro = `## Outside the tables

- **Jobs** (schema \`job\`) hold ids only and are deleted an hour after they are done.
- **Logs** hold ids and codes. No texts of listings, names, addresses, handles or secrets.
- **Rehearsed messages** (\`MODE=rehearse\`, objects under \`rehearsal/\`) hold what a notice would have said. They go with an erasure, and by
  themselves after the time set in \`packages/server/src/people/retention.ts\`.
- **Backups** hold everything of their moment, the key included. How long they are kept is the operator's to decide and to keep to.
- **Platforms** that received a notice are controllers of their own copy.

This page is printed from \`packages/server/src/people/protection-register.ts\`: \`node tools/print-protection.ts\`.
`

const ofWhom = ['sellers', 'reporters', 'members', 'contacts at platforms', 'nobody'] as const satisfies readonly Entry['whose'][]

writeOrCheck(
  'docs/data-protection.md',
  [
    intro,
    ...ofWhom.map((whose) =>
      section(
        `Of ${whose}`,
        protectionRegister.filter((entry) => entry.whose === whose),
      ),
    ),
    outro,
  ].join('\n'),
  'node tools/print-protection.ts',
)

function section(title: string, entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ table, columns, purpose, basis, retention, end }) =>
      `| \`${table}\` | ${[columns, purpose, basis, retention, end].map(cell).join(' | ')} |`,
  )
  const head = ['| table | columns | why | legal basis | how long | how it ends |', '|---|---|---|---|---|---|']
  return [`## ${title}`, '', ...head, ...rows, ''].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
