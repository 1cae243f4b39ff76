import { Problem, Unreachable } from '../../../api/problem.ts'

/**
 * The bytes of a captured part. They never become a page: text is shown as text, pictures are drawn.
 * Asked by hand, because `call` reads answers as text.
 */
export async function fetchPart(captureId: string, name: string, signal: AbortSignal): Promise<Blob> {
  const organisationId = sessionStorage.getItem('vigie-organisation')
  const response = await fetch(`/api/v1/captures/${captureId}/parts/${encodeURIComponent(name)}`, {
    credentials: 'same-origin',
    headers: organisationId ? { 'vigie-organisation': organisationId } : {},
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause
    throw new Unreachable('no answer', { cause })
  })
  if (!response.ok) throw new Problem(response.status, (await response.json().catch(() => ({}))) as Record<string, unknown>)
  return response.blob()
}
