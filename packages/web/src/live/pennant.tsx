import type { ReactNode } from 'react'
import { FlagIcon, LookoutIcon, PassIcon, TroubleIcon } from './icons.tsx'

const icons = { flag: FlagIcon, pass: PassIcon, waiting: LookoutIcon, failed: TroubleIcon }

/** The state of the reading in an icon and a word, flown at the top of its mast. */
export function Pennant({ says, children }: { readonly says: keyof typeof icons; readonly children: ReactNode }) {
  const SaysIcon = icons[says]
  return (
    <h2 className={`pennant ${says}`}>
      <SaysIcon />
      {children}
    </h2>
  )
}
