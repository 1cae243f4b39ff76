import type { NoticeContent } from './notice-content.ts'
import { noticeWords, writeDay, writeJurisdiction, writeOffer } from './notice-words.ts'
import { oneLine, paragraphs } from './tidy-text.ts'

/** One field to copy into a platform's own web form. */
export interface FormField {
  readonly key: string
  /** In the notice's language. */
  readonly label: string
  readonly value: string
  /** It has more than one line. */
  readonly long: boolean
}

/**
 * What a person copies into a platform's web form, in the order in which such forms ask; fields without a value are left out.
 *
 * @example formFields(content).find(({ key }) => key === 'urls')?.value // one address a line
 */
export function formFields(content: NoticeContent): readonly FormField[] {
  const { locale, items, notifier, trustedFlagger, noticeId, answerUrl, answerBy } = content
  const { form, wildlife, goodFaith, notice, asks, ...words } = noticeWords(locale)
  const numbers = items.flatMap(({ externalId }) => externalId ?? [])
  const fields: readonly Omit<FormField, 'long'>[] = [
    { key: 'urls', label: form.urls(items.length), value: lines(items.map(({ url }) => url)) },
    { key: 'external-ids', label: form['external-ids'](numbers.length), value: lines(numbers) },
    { key: 'content-kind', label: form['content-kind'], value: wildlife },
    groundField(content),
    { key: 'reason', label: form.reason, value: reasonText(content) },
    { key: 'name', label: form.name, value: oneLine(notifier.name) },
    { key: 'email', label: form.email, value: oneLine(notifier.email) },
    { key: 'good-faith', label: form['good-faith'], value: goodFaith },
    {
      key: 'trusted-flagger',
      label: form['trusted-flagger'],
      value: trustedFlagger
        ? words.trustedFlagger(oneLine(notifier.name), writeDay(locale, trustedFlagger.since), oneLine(trustedFlagger.by))
        : '',
    },
    { key: 'reference', label: form.reference, value: noticeId },
    { key: 'answer', label: form.answer, value: `${words.askAnswer(writeDay(locale, answerBy))} ${answerUrl}` },
  ]
  return fields.filter(({ value }) => value !== '').map((field) => ({ ...field, long: field.value.includes('\n') }))
}

function groundField({ locale, ground }: NoticeContent): Omit<FormField, 'long'> {
  const { form } = noticeWords(locale)
  if (ground.kind === 'illegal-content') {
    const rule = `${oneLine(ground.ruleTitle)} (${writeJurisdiction(locale, ground.jurisdiction)})`
    return { key: 'legal-ground', label: form['legal-ground'], value: lines([rule, ground.sourceUrl]) }
  }
  const clause = `${oneLine(ground.clauseTitle)} (${oneLine(ground.clauseCode)})`
  return { key: 'terms-ground', label: form['terms-ground'], value: lines([clause, ground.url]) }
}

/** Forms have one field for it: what is offered, listing by listing, why the ground applies, and the reasons. */
function reasonText({ locale, items, ground, reasons, preserveAccount }: NoticeContent): string {
  const words = noticeWords(locale)
  const offers = items.map((item) => {
    const { url, protection } = item
    return lines([url, writeOffer(locale, item), words.counted(item), ...protection.map(words.protectedBy)])
  })
  const preserve = preserveAccount ? [words.askPreserve(items.length)] : []
  return [...offers, paragraphs(ground.explanation), paragraphs(reasons), ...preserve].join('\n\n')
}

const lines = (all: readonly string[]) => all.map((line) => oneLine(line, 4096)).join('\n')
