import { escapeHtml } from '../escape-html.ts'

/** What a drawing is called and says, for whoever does not see it. */
export interface DrawingWords {
  /** Its ids begin with this: unique on its page. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/**
 * A drawing as wide as its place and as high as given, in pixels. Across, everything is in per cent, so that bars stretch and
 * letters do not. Colours are classes (figures.css): they follow light, dark and paper.
 */
export function drawSvg({ id, title, description }: DrawingWords, height: number, parts: readonly string[]): string {
  const head = `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`
  const named = `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`
  return `<svg class="chart" width="100%" height="${height}" ${named}>${head}${parts.join('')}</svg>`
}

export interface Box {
  /** Per cent of the width. */
  readonly x: number
  readonly width: number
  /** Pixels. */
  readonly y: number
  readonly height: number
}

/** A rectangle of a class; `says` is shown by a pointer that rests on it. */
export function drawBox(kind: string, { x, width, y, height }: Box, says = ''): string {
  const place = `x="${round(x)}%" y="${round(y)}" width="${round(width)}%" height="${round(height)}"`
  return `<rect class="${kind}" ${place}>${says === '' ? '' : `<title>${escapeHtml(says)}</title>`}</rect>`
}

export function drawText(kind: string, x: number, y: number, text: string, anchor: 'start' | 'end' = 'start'): string {
  return `<text class="${kind}" x="${round(x)}%" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`
}

export function drawLine(kind: string, y: number): string {
  return `<line class="${kind}" x1="0" x2="100%" y1="${round(y)}" y2="${round(y)}" />`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
