import { encode } from 'uqr'

/** A text as a picture for a camera, drawn here and sent nowhere. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data: rows, size } = encode(text, { border: 2 })
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
