/** What came of one try to deliver. `response` is short and holds no address, secret or text of ours. */
export type TryResult =
  | { readonly accepted: true; readonly response: string }
  | {
      readonly accepted: false
      readonly response: string
      /** The same would be refused again: no more tries. */
      readonly isFinal: boolean
      /** How long the other side asks us to wait. */
      readonly retryAfterSeconds: number | null
    }

const longestResponse = 200

export function accepted(response: string): TryResult {
  return { accepted: true, response: response.slice(0, longestResponse) }
}

export function refused(
  response: string,
  more: { readonly isFinal?: boolean; readonly retryAfterSeconds?: number | null } = {},
): TryResult {
  const { isFinal = false, retryAfterSeconds = null } = more
  return { accepted: false, response: response.slice(0, longestResponse), isFinal, retryAfterSeconds }
}
