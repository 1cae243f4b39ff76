import { Link } from '@tanstack/react-router'

export function Wordmark() {
  return (
    <Link to="/" className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path className="mark-view" d="M5 9.5 Q16 -0.5 27 9.5 L16 28 Z" />
        <path className="mark-arms" d="M5 9.5 L16 28 L27 9.5" />
        <circle className="mark-lamp" cx="16" cy="11.5" r="4.6" />
      </svg>
      Vigie
    </Link>
  )
}
