import { Button, Radio, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import type { Also } from '../answer/also.ts'

/** Two things that the law asks for beside the answer: both may be left out, and both can be added to an answer later. */
export function AlsoFields(props: {
  readonly also: Also
  readonly onChange: (also: Also) => void
  /** Adds them to what is answered already; null while nothing is. */
  readonly onAdd: (() => void) | null
  readonly isBusy: boolean
  readonly error: unknown
}) {
  const { t } = useTranslation('notices')
  const { also, onChange, onAdd, isBusy, error } = props
  return (
    <section className="paper also-fields" aria-labelledby="also">
      <h2 id="also">{t('also.title')}</h2>
      <p className="quiet-words">{t(onAdd ? 'also.addWords' : 'also.words')}</p>
      <Radio.Group
        label={t('also.automated')}
        value={also.automated === null ? '' : also.automated ? 'yes' : 'no'}
        onChange={(said) => onChange({ ...also, automated: said === '' ? null : said === 'yes' })}
      >
        <div className="also-choices">
          <Radio value="yes" label={t('also.yes')} />
          <Radio value="no" label={t('also.no')} />
          <Radio value="" label={t('also.notSaid')} />
        </div>
      </Radio.Group>
      <Textarea
        label={t('also.contest')}
        description={t('also.contestHint')}
        value={also.contest}
        onChange={(event) => onChange({ ...also, contest: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {onAdd && (
        <Button variant="default" onClick={onAdd} loading={isBusy}>
          {t('also.add')}
        </Button>
      )}
      <ProblemNote error={error} />
    </section>
  )
}
