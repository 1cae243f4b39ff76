import { collectForms, collectTerms, Numbered, plainNames } from './image/collect-sections.ts'
import { openImage } from './image/open-image.ts'
import { writeImage } from './image/write-image.ts'
import { findTerms, type TermSeen } from './match/find-terms.ts'
import { FormCollector } from './match/form-index.ts'
import { UnitBuffer } from './normalise/copy-units.ts'

/** A list of terms, searched for in texts without regard to case, accents, width and look-alike letters. */
export interface Matcher {
  /** The compiled list as one flat buffer, for other threads and for later (`openMatcher`). */
  readonly image: ArrayBufferLike
  /**
   * Tell of every term that stands in a text as whole words, in every script; overlapping ones too. Nothing is allocated.
   *
   * @example matcher.find('Old IVORY box', (term, start, end) => …) // 0, 4, 9
   */
  find(text: string, seen: TermSeen): void
}

/**
 * Compile a list of terms. A term without a letter or character is never found.
 *
 * @example compileMatcher(['ivory', 'tiger skin', '象牙'])
 */
export function compileMatcher(terms: readonly string[]): Matcher {
  const collector = new FormCollector()
  terms.forEach((term, number) => {
    collector.add(term, number)
  })
  const image = writeImage({
    ...collectForms(collector.forms(), plainNames),
    ...collectTerms([], [], new Numbered(), new Numbered()),
    rest: new Uint8Array(),
  })
  return openMatcher(image)
}

/** The matcher whose image this is. Throws `ImageUnusable` when the buffer is none, of another version, cut off or damaged. */
export function openMatcher(image: ArrayBufferLike): Matcher {
  const views = openImage(image)
  const buffer = new UnitBuffer(16_384)
  return {
    image,
    find: (text, seen) => {
      const length = buffer.fill(text)
      findTerms(buffer.units, length, views, seen)
    },
  }
}
