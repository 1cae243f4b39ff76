import { findWall } from './find-wall.ts'
import { type Content, judgeContent, type PageJudgement } from './judge-content.ts'
import type { Judgement, KnownListing, Look, LookAnswer, LookGrounds, LookMark } from './look.ts'
import { readPage } from './read-page.ts'
import { redirectKind } from './redirect-kind.ts'
import { seeListing } from './see-listing.ts'

/**
 * Judge a look at a listing's address. `gone` is only said when the site itself says so (404, 410, or its words in front of the
 * reader) and the listing's own text is not there: what could not be checked is never taken for nothing found.
 *
 * A redirect to the first page, a search or a category proves nothing by itself: sites send visitors from another country, without
 * cookies or under suspicion there just the same. Only together with words or an address that say the listing is gone does it count.
 */
export function judgeLook(look: Look, listing: KnownListing): Judgement {
  switch (look.kind) {
    case 'answer':
      return judgeAnswer(look, listing)
    case 'failed':
      return judged('unreachable', [look.failure])
    case 'refused':
      return look.refusal === 'rehearsal'
        ? { finding: 'unreachable', grounds: { rehearsal: true, marks: [] } }
        : judged('unreachable', [look.refusal])
    case 'robots':
      return look.robots === 'refused' ? judged('robots-refused', []) : judged('unreachable', ['robots-unreachable'])
    case 'no-address':
      return judged('unreachable', ['no-address'])
  }
}

function judged(finding: Judgement['finding'], marks: readonly LookMark[]): Judgement {
  return { finding, grounds: { marks } }
}

function judgeAnswer(look: LookAnswer, listing: KnownListing): Judgement {
  const redirect = redirectKind(listing.url, look.url)
  const isOtherSite = redirect?.isOtherSite ?? false
  const { finding, marks, language } = judgePage(look, listing, { redirectedTo: redirect?.kind ?? null, isOtherSite })
  const grounds: LookGrounds = {
    status: look.status,
    ...(redirect && { redirectedTo: redirect.kind }),
    ...(language && { language }),
    marks: isOtherSite ? [...marks, 'other-site'] : marks,
  }
  return { finding, grounds }
}

/** Statuses by which a server says "not to you" or "not so fast"; 451 is about whole countries, 999 is LinkedIn's. */
const wallStatuses = [401, 402, 403, 407, 429, 451, 999]

function judgePage(
  look: LookAnswer,
  listing: KnownListing,
  { redirectedTo, isOtherSite }: Pick<Content, 'redirectedTo'> & { readonly isOtherSite: boolean },
): PageJudgement {
  const { status, contentType, body } = look
  if (wallStatuses.includes(status)) return { finding: 'walled', marks: [] }
  // "Not found", said of another site or of the first page itself, says nothing about the listing.
  const notFound = { finding: isOtherSite || redirectedTo === 'home' ? 'unreachable' : 'gone', marks: [] } as const
  const says404 = status === 404 || status === 410
  if (!isPage(contentType)) return says404 ? notFound : { finding: 'unreachable', marks: ['not-a-page'] }

  const page = readPage(body, contentType)
  const seen = seeListing(page, listing)
  const wall = findWall(page, redirectedTo === 'login')
  if (status >= 500) return wall ? { finding: 'walled', marks: [wall] } : { finding: 'unreachable', marks: [] }
  if (seen.inText) return { finding: 'still-up', marks: ['text-seen'] }
  if (wall) return { finding: 'walled', marks: [wall] }
  if (says404) return notFound
  if (status < 200 || status > 299) return { finding: 'unreachable', marks: [] }
  return judgeContent({ page, seen, look, listing, redirectedTo })
}

function isPage(contentType: string): boolean {
  return contentType.trim() === '' || /^\s*(text\/(html|plain)|application\/xhtml\+xml)\b/i.test(contentType)
}
