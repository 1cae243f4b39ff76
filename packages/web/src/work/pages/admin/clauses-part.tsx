import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { type Clause, clausesQuery } from './admin-queries.ts'
import { ClauseForm } from './clause-form.tsx'
import { PagePart } from './page-part.tsx'

/** The clauses of a platform's own rules, on which a notice may rest. */
export function ClausesPart({ platformId, mayChange }: { readonly platformId: string; readonly mayChange: boolean }) {
  const { t } = useTranslation('admin')
  const list = useQuery(clausesQuery(platformId))
  const [edited, edit] = useState<Clause | 'new' | null>(null)
  return (
    <PagePart id="clauses" title={t('clauses.title')} words={t('clauses.words')}>
      <Loaded query={list}>
        {({ items }) => (
          <>
            {items.length === 0 && edited === null && <p>{t('clauses.none')}</p>}
            <ul className="clauses">
              {items.map((clause) => (
                <li key={clause.id}>
                  <ClauseShown clause={clause} onEdit={mayChange ? () => edit(clause) : null} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {edited !== null && (
        <ClauseForm
          key={edited === 'new' ? 'new' : edited.id}
          platformId={platformId}
          replaced={edited === 'new' ? null : edited}
          onDone={() => edit(null)}
        />
      )}
      {mayChange && edited === null && (
        <div className="deeds">
          <Button variant="default" onClick={() => edit('new')}>
            {t('clauses.add')}
          </Button>
        </div>
      )}
    </PagePart>
  )
}

function ClauseShown({ clause, onEdit }: { readonly clause: Clause; readonly onEdit: (() => void) | null }) {
  const { t } = useTranslation('admin')
  const { code, title, text, url } = clause
  return (
    <article className="clause">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p className="clause-text">
        <bdi>{text}</bdi>
      </p>
      <p className="quiet-words">
        <code>{code}</code> · <a href={url}>{t('clauses.source')}</a>
        {onEdit && (
          <>
            {' · '}
            <Button variant="transparent" size="compact-sm" onClick={onEdit} aria-label={t('clauses.editOf', { title })}>
              {t('clauses.edit')}
            </Button>
          </>
        )}
      </p>
    </article>
  )
}
