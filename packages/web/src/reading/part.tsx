import { createContext, type ReactNode, useContext, useId } from 'react'

/** Which heading a part has: it depends on the page around it. */
export const PartHeading = createContext<'h2' | 'h3'>('h3')

/** One titled part of the reasons. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  const Heading = useContext(PartHeading)
  return (
    <section className="part" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  )
}
