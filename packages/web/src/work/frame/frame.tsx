import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MenuIcon } from '../parts/icons.tsx'
import { Banner } from './banner.tsx'
import { Connection } from './connection.tsx'
import { Navigation } from './navigation.tsx'
import { PaletteKey } from './palette-key.tsx'
import { Wordmark } from './wordmark.tsx'

/** The night at the side with its places, and the page beside it; on a phone the night lies on top and opens. */
export function Frame() {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <div className="work">
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="work-bar">
        <Wordmark />
        <button type="button" className="work-menu" onClick={open} aria-expanded={isOpen}>
          <MenuIcon />
          {t('frame.menu')}
        </button>
      </header>
      <aside className="work-side">
        <Wordmark />
        <Navigation />
      </aside>
      <Drawer
        opened={isOpen}
        onClose={close}
        title={t('frame.menu')}
        position="right"
        size="18rem"
        classNames={{ content: 'work-drawer' }}
      >
        <Navigation onGo={close} />
      </Drawer>
      <div className="work-page">
        <Banner />
        <Connection />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PaletteKey />
    </div>
  )
}
