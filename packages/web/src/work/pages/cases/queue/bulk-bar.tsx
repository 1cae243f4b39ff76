import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import type { CaseLine } from '../cases-queries.ts'
import { BulkForm } from './bulk-form.tsx'

interface BulkBarProps {
  /** What is selected now. */
  readonly chosen: readonly CaseLine[]
  /** What the open dialog is about; null while it is closed. */
  readonly bulk: readonly CaseLine[] | null
  readonly open: (bulk: readonly CaseLine[] | null) => void
  readonly clear: () => void
}

/** What is selected, and what can be done with it at once. */
export function BulkBar({ chosen, bulk, open, clear }: BulkBarProps) {
  const { t } = useTranslation('cases')
  const shortcut = useShortcut()
  return (
    <>
      {chosen.length > 0 && (
        <section className="bulk-bar" aria-label={t('bulk.label')}>
          <span>{t('bulk.selected', { count: chosen.length })}</span>
          <Button onClick={() => open(chosen)} aria-keyshortcuts={shortcut('decide-lines')}>
            {t('bulk.decide')} <KeyHint action="decide-lines" />
          </Button>
          <Button variant="subtle" onClick={clear}>
            {t('bulk.clear')}
          </Button>
        </section>
      )}
      <Modal
        opened={bulk !== null}
        onClose={() => open(null)}
        title={t('bulk.title', { count: bulk?.length ?? 0 })}
        size="lg"
        centered
      >
        {bulk && (
          <BulkForm
            lines={bulk}
            close={() => {
              open(null)
              clear()
            }}
          />
        )}
      </Modal>
    </>
  )
}
