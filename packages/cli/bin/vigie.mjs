#!/usr/bin/env node
// Starts Vigie on a Node.js that is new enough. Written so that an old one can read it: when the Node.js that runs this is too
// old, the one that `npm ci` put into node_modules takes over.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const oldestNode = 24

if (Number.parseInt(process.versions.node, 10) >= oldestNode) {
  await import('../src/main.ts')
} else {
  const node = findProjectNode()
  if (node === null || node === process.execPath) {
    console.error(
      isFrench()
        ? `vigie : Node.js ${oldestNode} ou plus récent est nécessaire, celui-ci est ${process.versions.node}. Dans le dossier de Vigie : npm ci`
        : `vigie: Node.js ${oldestNode} or newer is needed, this is ${process.versions.node}. In Vigie's folder: npm ci`,
    )
    process.exitCode = 2
  } else {
    runWith(node)
  }
}

/** @returns {string | null} the Node.js that the project itself brings */
function findProjectNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return null
  }
}

/** @param {string} node */
function runWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`vigie: ${node}: ${error.message}`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name)
    if (signal === null) process.exitCode = code
    else process.kill(process.pid, signal)
  })
}

function isFrench() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('fr')
}
