import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { useMe } from '../../session.ts'
import type { Statistics } from './figures-queries.ts'
import type { FiguresChoice } from './figures-search.ts'

/** How to cite these figures: who counted them, of which time, by which definitions, and the address that shows them again. */
export function CitePart({ choice, statistics }: { readonly choice: FiguresChoice; readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const { organisation } = useMe()
  const { from, to, by, platform } = choice
  const address = `${location.origin}/work/figures?${new URLSearchParams({ from, to, by, ...(platform && { platform }) })}`
  const citation = t('dashboard.citation', {
    organisation: organisation.name,
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
