import { TextInput } from '@mantine/core'

/** A mail address that a form cannot go without. The browser offers none: it would be the typist's own. */
export function MailField(props: {
  readonly label: string
  readonly description?: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (email: string) => void
  /** What one types first in a dialogue. */
  readonly isFirst?: boolean
}) {
  const { label, description, error, value, onChange, isFirst = false } = props
  return (
    <TextInput
      type="email"
      required
      withAsterisk={false}
      label={label}
      error={error}
      description={description}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
    />
  )
}
