import assert from 'node:assert/strict'
import type { Mailer } from '../capabilities/mailer.ts'
import { createSmtpMailer } from '../capabilities/smtp-mailer.ts'
import { type SmtpPeer, type SmtpPeerOptions, smtpPeer } from '../capabilities/smtp-peer.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { listDeliveries } from './list-deliveries.ts'
import { inNoticeWorld, type NoticeWorld, type PlatformSetting, reallySending } from './notice-world.fixture.ts'

export interface MailboxWorld {
  readonly world: NoticeWorld
  readonly peer: SmtpPeer
  readonly platformId: string
  /** What came of each try. */
  responses(noticeId: string): Promise<string[]>
  /** The program dies once, right after the next mail has left. */
  killAfterNextMail(): void
}

/** A test with a platform that is reached by mail, over a real SMTP server on this machine. */
export function onEachMailbox(
  title: string,
  setting: PlatformSetting & { readonly peer?: SmtpPeerOptions },
  work: (mailbox: MailboxWorld) => Promise<void>,
): void {
  onEachDatabase(title, async (database) => {
    const peer = await smtpPeer(setting.peer)
    const smtp = createSmtpMailer({ url: `smtp://127.0.0.1:${peer.port}?starttls=never` })
    let kills = 0
    const mailer: Mailer = {
      send: async (mail) => {
        const receipt = await smtp.send(mail)
        if (kills-- > 0) throw new Error('killed')
        return receipt
      },
    }
    const { environment = {} } = reallySending({})
    await inNoticeWorld(database, { environment, shared: { mailer } }, async (world) => {
      const { id: platformId } = await world.platform({ address: 'trust@bazaar.example', ...setting })
      const responses: MailboxWorld['responses'] = async (noticeId) => {
        const page = await world.ctx.inTransaction((tx) => listDeliveries(tx, noticeId, { limit: 100 }))
        assert.ok(page.ok)
        return page.value.items.map(({ response }) => response)
      }
      const killAfterNextMail = () => {
        kills = 1
      }
      await work({ world, peer, platformId, responses, killAfterNextMail })
    }).finally(async () => {
      smtp.close()
      await peer.close()
    })
  })
}
