import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../parts/page-head.tsx'
import { useMe } from '../../session.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { SetUpCheck } from './set-up-check.tsx'
import { SetUpColleagues } from './set-up-colleagues.tsx'
import { SetUpPlatform } from './set-up-platform.tsx'
import { type SetUpStep, setUpSteps } from './set-up-steps.ts'
import { type SetUpDone, useSetUpDone } from './use-set-up-done.ts'
import { putSetUpAway } from './wants-set-up.ts'

/** The set-up of a new install: four steps, each saved by itself and each left out at will. */
export function SetUpPage() {
  const { t } = useTranslation('admin')
  const { organisation } = useMe()
  const { step = 'notifier' } = useSearch({ from: '/frame/settings/set-up' })
  const navigate = useNavigate()
  const done = useSetUpDone()
  const at = setUpSteps.indexOf(step)
  const end = () => {
    putSetUpAway(organisation.id)
    void navigate({ to: '/' })
  }
  const goOn = () => {
    const following = setUpSteps[at + 1]
    if (following) void navigate({ to: '/settings/set-up', search: { step: following } })
    else end()
  }
  const skip = (
    <Button variant="subtle" onClick={goOn}>
      {t('setUp.skipStep')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('setUp.title')} lede={t('setUp.lede')}>
        {step !== 'check' && (
          <Button variant="default" onClick={end}>
            {t('setUp.skip')}
          </Button>
        )}
      </PageHead>
      <StepList step={step} done={done} />
      <section className="paper set-up-step" aria-labelledby="set-up-step">
        <h2 id="set-up-step">{t(`setUp.step.${step}`)}</h2>
        <p className="set-up-words">{t(`setUp.words.${step}`)}</p>
        {step === 'notifier' && (
          <OrganisationForm
            organisation={organisation}
            submit={t('setUp.saveOn')}
            beside={!done.notifier && skip}
            onDone={goOn}
          />
        )}
        {step === 'platform' && <SetUpPlatform onDone={goOn} beside={skip} />}
        {step === 'colleagues' && <SetUpColleagues onDone={goOn} beside={skip} />}
        {step === 'check' && <SetUpCheck onDone={end} />}
      </section>
    </>
  )
}

function StepList({ step: here, done }: { readonly step: SetUpStep; readonly done: SetUpDone }) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  return (
    <nav aria-label={t('setUp.steps')}>
      <ol className="step-list">
        {setUpSteps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === here ? 'step' : undefined}
              onClick={() => void navigate({ to: '/settings/set-up', search: { step } })}
            >
              <span aria-hidden="true" className={done[step] ? 'step-done' : undefined}>
                {done[step] ? '✓' : at + 1}
              </span>{' '}
              <span>
                {t(`setUp.step.${step}`)}
                {done[step] && <span className="visually-hidden"> {t('setUp.done')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
