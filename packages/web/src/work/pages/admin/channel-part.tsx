import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Channel, channels } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { type Body, type Platform, platformsQuery } from './admin-queries.ts'
import { isPrivateAddress } from './is-of-this-machine.ts'
import { Once } from './once.tsx'
import { PagePart } from './page-part.tsx'
import { submitting } from './submitting.ts'
import { useSaved } from './use-saved.ts'

type Choice = Body<'setChannel'>

/** How notices reach a platform. A webhook's secret is shown when it is made, and never again. */
export function ChannelPart({ platform, mayChange }: { readonly platform: Platform; readonly mayChange: boolean }) {
  const { t } = useTranslation(['admin', 'codes'])
  return (
    <PagePart id="channel" title={t('channel.title')} words={t('channel.words')}>
      {mayChange ? <ChannelForm platform={platform} /> : <p>{t(`codes:channel.${platform.channel}`)}</p>}
    </PagePart>
  )
}

function ChannelForm({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation(['admin', 'codes'])
  const { id: platformId, channel: set, channel_address: setAddress } = platform
  const queries = useQueryClient()
  const saved = useSaved()
  const [channel, setChannel] = useState<Channel>(set)
  const [address, setText] = useState(setAddress ?? '')
  const save = useMutation({
    mutationFn: (body: Choice) => call('PUT /api/v1/platforms/{platformId}/channel', { params: { platformId }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: platformsQuery.queryKey })
      saved()
    },
  })
  const { at, rest } = useFieldProblems(save.error, { '/address': [] })
  const secret = save.data?.secret ?? null
  const isWebhookSet = set === 'webhook' && channel === 'webhook'
  return (
    <form className="fields" onSubmit={submitting(() => save.mutate(choiceOf(channel, address)))}>
      <Radio.Group
        className="choice"
        value={channel}
        onChange={(value) => {
          setChannel(value as Channel)
          save.reset()
        }}
        label={t('channel.label')}
      >
        {channels.map((each) => (
          <Radio key={each} value={each} label={t(`codes:channel.${each}`)} description={t(`channel.how.${each}`)} />
        ))}
      </Radio.Group>
      {channel !== 'none' && (
        <TextInput
          required
          withAsterisk={false}
          type={channel === 'email' || channel === 'digest' ? 'email' : 'url'}
          label={t(`channel.address.${channel}`)}
          error={at('/address')}
          value={address}
          {...(channel === 'webhook' &&
            isPrivateAddress(address) && {
              description: t('channel.private'),
              inputWrapperOrder: ['label', 'input', 'description', 'error'],
            })}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autoComplete="off"
        />
      )}
      {secret && <Once label={t('channel.secret')} value={secret} words={t('channel.secretWords')} />}
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('save')}
        </Button>
        {isWebhookSet && (
          <Button
            variant="subtle"
            disabled={save.isPending}
            onClick={() => save.mutate({ channel: 'webhook', address, rotate_secret: true })}
          >
            {t('channel.rotate')}
          </Button>
        )}
      </div>
      {isWebhookSet && <p className="quiet-words">{t('channel.rotateWords')}</p>}
    </form>
  )
}

function choiceOf(channel: Channel, address: string): Choice {
  return channel === 'none' ? { channel } : { channel, address }
}
