import { Button, Modal, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeyAction, type KeyPlace, keyPlaces } from './key-actions.ts'
import { chooseKey, resetKeys, switchKeys, useKeySettings } from './key-settings.ts'
import { pressedKey } from './pressed-key.ts'

/** A button that tells which keys do what on this page, and a dialog to choose others or to switch them off. `?` opens it too. */
export function Keys({ place }: { readonly place: KeyPlace }) {
  const { t } = useTranslation('cases')
  const [isOpen, open] = useState(false)
  const { isOn } = useKeySettings()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea, select')
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      open(true)
    }
    if (isOn) window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn])
  return (
    <>
      <Button variant="subtle" size="compact-sm" className="keys-button" onClick={() => open(true)}>
        {t('keys.open')} {isOn && <kbd className="key-hint">?</kbd>}
      </Button>
      <Modal opened={isOpen} onClose={() => open(false)} title={t('keys.title')} size="lg" centered>
        <KeyList place={place} />
      </Modal>
    </>
  )
}

function KeyList({ place }: { readonly place: KeyPlace }) {
  const { t } = useTranslation('cases')
  const { isOn } = useKeySettings()
  const [asked, ask] = useState<KeyAction | null>(null)
  return (
    <div className="keys-list">
      <Switch
        checked={isOn}
        onChange={(event) => switchKeys(event.currentTarget.checked)}
        label={t('keys.isOn')}
        description={t('keys.isOnHint')}
      />
      <p className="quiet-words">{t('keys.words')}</p>
      <ul>
        {keyPlaces[place].map((action) => (
          <li key={action}>
            <span>{t(`keys.action.${action}`)}</span>
            <KeyChoice action={action} isAsked={asked === action} ask={(isAsked) => ask(isAsked ? action : null)} />
          </li>
        ))}
      </ul>
      <FixedKeys place={place} />
      <Button variant="default" onClick={resetKeys}>
        {t('keys.reset')}
      </Button>
    </div>
  )
}

const fixedKeys = { queue: ['open-line'], case: ['leave-field', 'send-reason'] } as const

/** What the keyboard does whatever was chosen. */
function FixedKeys({ place }: { readonly place: KeyPlace }) {
  const { t } = useTranslation('cases')
  return (
    <ul>
      {fixedKeys[place].map((each) => (
        <li key={each}>
          <span>{t(`keys.fixed.${each}`)}</span>
          <kbd className="key-hint key-fixed">{t(`keys.fixedKey.${each}`)}</kbd>
        </li>
      ))}
    </ul>
  )
}

interface KeyChoiceProps {
  readonly action: KeyAction
  readonly isAsked: boolean
  readonly ask: (isAsked: boolean) => void
}

function KeyChoice({ action, isAsked, ask }: KeyChoiceProps) {
  const { t } = useTranslation('cases')
  const { keys } = useKeySettings()
  return (
    <button
      type="button"
      className="key-choice"
      aria-pressed={isAsked}
      aria-label={t('keys.choose', { action: t(`keys.action.${action}`), key: keys[action].toUpperCase() })}
      onClick={() => ask(!isAsked)}
      onBlur={() => isAsked && ask(false)}
      onKeyDown={(event) => {
        if (!isAsked) return
        const key = pressedKey(event.nativeEvent)
        if (key === null || key === '?') return
        event.preventDefault()
        event.stopPropagation()
        chooseKey(action, key)
        ask(false)
      }}
    >
      {isAsked ? t('keys.press') : <kbd className="key-hint">{keys[action].toUpperCase()}</kbd>}
    </button>
  )
}
