import { type Finding, type Ruleset, screen } from '@vigie/engine'

/** A stretch of a title; `tone` is the kind of mark on it, null where nothing was seen. */
export interface LearnStretch {
  readonly text: string
  readonly tone: 'named' | 'setAside' | null
}

const naming: readonly Finding['kind'][] = ['taxon', 'product', 'live']

/** An invented title as the lookout reads it: what makes it look closer, when it does, and what explains wildlife away. */
export function learnMarks(title: string, ruleset: Ruleset, asOf: string): readonly LearnStretch[] {
  const { findings, verdict } = screen({ title }, ruleset, asOf)
  const tones: LearnStretch['tone'][] = Array.from({ length: title.length }, () => null)
  for (const finding of findings) {
    const isNaming = verdict === 'flag' && naming.includes(finding.kind)
    const tone = finding.because || finding.kind === 'exclusion' ? 'setAside' : isNaming ? 'named' : null
    if (tone) tones.fill(tone, finding.start, finding.end)
  }
  const stretches: { text: string; tone: LearnStretch['tone'] }[] = []
  for (const [index, tone] of tones.entries()) {
    const last = stretches.at(-1)
    if (last?.tone === tone) last.text += title[index]
    else stretches.push({ text: title[index] ?? '', tone })
  }
  return stretches
}
