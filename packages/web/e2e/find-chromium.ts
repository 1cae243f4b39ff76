import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Said where a browser is needed and there is none. */
export const howToGetChromium = 'no Chromium: install it ("apt-get install chromium") or point CHROMIUM_PATH to one'

/** The browser to test with: `CHROMIUM_PATH`, else the first of the usual names on the PATH; null when there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = environment.CHROMIUM_PATH
  if (named) return isProgram(named) ? named : null

  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
