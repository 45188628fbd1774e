import type { Source } from '../../law/model.ts'
import { decisions, generalKnowledge, manual, published } from '../../law/sources.ts'

/** What a figure means, for whoever reads it: what is counted in it, what is not, and where the way of counting is from. */
export interface Figure {
  readonly id: string
  readonly name: string
  readonly counts: string
  readonly leavesOut: string
  readonly source: Source
}

const compliance = manual('Compliance manual')
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
    counts: 'Upheld decisions whose agreed actions, or a summary that says what was agreed, speak of this kind of remedy, or for which an outcome of this kind was recorded. The words of a decision are read for it when it is published. A decision with several kinds is in each of them, so the lines add up to more than the upheld decisions.',
    leavesOut: 'What is agreed in words that are not recognised, unless its outcome was recorded. A reading of words may also find one too many.',
    source: decisions(),
  },
  { id: 'done', name: 'Done', counts: 'Decisions with an agreed action of this kind for which every outcome that was recorded is “satisfied”.', leavesOut: 'Further remedies of the kind in the same decision for which nothing was recorded.', source: compliance },
  { id: 'done-late', name: 'Of these late', counts: 'Decisions in which a remedy of this kind was done after the day on which it was due, or was recorded as late. They are among those that are done.', leavesOut: 'Lateness where neither the days nor the office tell it.', source: compliance },
  { id: 'not-done', name: 'Not done', counts: 'Decisions with an agreed action of this kind for which an outcome was recorded that is “not satisfied”, even if others of the kind are satisfied.', leavesOut: 'What is not yet due, or was not recorded.', source: compliance },
  { id: 'not-recorded', name: 'Not recorded', counts: 'Decisions with an agreed action of this kind for which no outcome was recorded. Agreed is the sum of done, not done and not recorded.', leavesOut: 'Nothing.', source: compliance },
  {
    id: 'outcomes', name: 'Outcomes recorded',
    counts: 'Each remedy of an upheld decision for which an outcome was recorded, once, by the outcome that stood at the end of the day: satisfied or not satisfied. It belongs to the year in which the office recorded it, not to that of the decision.',
    leavesOut: 'Remedies for which no outcome was recorded here, and those of decisions that were taken down.',
    source: compliance,
  },
  {
    id: 'compliance-rate', name: 'Compliance rate',
    counts: 'Satisfied, of all outcomes that were recorded: satisfied ÷ (satisfied + not satisfied). What was done late is satisfied. There is none where nothing was recorded.',
    leavesOut: 'Lateness, which is counted apart.',
    source: generalKnowledge,
  },
  { id: 'late', name: 'Late', counts: 'Satisfied outcomes of remedies that were done after the day on which they were due, or that the office recorded as late.', leavesOut: 'Lateness where neither the days nor the office tell it.', source: compliance },
  {
    id: 'compliance-of-kind', name: 'Average of its kind, of compliance',
    counts: 'The compliance rate of all bodies of the same kind together, the body itself among them.',
    leavesOut: 'Bodies whose kind this office does not know.',
    source: generalKnowledge,
  },
] as const satisfies readonly Figure[]

/** What readers look for and the register cannot tell, with the reason. */
export const notCounted: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Satisfactory remedy rate', why: 'Whether a body had put things right before the complaint was made is not in a decision’s header.' },
  { name: 'Received', why: 'Complaints that are received are not published, and those of a year are seldom decided in it.' },
  { name: 'Upheld for each 100,000 residents', why: 'The register knows no populations.' },
]
