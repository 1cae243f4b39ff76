import { type Browser, chromium } from 'playwright-core'
import { findChromium, howToGetChromium } from './find-chromium.ts'

/** Start the machine's Chromium with nothing of its own going out. Each launch has a fresh profile. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(howToGetChromium)
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] })
}
