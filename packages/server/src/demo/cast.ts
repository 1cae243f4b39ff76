import type { Role } from '@vigie/casework'

/** Somebody of the demo world. Nobody like this exists, and no address here leads anywhere. */
export interface CastMember {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
}

function member(name: string, host: string, roles: readonly Role[], locale: 'en' | 'fr', timeZone: string): CastMember {
  const spelt = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return { name, email: `${spelt.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${host}`, roles, locale, timeZone }
}

const lantern = 'lantern-coast.example'
const guet = 'guet-des-especes.example'

/** The two NGOs, the companies of the platforms, the agency. The first of each is its first admin. */
export const cast = {
  lantern: [
    member('Amara Nwosu', lantern, ['admin', 'reviewer', 'analyst'], 'en', 'Europe/London'),
    member('Priya Raghunathan', lantern, ['reviewer'], 'en', 'Europe/London'),
    member('Linh Đặng', lantern, ['reviewer'], 'en', 'Asia/Ho_Chi_Minh'),
    member('Tomás Arriaga', lantern, ['reviewer'], 'en', 'America/Mexico_City'),
    member('Jonas Eklund', lantern, ['analyst'], 'en', 'Europe/Stockholm'),
    member('Wanjiru Kamau', lantern, ['spotter'], 'en', 'Africa/Nairobi'),
    member('Dewi Lestari Putri', lantern, ['spotter'], 'en', 'Asia/Jakarta'),
  ],
  guet: [
    member('Hélène Marchetti', guet, ['admin', 'reviewer', 'analyst'], 'fr', 'Europe/Paris'),
    member('Koffi Adjovi', guet, ['reviewer'], 'fr', 'Europe/Paris'),
    member('Salma Benhaddou', guet, ['spotter'], 'fr', 'Africa/Casablanca'),
  ],
  quayside: [member('Ruth Abernethy', 'quayside.example', ['admin', 'platform-officer'], 'en', 'Europe/London')],
  grenier: [member('Bastien Roussel', 'grenier-bleu.example', ['admin', 'platform-officer'], 'fr', 'Europe/Paris')],
  agency: [member('Mateo Quispe', 'wildlife-office.example', ['admin', 'law-enforcement-officer'], 'en', 'Europe/London')],
} as const satisfies Record<string, readonly [CastMember, ...CastMember[]]>

export type Organisation = keyof typeof cast
export const organisationNames: Readonly<Record<Organisation, string>> = {
  lantern: 'Lantern Coast Trust',
  guet: 'Le Guet des Espèces',
  quayside: 'Quayside Market Ltd',
  grenier: 'Le Grenier Bleu SAS',
  agency: 'Port Ellery Wildlife Office',
}

/** Whom a visitor can look around as, in the order of the page. */
export const seats = {
  spotter: cast.lantern[5],
  reviewer: cast.lantern[1],
  'platform-officer': cast.quayside[0],
  analyst: cast.lantern[4],
  admin: cast.lantern[0],
  'law-enforcement-officer': cast.agency[0],
} as const satisfies Partial<Record<Role, CastMember>>

export type Seat = keyof typeof seats
