import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { send } from '../api/call.ts'
import { usePage } from '../page-context.ts'
import { PersonIcon } from '../parts/icons.tsx'
import { chooseLocale } from '../read-page.ts'
import { useMe } from '../session.ts'
import { signOut } from './sign-out.ts'

const lights = ['auto', 'light', 'dark'] as const
const otherLocale = { en: { tag: 'fr', name: 'Français' }, fr: { tag: 'en', name: 'English' } } as const

/** Who is signed in and for whom, with what is theirs to choose: language, light, the way out. */
export function Person() {
  const { t } = useTranslation()
  const { name, organisation, organisations } = useMe()
  const { locale } = usePage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const queries = useQueryClient()
  const other = otherLocale[locale]

  async function speakOther() {
    // For the mails as well; here it holds even when that fails.
    await send('POST', '/api/auth/update-user', { locale: other.tag }).catch(() => {})
    chooseLocale(other.tag)
  }

  return (
    <Menu position="top-start" width={260}>
      <Menu.Target>
        <button type="button" className="work-person">
          <PersonIcon />
          <span>
            <bdi>{name}</bdi>
            <bdi className="work-organisation">{organisation.name}</bdi>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.light')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(light) => setColorScheme(light as (typeof lights)[number])}>
          {lights.map((light) => (
            <Menu.RadioItem key={light} value={light}>
              {t(`frame.lights.${light}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item lang={other.tag} onClick={speakOther}>
          {other.name}
        </Menu.Item>
        <Menu.Item component="a" href={`/${locale}`}>
          {t('frame.publicSite')}
        </Menu.Item>
        <Menu.Divider />
        {organisations.length > 1 && (
          <Menu.Item component={Link} to="/organisation">
            {t('frame.otherOrganisation')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void signOut(queries)}>{t('frame.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
