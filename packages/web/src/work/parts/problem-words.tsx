import { useTranslation } from 'react-i18next'
import { Problem, Unreachable } from '../api/problem.ts'

/** What went wrong, in the server's own words, with the number by which its log knows the request. */
export function ProblemWords({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (error instanceof Unreachable) return <p>{t('trouble.unreachable')}</p>
  if (!(error instanceof Problem)) return <p>{t('trouble.unexpected')}</p>
  return (
    <>
      <p>{error.message}</p>
      {error.problems.length > 0 && (
        <ul>
          {error.problems.map(({ pointer, problem }) => (
            <li key={pointer + problem}>
              {pointer && <code>{pointer}</code>} {problem}
            </li>
          ))}
        </ul>
      )}
      {error.status >= 500 && error.requestId && <p className="quiet-words">{t('trouble.request', { id: error.requestId })}</p>}
    </>
  )
}
