import cases from '@vigie/words/locales/en/cases.json' with { type: 'json' }
import codes from '@vigie/words/locales/en/codes.json' with { type: 'json' }
import demo from '@vigie/words/locales/en/demo.json' with { type: 'json' }
import live from '@vigie/words/locales/en/live.json' with { type: 'json' }
import work from '@vigie/words/locales/en/work.json' with { type: 'json' }

export const words = { cases, codes, demo, live, work }
