import { birdKinds } from './kinds/bird-kinds.ts'
import { innocentKinds } from './kinds/innocent-kinds.ts'
import type { Kind } from './kinds/kind.ts'
import { mammalKinds } from './kinds/mammal-kinds.ts'
import { otherAnimalKinds } from './kinds/other-animal-kinds.ts'
import { plantKinds } from './kinds/plant-kinds.ts'

/** Kind → what it is and why, as a reviewer writes it. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...mammalKinds,
  ...birdKinds,
  ...otherAnimalKinds,
  ...plantKinds,
  ...innocentKinds,
  unclear: {
    decision: 'unsure',
    taxon: null,
    product: null,
    topic: 'parts',
    standing: 'undetermined',
    reasons: {
      en: ['Ivory or bone: the text does not say and I would want to see the grain. For a specialist.'],
      fr: ['Ivoire ou os : le texte ne tranche pas, il faudrait voir le grain. Pour un spécialiste.'],
    },
  },
}
