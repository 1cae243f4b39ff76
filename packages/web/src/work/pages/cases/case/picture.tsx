import { useQuery } from '@tanstack/react-query'
import { useContext, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchPart } from './fetch-part.ts'
import { PicturesContext } from './pictures-context.ts'

/** Wide enough to judge by, and no more than a screen draws. */
const widest = 1600

interface PictureProps {
  readonly captureId: string
  readonly name: string
  readonly label: string
}

/**
 * A captured picture, drawn rather than linked: the page's policy lets no picture in from elsewhere, and what is drawn cannot run.
 * Grey and blurred until somebody points at it, or asks for all.
 */
export function Picture({ captureId, name, label }: PictureProps) {
  const { t } = useTranslation('cases')
  const { areShown } = useContext(PicturesContext)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: bitmap, error } = useQuery({
    queryKey: ['part', captureId, name],
    queryFn: async ({ signal }) => createImageBitmap(await fetchPart(captureId, name, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  useEffect(() => {
    const drawn = canvas.current
    if (!bitmap || !drawn) return
    const scale = Math.min(1, widest / bitmap.width)
    drawn.width = Math.round(bitmap.width * scale)
    drawn.height = Math.round(bitmap.height * scale)
    drawn.getContext('2d')?.drawImage(bitmap, 0, 0, drawn.width, drawn.height)
  }, [bitmap])
  if (error) return <p className="quiet-words">{t('captures.pictureUnread', { name })}</p>
  return (
    <div className="picture" data-shown={areShown || undefined}>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={label} />
    </div>
  )
}
