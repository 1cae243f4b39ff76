import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { loadRuleset } from '../load-ruleset.ts'
import type { Messages } from '../messages.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface BuildRulesetOptions {
  readonly json?: boolean
}

/** What is done with the rules by which Vigie screens. */
export const ruleset = {
  /** Write the compiled catalogue into one file, which programs with `@vigie/engine` open by `readRuleset`. */
  build: async (file: string, { json }: BuildRulesetOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> => {
    const { id, termCount, image } = await loadRuleset(terminal)
    const built = { ruleset: id, terms: termCount, file: resolve(file), bytes: image.byteLength }
    await writeWhole(built.file, new Uint8Array(image))
    const text = json ? JSON.stringify({ schema: 1, ...built }) : messages.rulesetBuilt(built)
    await writeText(terminal.stdout, `${text}\n`)
    return exitCode.done
  },
}

/** Written beside and moved into place: whoever reads the file meanwhile reads the old or the new one, never half of one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new Failure({ code: 'output-broken', detail: (error as Error).message }, { cause: error })
  }
}
