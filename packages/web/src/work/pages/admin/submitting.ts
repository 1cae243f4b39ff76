import type { FormEvent } from 'react'

/** What a form does when it is sent, without leaving the page. */
export function submitting(work: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault()
    work()
  }
}
