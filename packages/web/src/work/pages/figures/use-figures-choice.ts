import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useCan } from '../../session.ts'
import { itemsOf, platformsQuery } from '../admin/admin-queries.ts'
import type { NamedPlatform } from './figures-filter.tsx'
import { checkFigures, chooseFigures, type FiguresChoice, type FiguresSearch, type Wrongs } from './figures-search.ts'

export interface ChosenFigures {
  readonly search: FiguresSearch
  /** What is shown: of an address with something wrong in it, what was shown before. */
  readonly choice: FiguresChoice
  readonly wrongs: Wrongs
  readonly platforms: readonly NamedPlatform[]
  /** In UTC, as figures are counted. */
  readonly today: string
}

/** Which figures the address asks for. */
export function useFiguresChoice(): ChosenFigures {
  const search = useSearch({ from: '/frame/figures' })
  const found = useInfiniteQuery({ ...platformsQuery, enabled: useCan('read-platforms') })
  const platforms = itemsOf(found.data)
  const today = new Date().toISOString().slice(0, 10)
  const wrongs = { ...checkFigures(search, today), ...unknownPlatform(search, platforms, found.isSuccess && !found.hasNextPage) }
  const lastGood = useRef<FiguresChoice | null>(null)
  const isGood = Object.keys(wrongs).length === 0
  const usable = wrongs.platform ? withoutPlatform(search) : search
  const choice = isGood ? chooseFigures(search, today) : (lastGood.current ?? chooseFigures(usable, today))
  if (isGood) lastGood.current = choice
  return { search, choice, wrongs, platforms, today }
}

function unknownPlatform({ platform }: FiguresSearch, platforms: readonly NamedPlatform[], isWhole: boolean): Wrongs {
  const isUnknown = platform !== undefined && isWhole && !platforms.some(({ id }) => id === platform)
  return isUnknown ? { platform: 'platform-unknown' } : {}
}

function withoutPlatform({ platform: _, ...rest }: FiguresSearch): FiguresSearch {
  return rest
}
