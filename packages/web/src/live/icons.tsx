import type { ReactNode } from 'react'

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** A signal pennant on its mast. */
export function FlagIcon() {
  return (
    <Icon>
      <path d="M6 22V2.5" />
      <path d="M6 4l13.5 4.5L6 13z" fill="currentColor" />
    </Icon>
  )
}

/** An empty horizon: nothing in sight. */
export function PassIcon() {
  return (
    <Icon>
      <path d="M7 13a5 5 0 0 1 10 0" />
      <path d="M2 13h20" />
      <path d="M5 17h14" />
      <path d="M9 21h6" />
    </Icon>
  )
}

/** A moon half in the dark: seen in part. */
export function PartlyIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor" />
    </Icon>
  )
}

export function LockIcon() {
  return (
    <Icon>
      <rect x="5" y="10.5" width="14" height="10" rx="2" />
      <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3" />
    </Icon>
  )
}

/** A storm cone: something went wrong. */
export function TroubleIcon() {
  return (
    <Icon>
      <path d="M12 3.5L2.5 20h19z" />
      <path d="M12 10v4.5" />
      <path d="M12 17.3v.1" />
    </Icon>
  )
}

/** The mark of Vigie in one line: a field of view and the lamp in it. */
export function LookoutIcon() {
  return (
    <Icon>
      <path d="M3.5 7.5Q12 0 20.5 7.5" />
      <path d="M3.5 7.5L12 21.5L20.5 7.5" />
      <circle cx="12" cy="9" r="2.5" fill="currentColor" />
    </Icon>
  )
}
