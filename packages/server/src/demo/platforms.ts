import type { Channel } from '@vigie/casework'
import type { Organisation } from './cast.ts'
import type { Topic } from './kinds/kind.ts'

/** A platform of the demo world: how it is reached, what its terms say, and how it behaves. */
export interface DemoPlatform {
  readonly name: string
  readonly host: string
  readonly country: string
  readonly locale: 'en' | 'fr'
  /** Who of the cast runs it; nobody where it has not joined. */
  readonly company: Organisation | null
  readonly channel: Channel
  readonly channelAddress: string
  /** Which of its clauses a kind of listing falls under, and what it says. */
  readonly clauses: Readonly<Partial<Record<Topic, { readonly code: string; readonly title: string; readonly text: string }>>>
  /** Share of notices that it answers, and how long that mostly takes. */
  readonly answers: { readonly share: number; readonly medianHours: number }
  /** Share of its pages that show strangers a log-in only. */
  readonly walledShare: number
}

export const platforms = {
  quayside: {
    name: 'Quayside',
    host: 'quayside.example',
    country: 'GB',
    locale: 'en',
    company: 'quayside',
    channel: 'webhook',
    channelAddress: 'https://hooks.quayside.example/vigie',
    clauses: {
      parts: {
        code: 'W1',
        title: 'Protected animals and plants',
        text: 'Nothing made of a protected animal or plant may be sold here, old or new, and no such animal alive, unless we have seen the papers first.',
      },
    },
    answers: { share: 0.93, medianHours: 26 },
    walledShare: 0,
  },
  grenier: {
    name: 'Le Grenier Bleu',
    host: 'grenier-bleu.example',
    country: 'FR',
    locale: 'fr',
    company: 'grenier',
    channel: 'digest',
    channelAddress: 'conformite@grenier-bleu.example',
    clauses: {
      parts: {
        code: '7.2',
        title: 'Objets issus d’espèces protégées',
        text: 'L’ivoire, l’écaille, les peaux et les trophées d’espèces protégées ne se vendent pas chez nous, même anciens, sans certificat visible dans l’annonce.',
      },
      live: {
        code: '7.3',
        title: 'Animaux vivants',
        text: 'Aucun animal sauvage vivant. Les oiseaux et reptiles d’élevage portent une bague ou une puce, et l’annonce en donne le numéro.',
      },
      plants: {
        code: '7.4',
        title: 'Plantes et bois',
        text: 'Aucune plante prélevée dans la nature, aucun bois protégé sans facture d’origine.',
      },
    },
    answers: { share: 0.78, medianHours: 92 },
    walledShare: 0.05,
  },
  tamarillo: {
    name: 'Tamarillo',
    host: 'tamarillo.example',
    country: 'SG',
    locale: 'en',
    company: null,
    channel: 'form',
    channelAddress: 'https://tamarillo.example/help/report',
    clauses: {
      parts: {
        code: 'Prohibited items, 12',
        title: 'Animal parts',
        text: 'You may not list ivory, horn, bone, skin, shell or any other part of an endangered animal.',
      },
      live: { code: 'Prohibited items, 13', title: 'Live animals', text: 'You may not list live wild animals or their eggs.' },
      plants: {
        code: 'Prohibited items, 14',
        title: 'Plants and wood',
        text: 'You may not list plants taken from the wild or timber whose trade is restricted.',
      },
    },
    answers: { share: 0.5, medianHours: 260 },
    walledShare: 0.34,
  },
} as const satisfies Record<string, DemoPlatform>

export type PlatformName = keyof typeof platforms
