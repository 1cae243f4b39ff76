/**
 * Loaded before the program by `npm start`, `npm test` and `npm run check` (`node --import`): stops with a clear message when
 * another Node than 24 runs, which an older one would only report as an unknown file ending. Plain JavaScript for that reason.
 */
const wantedMajor = '24'

if (process.versions.node.split('.')[0] !== wantedMajor) {
  console.error(
    `Vigie runs on Node ${wantedMajor}; this is Node ${process.versions.node}. Run \`npm ci\` once without --ignore-scripts: it brings the right one ` +
      '(`npm config get ignore-scripts` must say false).',
  )
  process.exit(1)
}
