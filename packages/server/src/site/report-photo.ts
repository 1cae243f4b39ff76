import { readPhoto } from '../intake/read-photo.ts'

/** Pictures drawn at once: unpacked, each may take some hundred megabytes of memory. */
const most = 2

let drawing = 0
const waiting: (() => void)[] = []

/** As `readPhoto`, and those beyond two wait for their turn. */
export const readPhotoInTurn: typeof readPhoto = async (sent) => {
  if (drawing >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else drawing++
  try {
    return await readPhoto(sent)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else drawing--
  }
}
