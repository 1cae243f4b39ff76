import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A day to choose. While it is being written nothing happens: it counts when one leaves the field, or presses Enter. */
export function DayField(props: {
  readonly label: string
  readonly value: string
  readonly wrong: string | null
  readonly onChoose: (day: string) => void
}) {
  const { label, value, wrong, onChoose } = props
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const choose = () => {
    // A field that is half written says nothing.
    if (draft === '') setDraft(value)
    else if (draft !== value) onChoose(draft)
  }
  return (
    <TextInput
      type="date"
      label={label}
      value={draft}
      error={wrong}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={choose}
      onKeyDown={({ key }) => key === 'Enter' && choose()}
    />
  )
}
