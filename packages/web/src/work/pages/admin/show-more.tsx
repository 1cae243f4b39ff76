import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The next page of a list, where there is one. */
export function ShowMore(props: {
  readonly list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown }
}) {
  const { t } = useTranslation('admin')
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = props.list
  if (!hasNextPage) return null
  return (
    <Button variant="default" className="show-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('showMore')}
    </Button>
  )
}
