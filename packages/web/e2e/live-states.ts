import type { Page } from 'playwright-core'

/** What to do on the page that checks a listing before its picture; example buttons are taken by their place in the list. */
export const liveStates: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  'hidden-ivory': (page) => example(page, 0),
  'ivory-dress': (page) => example(page, 1),
  'grey-parrot': (page) => example(page, 3),
  contradiction: (page) => example(page, 4),
  'right-to-left': async (page) => {
    await page.getByRole('textbox').first().fill('سوار عاج قديم ivory للبيع')
    await page.getByRole('textbox').nth(1).fill('عاج حقيقي، الوزن ٥٨ غرام\nReal 1v0ry, ships worldwide')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
  },
  greek: async (page) => {
    await page.getByRole('textbox').first().fill('Πωλείται παλιό άγαλμα από ελεφαντόδοντο, σε πολύ καλή κατάσταση')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
  },
  overlong: async (page) => {
    await page.getByRole('textbox').first().fill('Ivory bangle '.repeat(800))
    await page.getByRole('status').getByRole('heading').waitFor()
  },
}

async function example(page: Page, place: number): Promise<void> {
  await page.getByRole('group').getByRole('button').nth(place).click()
  await page.getByRole('heading', { level: 3 }).first().waitFor()
}
