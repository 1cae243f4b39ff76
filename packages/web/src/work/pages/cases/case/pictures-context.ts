import { createContext } from 'react'

/** Whether pictures are shown as they are; until somebody asks they are grey and blurred. */
export const PicturesContext = createContext<{
  readonly areShown: boolean
  readonly show: (areShown: boolean) => void
}>({ areShown: false, show: () => {} })
