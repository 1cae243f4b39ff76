import admin from '@vigie/words/locales/en/admin.json' with { type: 'json' }
import cases from '@vigie/words/locales/en/cases.json' with { type: 'json' }
import codes from '@vigie/words/locales/en/codes.json' with { type: 'json' }
import demo from '@vigie/words/locales/en/demo.json' with { type: 'json' }
import figures from '@vigie/words/locales/en/figures.json' with { type: 'json' }
import live from '@vigie/words/locales/en/live.json' with { type: 'json' }
import notices from '@vigie/words/locales/en/notices.json' with { type: 'json' }
import work from '@vigie/words/locales/en/work.json' with { type: 'json' }

export const words = { admin, cases, codes, demo, figures, live, notices, work }
