import type { Context } from '../context.ts'
import { baseUrlOf } from '../listening.ts'
import { oneLine } from './tidy-text.ts'

/** The Message-ID of a notice or digest: the same in each try. */
export function messageIdOf({ config }: Pick<Context, 'config'>, id: string): string {
  return `<${id}@${new URL(baseUrlOf(config)).hostname}>`
}

/** The organisation as the sender that a reader sees, from the address of this install. */
export function senderOf({ config }: Pick<Context, 'config'>, notifier: string) {
  return { name: oneLine(notifier, 200), address: config.mailFrom }
}
