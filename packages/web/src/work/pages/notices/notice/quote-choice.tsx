import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NoticeView } from '../notices-queries.ts'

/** What was read in a listing, quote by quote: what is struck out stays in the draft and is not sent. */
export function QuoteChoice(props: {
  readonly notice: NoticeView
  readonly listingId: string
  readonly struck: readonly string[]
  readonly onChange: (struck: readonly string[]) => void
}) {
  const { t } = useTranslation('notices')
  const { notice, listingId, struck, onChange } = props
  const quotes = notice.quotes.filter((quote) => quote.listing_id === listingId)
  if (quotes.length === 0) return null
  return (
    <fieldset className="quote-choice">
      <legend>{t('says.seen')}</legend>
      <p className="quiet-words">{t('draft.quotesHint')}</p>
      {quotes.map(({ text }) => {
        const isSaid = !struck.includes(text)
        return (
          <Checkbox
            key={text}
            checked={isSaid}
            onChange={() => onChange(isSaid ? [...struck, text] : struck.filter((each) => each !== text))}
            label={
              <q className={isSaid ? 'sellers-words' : 'sellers-words quote-struck'}>
                <bdi>{text}</bdi>
              </q>
            }
          />
        )
      })}
    </fieldset>
  )
}
