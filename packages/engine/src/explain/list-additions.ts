import type { Assessment } from '../assess.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Item } from '../signals/item.ts'
import { isOffered } from '../signals/judge-offer.ts'
import type { Scene } from '../signals/scene.ts'
import type { Sighting } from '../signals/sighting.ts'
import { isConvincing, listSigns, scoreOf, type Weighed, weighItem } from '../signals/weigh-item.ts'
import type { Case } from './list-changes.ts'

/** What a seller could add to a name that would make an offer of it. */
export const additions = ['offer-cue', 'price', 'product-beside-name', 'live-cue'] as const
export type Addition = (typeof additions)[number]

/** One sentence on what a name lacks to be an offer, with the score that each single word of more would give it. */
export function listAdditions({ assessment, ruleset, messages }: Case): readonly string[] {
  const { offer, weighed, reading, scene } = assessment
  if (offer.against && !isOffered(offer.kind)) return []
  const [heaviest] = weighed
  const item = heaviest?.item ?? ambiguousItem(assessment, ruleset)
  if (!item) return []
  const known = new Set(heaviest?.contributions.map(({ signal }) => signal))
  const enough = additions.flatMap((addition) => {
    // An ordinary word is a name only beside a part or a sign of life: no price makes it one.
    const isIdle = known.has(addition) || (!heaviest && (addition === 'offer-cue' || addition === 'price'))
    const { logOdds } = isIdle ? { logOdds: -Infinity } : withOne(addition, item, scene)
    return isConvincing({ logOdds }) ? [{ addition, score: scoreOf(logOdds) }] : []
  })
  if (enough.length === 0) return []
  const name = messages.quote(reading.text.slice(reading.start[item.name.from], reading.end[item.name.to]).trim())
  const { tooLittle, namedOnly, added } = messages.wouldChange
  return [(heaviest ? tooLittle : namedOnly)(name, added(enough))]
}

function withOne(addition: Addition, item: Item, scene: Scene): Weighed {
  const { offer } = scene
  const kind = isOffered(offer.kind) ? offer.kind : 'sale'
  const changed: Scene =
    addition === 'offer-cue'
      ? { ...scene, offer: { ...offer, kind, cue: offer.cue ?? item.name } }
      : addition === 'price'
        ? { ...scene, offer: { ...offer, kind, priced: true } }
        : scene
  const how = addition === 'product-beside-name' || addition === 'live-cue' ? addition : item.how
  return weighItem({ ...item, how }, changed, listSigns(changed))
}

/** An ordinary word that names an animal too ("crane"), as the item that it would be with a part beside it. */
function ambiguousItem({ judged: { sightings } }: Assessment, ruleset: Ruleset): Item | null {
  const name = sightings.find(({ because, entry }) => because === null && entry.meaning.kind === 'taxon')
  if (name?.entry.meaning.kind !== 'taxon') return null
  const { taxon, implies } = name.entry.meaning
  const group = ruleset.taxa.get(taxon)?.group
  return group ? { taxon, group, product: implies ?? 'live', ...placed(name) } : null
}

function placed(name: Sighting): Pick<Item, 'from' | 'to' | 'name' | 'part' | 'how'> {
  return { from: name.from, to: name.to, name, part: null, how: 'name' }
}
