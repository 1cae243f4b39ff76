import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { longestPhoto } from '../intake/read-photo.ts'

/** What the form of a report was sent with, not judged yet. */
export interface ReportForm {
  readonly link: string
  readonly why: string
  /** A field that people do not see. */
  readonly trap: string
  /** By what a form that is sent twice is known. */
  readonly once: string
  /** The file's bytes; `too-large` where it was longer than is read. */
  readonly photo: Buffer | 'too-large' | null
  /** It did not arrive whole. */
  readonly isBroken: boolean
}

/** Eight megabytes of picture and a few fields; what is longer is read past, a hundred megabytes of it not even that. */
export const formLimits = {
  fileSize: longestPhoto,
  files: 1,
  fields: 8,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  parts: 10,
  headerPairs: 20,
}
const longestBody = 100 * 1024 * 1024

type Fields = Record<string, string>

/** Read the form, sent with a picture or without. Never throws for what was sent: what is unreadable of it is left out. */
export async function readReportForm(request: FastifyRequest): Promise<ReportForm> {
  const sent = request.isMultipart()
    ? await readParts(request)
    : { fields: plainFields(request.body), photo: null, isBroken: false }
  const { fields, photo, isBroken } = sent
  const text = (name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : '').trim()
  return { link: text('link'), why: text('why'), trap: text('website'), once: text('once').slice(0, 100), photo, isBroken }
}

async function readParts(request: FastifyRequest): Promise<{ fields: Fields } & Pick<ReportForm, 'photo' | 'isBroken'>> {
  const fields: Fields = {}
  let photo: ReportForm['photo'] = null
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return { fields, photo: 'too-large', isBroken: false }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value
        continue
      }
      const bytes = await part.toBuffer()
      if (part.fieldname !== 'photo' || bytes.length === 0) continue
      photo = part.file.truncated ? 'too-large' : bytes
    }
    return { fields, photo, isBroken: false }
  } catch {
    return { fields, photo, isBroken: true }
  }
}

function plainFields(body: unknown): Fields {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
