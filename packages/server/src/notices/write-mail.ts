import type { Fact, Line, MailBlock, WrittenMail } from './mail-block.ts'
import type { NoticeLocale } from './notice-content.ts'
import { oneLine, paragraphs } from './tidy-text.ts'

/** The same blocks as plain text and as HTML. */
export function writeMail(locale: NoticeLocale, subject: string, blocks: readonly MailBlock[]): WrittenMail {
  const title = oneLine(subject, 200)
  return { subject: title, text: `${blocks.map(toText).join('\n\n')}\n`, html: toDocument(locale, title, blocks.map(toHtml)) }
}

function toText(block: MailBlock): string {
  switch (block.kind) {
    case 'title':
      return `${oneLine(block.text)}\n${'='.repeat([...oneLine(block.text)].length)}`
    case 'heading':
      return `${oneLine(block.text)}\n${'-'.repeat([...oneLine(block.text)].length)}`
    case 'paragraph':
      return paragraphs(block.text)
    case 'list':
      return block.lines.map((line) => `- ${lineText(line)}`).join('\n')
    case 'facts':
      return block.facts.map((fact) => factText(fact, block.colon)).join('\n')
  }
}

function factText({ label, lines }: Fact, colon: string): string {
  const [first, ...more] = lines
  if (first && more.length === 0) return `${label}${colon} ${lineText(first)}`
  return [`${label}${colon}`, ...lines.map((line) => `- ${lineText(line)}`)].join('\n')
}

/** The address stands last on its line, so that no full stop becomes part of it. */
function lineText({ text, href }: Line): string {
  const said = oneLine(text, longestLine)
  return href === undefined || href === text ? said : `${said} ${href}`
}

const longestLine = 4096

function toDocument(locale: NoticeLocale, title: string, parts: readonly string[]): string {
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`
  return `<!doctype html>\n<html lang="${locale}">\n${head}\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`
}

function toHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(oneLine(block.text))}</h1>`
    case 'heading':
      return `<h2>${escapeHtml(oneLine(block.text))}</h2>`
    case 'paragraph':
      return paragraphs(block.text)
        .split('\n\n')
        .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>`)
        .join('\n')
    case 'list':
      return `<ul>\n${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('\n')}\n</ul>`
    case 'facts':
      return `<dl>\n${block.facts.map(factHtml).join('\n')}\n</dl>`
  }
}

function factHtml({ label, lines }: Fact): string {
  return `<dt>${escapeHtml(label)}</dt>\n${lines.map((line) => `<dd>${lineHtml(line)}</dd>`).join('\n')}`
}

function lineHtml({ text, href, foreign }: Line): string {
  const said = foreign ? `<bdi>${escapeHtml(oneLine(text, longestLine))}</bdi>` : escapeHtml(oneLine(text, longestLine))
  if (href === undefined) return said
  const link = `<a href="${escapeHtml(href)}">${escapeHtml(href)}</a>`
  return href === text ? link : `${said} ${link}`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
