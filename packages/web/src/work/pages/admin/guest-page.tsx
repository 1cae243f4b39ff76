import { useTranslation } from 'react-i18next'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'

/** A page that belongs to whoever runs the install, as a company or an agency finds it: whose it is, and why. */
export function GuestPage({ page }: { readonly page: 'platforms' | 'health' }) {
  const { t } = useTranslation('admin')
  return (
    <>
      <PageHead title={t(`${page}.title`)} />
      <Empty heading={t(`guest.${page}`)} words={t(`guest.${page}Words`)} />
    </>
  )
}
