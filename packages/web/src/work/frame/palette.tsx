import { Spotlight, spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { placeIcons } from '../parts/place-icons.tsx'
import { useMe } from '../session.ts'
import { usePaletteActions } from './palette-actions.ts'
import { placesOf } from './places.ts'

/** Every place and what the page at hand offers, by typing a few letters. Opens as it comes, and from then on by its own keys. */
export function Palette() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const ofPage = usePaletteActions()
  useEffect(() => spotlight.open(), [])
  const toPlaces = placesOf(me).map(({ name, to }) => {
    const Icon = placeIcons[name]
    return { id: name, label: t(`place.${name}`), leftSection: <Icon />, onClick: () => void navigate({ to }) }
  })
  return (
    <Spotlight
      actions={[...ofPage, ...toPlaces]}
      shortcut={['mod + K']}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
      highlightQuery
    />
  )
}
