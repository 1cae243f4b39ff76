import { collectForms, collectTerms, Numbered, plainNames } from '../image/collect-sections.ts'
import { openIndex } from '../image/image-index.ts'
import { type Image, openImage } from '../image/open-image.ts'
import { writeImage } from '../image/write-image.ts'
import { FormCollector, type FormIndex } from './form-index.ts'

/** The index of bare terms, numbered as given, by way of an image. */
export function indexOf(terms: readonly string[], links: readonly string[] = []): FormIndex {
  return openIndex(viewsOf(terms, links))
}

/** The same as an image; every term names something. With `links`, it is a part of compounds as well; with `functionWords`, a scan hears these, too. */
export function viewsOf(terms: readonly string[], links: readonly string[] = [], functionWords: readonly number[] = []): Image {
  const compounds = links.length > 0 ? { compoundsIn: () => 0, links: [links] } : {}
  const collector = new FormCollector()
  for (const [number, term] of terms.entries()) collector.add(term, number)
  const image = writeImage({
    ...collectForms(collector.forms(), { ...plainNames, bends: true, functionWords, ...compounds }),
    ...collectTerms([], [], new Numbered(), new Numbered()),
    rest: new Uint8Array(),
  })
  return openImage(image)
}
