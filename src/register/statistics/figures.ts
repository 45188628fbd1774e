import type { Source } from '../../law/model.ts'
import { decisions, published } from '../../law/sources.ts'

/** What a figure means, for whoever reads it: what is counted in it, what is not, and where the way of counting is from. */
export interface Figure {
  readonly id: string
  readonly name: string
  readonly counts: string
  readonly leavesOut: string
  readonly source: Source
}

const informed = published('LG Inform, metric 10449')

/** Every figure that is counted over the published decisions. */
export const figures = [
  {
    id: 'decisions', name: 'Decisions',
    counts: 'Each reference that was published on or before the day once, in the version that stood on that day. A complaint about two bodies has a reference for each.',
    leavesOut: 'What is decided and not published: complaints that came too early, were withdrawn, incomplete or invalid. And what was taken down since, because nothing of it is kept.',
    source: informed,
  },
  { id: 'upheld', name: 'Upheld', counts: 'Decisions published as “Upheld”: there was fault. Those upheld in part are among them.', leavesOut: 'Nothing is said of whether the fault caused injustice.', source: decisions() },
  { id: 'not-upheld', name: 'Not upheld', counts: 'Decisions published as “Not upheld”: investigated, and no fault found or no finding made.', leavesOut: 'Complaints that were not investigated.', source: decisions() },
  { id: 'closed', name: 'Closed after initial enquiries', counts: 'Decisions published as “Closed after initial enquiries”: not investigated, because the law does not allow it or it was not justified.', leavesOut: 'Closures that are not published.', source: decisions() },
  { id: 'other', name: 'No known decision', counts: 'Decisions with none of the three outcomes in their header, as it was imported.', leavesOut: 'Nothing.', source: decisions() },
  {
    id: 'upheld-rate', name: 'Upheld rate',
    counts: 'Upheld, of all that were investigated: upheld ÷ (upheld + not upheld). There is none where nothing was investigated.',
    leavesOut: 'Decisions closed after initial enquiries: they say nothing about fault.',
    source: informed,
  },
  {
    id: 'average-of-kind', name: 'Average of its kind',
    counts: 'The upheld rate of all bodies of the same kind together, the body itself among them: all their upheld decisions ÷ all that were investigated. A large body weighs more than a small one.',
    leavesOut: 'Bodies whose kind this office does not know.',
    source: informed,
  },
  {
    id: 'agreed', name: 'Agreed action',
    counts: 'Upheld decisions whose agreed actions, or a summary that says what was agreed, speak of this kind of remedy. The words of a decision are read for it when it is published. A decision with several kinds is in each of them, so the lines add up to more than the upheld decisions.',
    leavesOut: 'What is agreed in words that are not recognised, and whether it was done. A reading of words may also find one too many.',
    source: decisions(),
  },
] as const satisfies readonly Figure[]

/** What readers look for and the register cannot tell, with the reason. */
export const notCounted: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Compliance', why: 'Whether a body did what it agreed to, and when, is not published with a decision. So the register has no compliance rate, and of each kind of remedy it tells what was agreed and not what was done.' },
  { name: 'Satisfactory remedy rate', why: 'Whether a body had put things right before the complaint was made is not in a decision’s header.' },
  { name: 'Received', why: 'Complaints that are received are not published, and those of a year are seldom decided in it.' },
  { name: 'Upheld for each 100,000 residents', why: 'The register knows no populations.' },
]
