import type { InstallCheck } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import { shownState } from './check-order.ts'
import { StateWord } from './state-word.tsx'
import { useInstallWords } from './use-install-words.ts'

/** What was looked at in the install: how it stands, what was found, and how to mend it. */
export function CheckList({ checks }: { readonly checks: readonly InstallCheck[] }) {
  const { t } = useTranslation('admin')
  const say = useInstallWords()
  if (!say || checks.length === 0) return null
  return (
    <ul className="checks">
      {checks.map((check) => {
        const { found, mend, command } = say(check)
        const state = shownState(check)
        return (
          <li key={check.code + found} className={`check check-${state}`}>
            <StateWord state={state}>{t(`health.state.${state}`)}</StateWord>
            <div>
              <p>
                <bdi>{found}</bdi>
              </p>
              {mend && (
                <p className="check-mend">
                  <span>{t('health.mend')}</span> <bdi>{command ? <WithCommand mend={mend} command={command} /> : mend}</bdi>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** What is typed into a terminal stands out from the words round it. */
function WithCommand({ mend, command }: { readonly mend: string; readonly command: string }) {
  const [before = '', after = ''] = mend.split(command)
  return (
    <>
      {before}
      <code>{command}</code>
      {after}
    </>
  )
}
