import { ok, type Result } from '@vigie/casework'
import type { Photo } from '../intake/read-photo.ts'
import type { ReportForm } from './report-form.ts'
import { findLink, holdsSecret } from './report-link.ts'

/** A field of the form, and what may be wrong with it. */
export interface FieldProblems {
  readonly link?: 'link-or-photo' | 'link-unreadable' | 'link-secret'
  readonly photo?: 'photo-unreadable' | 'photo-too-large'
  readonly why?: 'why-missing' | 'why-too-long'
}

export interface CheckedReport {
  readonly url: string | null
  readonly photo: Photo | null
  readonly why: string
}

type ReadPhoto = (bytes: Buffer) => Promise<Result<Photo, { readonly code: 'photo-unreadable' | 'photo-too-large' }>>

/** As long as the API takes it. */
const longestWhy = 4_000

/** Judge every field of the form at once, so that somebody mends them at once. The picture is drawn only where the rest is right. */
export async function checkReport(form: ReportForm, readPhoto: ReadPhoto): Promise<CheckedReport | FieldProblems> {
  const url = form.link === '' ? null : findLink(form.link)
  const problems: FieldProblems = {
    ...linkProblem(form, url),
    ...(form.photo === 'too-large' ? { photo: 'photo-too-large' } : {}),
    ...whyProblem(form.why),
  }
  if (hasProblem(problems) || form.photo === 'too-large') return problems
  const photo = form.photo === null ? ok(null) : await readPhoto(form.photo)
  return photo.ok ? { url, photo: photo.value, why: form.why } : { photo: photo.refusal.code }
}

export function isChecked(result: CheckedReport | FieldProblems): result is CheckedReport {
  return 'url' in result
}

function linkProblem({ link, photo }: ReportForm, url: string | null): FieldProblems {
  if (link === '') return photo === null ? { link: 'link-or-photo' } : {}
  if (url !== null) return {}
  return { link: holdsSecret(link) ? 'link-secret' : 'link-unreadable' }
}

function whyProblem(why: string): FieldProblems {
  if (why === '') return { why: 'why-missing' }
  return why.length > longestWhy ? { why: 'why-too-long' } : {}
}

function hasProblem(problems: FieldProblems): boolean {
  return Object.keys(problems).length > 0
}
