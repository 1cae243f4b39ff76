import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Something asked on top of the page, with a name and a way out that has words. Mantine's own head would be a second banner of the
 * document, and its way out has no name.
 */
export function Dialog(props: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** A click beside it does not close what cannot be had again. */
  readonly staysOpen?: boolean
  /** Nothing closes it but what stands in it. */
  readonly isLocked?: boolean
}) {
  const { t } = useTranslation('admin')
  const { opened, onClose, title, children, staysOpen = false, isLocked = false } = props
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="lg"
      closeOnClickOutside={!staysOpen && !isLocked}
      closeOnEscape={!isLocked}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          {!isLocked && <Modal.CloseButton aria-label={t('close')} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
