import { toScreenedListing } from '@vigie/contract'
import { isScreened } from '../screening/outcome.ts'
import type { Writer } from './writer.ts'

/** One screened listing of the contract a line, in input order. */
export function writeNdjson(): Writer {
  return {
    write(outcomes) {
      let text = ''
      for (const outcome of outcomes) {
        if (isScreened(outcome)) text += `${JSON.stringify(toScreenedListing(outcome.id, outcome.verdict))}\n`
      }
      return text
    },
    close: () => '',
  }
}
