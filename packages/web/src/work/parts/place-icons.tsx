import type { ReactElement } from 'react'
import type { Place } from '../frame/places.ts'
import { Icon } from './icons.tsx'

/** Each place's sign; its words stand beside it always. */
export const placeIcons: Readonly<Record<Place['name'], () => ReactElement>> = {
  // A lamp over a stack: what waits to be looked at.
  queue: () => (
    <Icon>
      <circle cx="12" cy="6" r="2.600" />
      <path d="M4 13h16M4 17h16M4 21h10" />
    </Icon>
  ),
  // A letter that leaves.
  outbox: () => (
    <Icon>
      <path d="M3 6h11M3 6v12h18v-6M3 7l9 7 3-2.300" />
      <path d="M17 7h5M19.500 4.500L22 7l-2.500 2.500" />
    </Icon>
  ),
  // A letter that has come.
  inbox: () => (
    <Icon>
      <path d="M3 6h18v12H3zM3 7l9 7 9-7" />
    </Icon>
  ),
  figures: () => <FiguresIcon />,
  'own-figures': () => <FiguresIcon />,
  platforms: () => (
    <Icon>
      <path d="M4 10l1.500-5h13L20 10M4 10v10h16V10M4 10h16M10 20v-5h4v5" />
    </Icon>
  ),
  members: () => (
    <Icon>
      <circle cx="9" cy="9" r="3" />
      <path d="M3 19c.5-3.300 2.800-5 6-5s5.500 1.700 6 5M15.500 6.300a3 3 0 0 1 0 5.400M17.500 14.500c2 .6 3.200 2.200 3.500 4.500" />
    </Icon>
  ),
  settings: () => (
    <Icon>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </Icon>
  ),
  health: () => (
    <Icon>
      <path d="M3 12h4l2.500-6 4 12 2.500-6h5" />
    </Icon>
  ),
}

function FiguresIcon() {
  return (
    <Icon>
      <path d="M4 20h16M7 16v-4M12 16V5M17 16V9" />
    </Icon>
  )
}
