import type { ReactNode } from 'react'
import { FlagIcon, LookoutIcon, PartlyIcon, PassIcon, TroubleIcon } from './icons.tsx'

const icons = { flag: FlagIcon, pass: PassIcon, partly: PartlyIcon, waiting: LookoutIcon, failed: TroubleIcon }

interface PennantIconProps {
  readonly says: keyof typeof icons
}

export function PennantIcon({ says }: PennantIconProps) {
  const SaysIcon = icons[says]
  return <SaysIcon />
}

/** The state of the reading in an icon and a word, flown at the top of its mast. */
export function Pennant({ says, children }: PennantIconProps & { readonly children: ReactNode }) {
  return (
    <h2 className={`pennant ${says}`}>
      <PennantIcon says={says} />
      {children}
    </h2>
  )
}
