/** What a command answers: the deed done, or a refusal that the caller must look at. Refusals are expected; bugs and failures throw. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** @example return refuse({ code: 'case-not-found', caseId }) */
export function refuse<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
