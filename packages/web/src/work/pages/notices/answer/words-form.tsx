import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'

/** Words that go with an answer; those that are the answer have a button of their own, and are needed. */
export function WordsForm(props: {
  readonly label: string
  readonly hint?: string
  readonly words: string
  readonly onType: (words: string) => void
  readonly isBusy?: boolean
  readonly send?: string
  readonly onSend?: (words: string) => void
}) {
  const { label, hint, words, onType, isBusy = false, send, onSend } = props
  const said = words.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said !== '') onSend?.(said)
  }
  return (
    <form className="answer-words" onSubmit={submit}>
      <Textarea
        required={onSend !== undefined}
        withAsterisk={false}
        label={label}
        description={hint}
        value={words}
        onChange={(event) => onType(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={onSend ? 2 : 1}
        autoFocus={onSend !== undefined}
      />
      {onSend && (
        <Button type="submit" loading={isBusy} disabled={said === ''}>
          {send}
        </Button>
      )}
    </form>
  )
}
