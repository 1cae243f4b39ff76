import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeIcons } from '../parts/place-icons.tsx'
import { useMe } from '../session.ts'
import { Person } from './person.tsx'
import { type Place, placesOf } from './places.ts'

/** The places that are somebody's, the day's work before what is looked after now and then. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation()
  const own = placesOf(useMe())
  return (
    <nav className="work-nav" aria-label={t('frame.places')}>
      <PlaceList places={own.filter(({ part }) => part === 'work')} onGo={onGo} />
      <PlaceList places={own.filter(({ part }) => part === 'care')} onGo={onGo} />
      <Person />
    </nav>
  )
}

function PlaceList({ places: listed, onGo }: { readonly places: readonly Place[]; readonly onGo: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <ul>
      {listed.map(({ name, to }) => {
        const Icon = placeIcons[name]
        return (
          <li key={name}>
            <Link to={to} className="work-place" onClick={() => onGo?.()} activeProps={{ 'aria-current': 'page' }}>
              <Icon />
              {t(`place.${name}`)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
