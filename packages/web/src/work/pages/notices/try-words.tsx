import { useTranslation } from 'react-i18next'

/** What came back from a try: the receiver's or the network's own words, but for what Vigie says itself. */
export function TryWords({ response }: { readonly response: string }) {
  const { t } = useTranslation('notices')
  if (response.includes('rehearsed, not sent')) return <>{t('tries.rehearsed')}</>
  if (response === 'entered into the form by a person') return <>{t('tries.form')}</>
  if (response.includes('the platform is no longer reached by')) return <>{t('tries.channelChanged')}</>
  if (response.includes('no answer: ')) return <>{t('tries.noAnswer')}</>
  const how = /^by hand: (.*)$/s.exec(response)?.[1]
  if (how) return <>{t('tries.byHand', { how })}</>
  return (
    <bdi lang="en" className="notice-response">
      {response}
    </bdi>
  )
}
