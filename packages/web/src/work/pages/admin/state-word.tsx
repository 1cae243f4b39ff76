import type { ReactNode } from 'react'
import { Icon } from '../../parts/icons.tsx'

/** How something stands: a sign, and always the word beside it. */
export function StateWord(props: { readonly state: 'ok' | 'warning' | 'problem' | 'unsure'; readonly children: ReactNode }) {
  return (
    <span className={`state-word state-${props.state}`}>
      <Icon>{signs[props.state]}</Icon>
      <span>{props.children}</span>
    </span>
  )
}

const signs = {
  ok: <path d="M5 12.500l4.500 4.500L19 7.500" />,
  warning: <path d="M12 4L21 19.500H3zM12 10v4M12 16.800v.1" />,
  problem: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  unsure: (
    <>
      <circle cx="12" cy="12" r="8.500" strokeDasharray="3 3" />
      <path d="M8.500 12h7" />
    </>
  ),
} as const
