import { useTranslation } from 'react-i18next'
import { isOfThisMachine } from './is-of-this-machine.ts'

/** Beside a link that nobody else can open: why, and until when. */
export function MachineOnly({ link }: { readonly link: string }) {
  const { t } = useTranslation('admin')
  if (!isOfThisMachine(link)) return null
  return <p className="machine-only">{t('handover.machineOnly')}</p>
}
