import { createRoot } from 'react-dom/client'
import { callAs } from './api/call.ts'
import { App } from './app.tsx'
import { openWorkWords } from './open-work-words.ts'
import { readPage } from './read-page.ts'

const page = readPage(document)
const place = document.getElementById('work')
if (!place) throw new Error('the page has no place for the workspace')

document.documentElement.lang = page.locale
// Mantine's dialogues stop the page from scrolling by a style of another library, which asks for the nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: page.nonce })
callAs({ locale: page.locale, organisationId: sessionStorage.getItem('vigie-organisation') })
createRoot(place).render(<App page={page} words={await openWorkWords(page.locale)} />)
