import { type ReactNode, useEffect } from 'react'

/** The head of a page: what it is, a sentence where one helps, and what can be done. Names the window too. */
export function PageHead(props: { readonly title: string; readonly lede?: ReactNode; readonly children?: ReactNode }) {
  const { title } = props
  useEffect(() => {
    document.title = `${title} · Vigie`
  }, [title])
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {props.lede && <p>{props.lede}</p>}
      </div>
      {props.children && <div className="page-deeds">{props.children}</div>}
    </header>
  )
}
