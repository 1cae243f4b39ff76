import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import { useWritten } from '../../parts/written.ts'
import { useMe } from '../../session.ts'
import type { Statistics } from './figures-queries.ts'
import type { FiguresChoice } from './figures-search.ts'

/** How to cite these figures: who counted them, of which time, by which definitions, and the address that shows them again. */
export function CitePart(props: {
  readonly choice: FiguresChoice
  readonly statistics: Statistics
  readonly platform: string | null
}) {
  const { choice, statistics } = props
  const { t } = useTranslation('figures')
  const written = useWritten()
  const { organisation } = useMe()
  const { locale } = usePage()
  const { from, to, by, platform } = choice
  const address = `${location.origin}/work/figures?${new URLSearchParams({ from, to, by, ...(platform && { platform }) })}`
  const citation = t('dashboard.citation', {
    organisation: organisation.name,
    of: platform === null ? '' : t('dashboard.citationOf', { platform: props.platform ?? platform }),
    by: t(`dashboard.span-by.${by}`).toLocaleLowerCase(locale),
    from: written.day(from),
    to: written.day(to),
    version: statistics.definitions_version,
    day: written.day(statistics.generated_at),
    address,
  })
  return (
    <section className="figures-part" aria-labelledby="figures-cite">
      <div className="figures-words">
        <h2 id="figures-cite">{t('dashboard.cite')}</h2>
        <p>{t('dashboard.citeWords')}</p>
        <p>
          {t('dashboard.published')} <a href={`/${locale}/figures`}>{t('dashboard.publishedLink')}</a>
        </p>
      </div>
      <div className="figures-citation">
        <blockquote>
          <bdi>{citation}</bdi>
        </blockquote>
        <div className="deeds">
          <CopyButton value={citation}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'dashboard.copied' : 'dashboard.copyCitation')}
              </Button>
            )}
          </CopyButton>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'dashboard.copied' : 'dashboard.copyLink')}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </section>
  )
}
