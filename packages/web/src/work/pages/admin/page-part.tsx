import type { ReactNode } from 'react'

/** A part of a page: what it is and what for at the side, what can be done about it beside. */
export function PagePart(props: {
  readonly id: string
  readonly title: string
  readonly words?: ReactNode
  readonly children: ReactNode
}) {
  const { id, title, words, children } = props
  return (
    <section className="page-part" aria-labelledby={id}>
      <div className="page-part-words">
        <h2 id={id}>{title}</h2>
        {words && <p>{words}</p>}
      </div>
      <div className="page-part-body">{children}</div>
    </section>
  )
}
