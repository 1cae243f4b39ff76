import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Fragment, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import { type Answer, call } from '../../../api/call.ts'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { usePage } from '../../../page-context.ts'
import { Late } from '../../../parts/late.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { type CaseListing, capturesQuery } from '../cases-queries.ts'
import { CapturedText } from './captured-text.tsx'
import { Picture } from './picture.tsx'
import { PicturesContext } from './pictures-context.ts'

type Capture = Answer<'GET /api/v1/captures/{captureId}'>

/** What is kept as evidence: pictures, grey and blurred until somebody asks, and the page's text as text. */
export function CapturesPart({ listing }: { readonly listing: CaseListing }) {
  const { t } = useTranslation('cases')
  const captures = useQuery(capturesQuery(listing.id))
  const hasPictures = captures.data?.some(({ parts }) => parts.some(isPicture)) ?? false
  return (
    <Part title={t('captures.heading')}>
      {captures.isPending && <Late />}
      <ProblemNote error={captures.error} />
      {hasPictures && <PicturesSwitch />}
      {captures.data?.length === 0 && <p className="quiet-words">{t('captures.none')}</p>}
      <ul className="captures">
        {captures.data?.map((capture) => (
          <li key={capture.id}>
            <CaptureView capture={capture} />
          </li>
        ))}
      </ul>
      {listing.url && <AskForCapture listingId={listing.id} />}
    </Part>
  )
}

const isPicture = ({ media_type }: Capture['parts'][number]): boolean => media_type.startsWith('image/')

function PicturesSwitch() {
  const { t } = useTranslation('cases')
  const { areShown, show } = useContext(PicturesContext)
  const shortcut = useShortcut()
  return (
    <div className="pictures-switch">
      <Button
        variant="default"
        size="compact-sm"
        aria-pressed={areShown}
        aria-keyshortcuts={shortcut('show-pictures')}
        onClick={() => show(!areShown)}
      >
        {areShown ? t('captures.hide') : t('captures.show')} <KeyHint action="show-pictures" />
      </Button>
      <span className="quiet-words">{t('captures.blurred')}</span>
    </div>
  )
}

function CaptureView({ capture: { id, kind, captured_at, manifest_sha256, parts } }: { readonly capture: Capture }) {
  const { t } = useTranslation(['cases', 'codes'])
  const { stamp } = useWritten()
  const pictures = parts.filter(isPicture)
  const texts = parts.filter((part) => !isPicture(part) && part.name !== 'manifest.json')
  return (
    <>
      <p className="capture-line">
        <strong>{t(`codes:captureKind.${kind}`)}</strong>, {stamp(captured_at)}
        <span className="quiet-words">
          {' '}
          <abbr title={manifest_sha256}>{t('cases:captures.hash', { hash: manifest_sha256.slice(0, 12) })}</abbr>
        </span>
      </p>
      {pictures.length > 0 && (
        <div className="pictures">
          {pictures.map(({ name }, at) => (
            <Picture key={name} captureId={id} name={name} label={t('cases:captures.picture', { number: at + 1 })} />
          ))}
        </div>
      )}
      {texts.map(({ name, bytes }) => (
        <Fragment key={name}>
          {name === 'page.html' && <CapturedText captureId={id} name={name} bytes={bytes} isReadable />}
          <CapturedText captureId={id} name={name} bytes={bytes} />
        </Fragment>
      ))}
    </>
  )
}

function AskForCapture({ listingId }: { readonly listingId: string }) {
  const { t } = useTranslation('cases')
  const { mode, isDemo } = usePage()
  const mayCapture = useCan('capture-listing')
  const asking = useMutation({
    mutationFn: () => call('POST /api/v1/listings/{listingId}/captures', { params: { listingId } }),
  })
  if (!mayCapture) return null
  // The demo world has pages of its own to fetch.
  if (mode === 'rehearse' && !isDemo) return <p className="quiet-words">{t('captures.rehearsed')}</p>
  return (
    <div className="case-capture-ask">
      <Button
        variant="default"
        size="compact-sm"
        loading={asking.isPending}
        disabled={asking.isSuccess}
        onClick={() => asking.mutate()}
      >
        {t('captures.ask')}
      </Button>
      {asking.isSuccess && <span role="status">{t('captures.asked')}</span>}
      <ProblemNote error={asking.error} />
    </div>
  )
}
