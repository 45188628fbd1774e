import type { PublishedOutcome } from './model.ts'
import { decisions } from './sources.ts'

/** The three decisions that a published header can give. There is no fourth: an investigation that ends maps to one of them. */
export const outcomes: readonly PublishedOutcome[] = [
  {
    id: 'closed-after-initial-enquiries',
    header: 'Closed after initial enquiries',
    code: 'c',
    meaning: 'The complaint was not investigated, because the law does not allow it or an investigation was not justified.',
    basis: 'practice',
    source: decisions('24 017 326', '23 009 298'),
  },
  {
    id: 'upheld',
    header: 'Upheld',
    code: 'u',
    meaning: 'There was fault. It may or may not have caused injustice, and may have been put right already.',
    basis: 'practice',
    source: decisions(),
  },
  {
    id: 'not-upheld',
    header: 'Not upheld',
    code: 'nu',
    meaning: 'The complaint was investigated and no fault was found, or the investigation ended without a finding.',
    basis: 'practice',
    source: decisions(),
  },
]
