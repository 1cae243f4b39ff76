import type { ReactNode } from 'react'

/** A place where there is nothing to show: what would be here, and what to do next. */
export function Empty(props: { readonly heading: string; readonly words: ReactNode; readonly children?: ReactNode }) {
  return (
    <section className="empty">
      <svg viewBox="0 0 120 48" aria-hidden="true">
        <path d="M8 34h104M22 42h76" />
        <path d="M44 34a16 16 0 0 1 32 0" />
      </svg>
      <h2>{props.heading}</h2>
      <div className="empty-words">{props.words}</div>
      {props.children}
    </section>
  )
}
