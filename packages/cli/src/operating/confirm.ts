import type { Terminal } from '../terminal.ts'

/** Ask on the terminal, and wait for a line. Whatever is not one of the words for yes is a no. */
export async function confirm(question: string, yes: readonly string[], { stdin, stderr }: Terminal): Promise<boolean> {
  stderr.write(`${question} `)
  let answer = ''
  for await (const chunk of stdin) {
    answer += chunk.toString()
    if (answer.includes('\n')) break
  }
  return yes.includes(answer.trim().toLowerCase())
}
