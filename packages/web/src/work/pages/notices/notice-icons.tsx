import { Icon } from '../../parts/icons.tsx'

/** Done. */
export function CheckIcon() {
  return (
    <Icon>
      <path d="M5 12.500l4.500 4.500L19 7.500" />
    </Icon>
  )
}

/** Still lacking: an open ring. */
export function LackIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="7.500" strokeDasharray="3.200 3" />
    </Icon>
  )
}
