import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { CopyButton } from '../copy-button.tsx'
import type { Says } from '../notices-queries.ts'
import { TaxonName } from '../taxon-name.tsx'
import { useProductName } from '../use-product-name.ts'
import { ProtectionList } from './protection-list.tsx'

type Item = Says['items'][number]

/** A listing as a notice tells of it: where it is, what it offers, what protects that, what was read in it. */
export function ListingFacts(props: {
  readonly item: Item
  readonly locale: string
  readonly place: number
  readonly of: number
  readonly headingId?: string
  /** Of the sender, on the page of whoever received it: who keeps the copy. */
  readonly askedAt?: string
  /** Of the heading: below another one, or first on its page. */
  readonly level: 'h2' | 'h3'
}) {
  const { t } = useTranslation('notices')
  const { stamp } = useWritten()
  const nameOf = useProductName()
  const { item, locale, place, of, headingId, askedAt, level: Heading } = props
  const { url, taxon, called, common_name: commonName, product, protection, capture, seen } = item
  return (
    <>
      <Heading id={headingId} className="listing-name">
        {of > 1 && <span className="listing-place">{place}</span>}
        <span>
          {product && nameOf(product)}
          {product && taxon && ', '}
          {taxon && <TaxonName taxon={taxon} called={called} />}
          {!product && !taxon && t('says.listing')}
          {commonName && commonName !== called && (
            <bdi lang={locale} className="notice-sub">
              {commonName}
            </bdi>
          )}
        </span>
      </Heading>
      <p className="listing-url">
        <a href={url} target="_blank" rel="noreferrer noopener">
          <bdi>{url}</bdi>
        </a>
        <CopyButton text={url} what={t('says.address')} />
      </p>
      <dl className="notice-facts">
        {item.external_id && (
          <div>
            <dt>{t('says.externalId')}</dt>
            <dd>
              <bdi>{item.external_id}</bdi>
            </dd>
          </div>
        )}
        {item.specimens !== null && (
          <div>
            <dt>{t('says.specimens')}</dt>
            <dd>{t(item.specimens_stated ? 'says.stated' : 'says.atLeast', { count: item.specimens })}</dd>
          </div>
        )}
        {protection.length > 0 && (
          <div>
            <dt>{t('says.protection')}</dt>
            <dd>
              <ProtectionList protection={protection} />
            </dd>
          </div>
        )}
        {seen.length > 0 && (
          <div>
            <dt>{t('says.seen')}</dt>
            <dd className="listing-seen">
              {seen.map((quote) => (
                <q key={quote} className="sellers-words">
                  <bdi>{quote}</bdi>
                </q>
              ))}
            </dd>
          </div>
        )}
        {capture && (
          <div>
            <dt>{t('says.copy')}</dt>
            <dd>
              {stamp(capture.at)}
              <span className="notice-sub">{t('says.fingerprint')}</span>
              <code className="notice-hash">{capture.sha256}</code>
              {askedAt && (
                <span className="notice-sub">
                  {t('says.askForCopy')}{' '}
                  <a href={`mailto:${askedAt}?subject=${encodeURIComponent(capture.sha256)}`}>
                    <bdi>{askedAt}</bdi>
                  </a>
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
