import type { AddressInfo } from 'node:net'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { type Config, readConfig } from './config.ts'
import { addressToOpen, whyNotListening } from './listening.ts'
import { wireApp } from './wiring.ts'

try {
  await serve(readConfig())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Serve until asked to stop. */
async function serve(config: Config): Promise<void> {
  const app = await wireApp(buildWebIfStale((line) => console.log(line)))
  try {
    await app.listen(config)
  } catch (cause) {
    await app.close()
    throw new Error(whyNotListening(cause, config), { cause })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())

  const { port } = app.server.address() as AddressInfo
  console.log(`Vigie is running: ${addressToOpen(config.host, port)}`)
  console.log('Paste a listing there: it is screened in your browser and sent nowhere.')
  console.log(`Stop it with Ctrl+C (process ${process.pid}).`)
}
