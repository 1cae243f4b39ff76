import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Channel } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.tsx'
import { type NoticeView, platformsQuery } from '../notices-queries.ts'

/** Word by word what leaves: the mail, and what programs are sent. */
export function NoticePreview({ notice, isUnsaved = false }: { readonly notice: NoticeView; readonly isUnsaved?: boolean }) {
  const { t } = useTranslation('notices')
  const platforms = useQuery(platformsQuery).data?.items
  const channel: Channel | undefined = notice.channel ?? platforms?.find(({ id }) => id === notice.platform.id)?.channel
  const { mail, webhook } = notice.preview
  const hasLeft = notice.sent_at !== null
  return (
    <section className="notice-preview" aria-labelledby="preview">
      <h2 id="preview">{t(hasLeft ? 'preview.left' : 'preview.title')}</h2>
      <p className="quiet-words">
        {channel && t(`preview.channel.${channel}`)} {t('preview.secret')} {isUnsaved && t('preview.unsaved')}
      </p>
      <Tabs key={channel} defaultValue={channel === 'webhook' ? 'webhook' : 'mail'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="mail">{t('preview.mail')}</Tabs.Tab>
          <Tabs.Tab value="webhook">{t('preview.webhook')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="mail">
          <div className="preview-sheet">
            <p className="preview-subject">
              <span>{t('preview.subject')}</span> <bdi lang={notice.says.locale}>{mail.subject}</bdi>
            </p>
            <pre lang={notice.says.locale} dir="auto">
              {mail.text}
            </pre>
            <CopyButton text={`${mail.subject}\n\n${mail.text}`} what={t('preview.mail')} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="webhook">
          <div className="preview-sheet">
            {webhook === null ? (
              <p className="quiet-words">{t('preview.noWebhook')}</p>
            ) : (
              <>
                <pre>{indented(webhook)}</pre>
                <CopyButton text={webhook} what={t('preview.webhook')} />
              </>
            )}
          </div>
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
