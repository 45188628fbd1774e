import { law } from '../law/law.ts'
import type { Citation } from './model.ts'

/** A run of a paragraph's text: plain words, or an authority with the brackets around it. */
export type Run = { readonly words: string } | { readonly cited: Citation }

/** The text cut where it cites an authority in brackets. Put together again, the runs are the text. */
export function runsOf(text: string, citations: readonly Citation[]): readonly Run[] {
  const runs: Run[] = []
  let rest = text
  for (const cited of citations.filter(({ standsAlone }) => !standsAlone)) {
    const written = `(${cited.text})`
    const at = rest.indexOf(written)
    if (at < 0) continue
    if (at > 0) runs.push({ words: rest.slice(0, at) })
    runs.push({ cited })
    rest = rest.slice(at + written.length)
  }
  return rest === '' ? runs : [...runs, { words: rest }]
}

/** Where the instrument that an authority begins with can be read, or null where we know no address. */
export function addressOfInstrument({ provisions }: Citation): string | null {
  const [first = ''] = provisions
  return law.instruments.find(({ citedAs }) => first.startsWith(citedAs))?.address ?? null
}
