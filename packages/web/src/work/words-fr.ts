import cases from '@vigie/words/locales/fr/cases.json' with { type: 'json' }
import codes from '@vigie/words/locales/fr/codes.json' with { type: 'json' }
import demo from '@vigie/words/locales/fr/demo.json' with { type: 'json' }
import live from '@vigie/words/locales/fr/live.json' with { type: 'json' }
import work from '@vigie/words/locales/fr/work.json' with { type: 'json' }

export const words = { cases, codes, demo, live, work }
