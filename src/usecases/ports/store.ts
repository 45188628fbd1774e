import type { Addresses } from './addresses.ts'
import type { Alerts } from './alerts.ts'
import type { AnswerLinks } from './answer-links.ts'
import type { CaseList } from './case-list.ts'
import type { Compliance } from './compliance.ts'
import type { Credentials } from './credentials.ts'
import type { DecisionSearch } from './decision-search.ts'
import type { Drafts } from './drafts.ts'
import type { Handovers } from './handovers.ts'
import type { Histories } from './histories.ts'
import type { Jobs } from './jobs.ts'
import type { Mailbox } from './mailbox.ts'
import type { News } from './news.ts'
import type { PageCounts } from './page-counts.ts'
import type { Passing } from './passing.ts'
import type { People } from './people.ts'
import type { PublicationChanges } from './publication-changes.ts'
import type { Publications } from './publications.ts'
import type { RegisterFeed } from './register-feed.ts'
import type { Statistics } from './statistics.ts'

/**
 * As whom a transaction runs. The database's own rules see it: `office` staff see their office, a `person` the cases they
 * are party to, a `body` the cases about it, `public` the register alone, `system` (jobs, sign-in, commands) what its
 * task needs.
 */
export interface Standing {
  readonly side: 'office' | 'person' | 'body' | 'public' | 'system'
  readonly office: string | null
  readonly person: string | null
  readonly body: string | null
}

/** Everything a transaction can reach, all under one standing. */
export interface Rooms {
  readonly histories: Histories
  readonly cases: CaseList
  readonly handovers: Handovers
  readonly answerLinks: AnswerLinks
  readonly people: People
  readonly credentials: Credentials
  readonly drafts: Drafts
  readonly passing: Passing
  readonly mailbox: Mailbox
  readonly jobs: Jobs
  readonly publications: Publications
  readonly publicationChanges: PublicationChanges
  readonly search: DecisionSearch
  readonly registerFeed: RegisterFeed
  readonly news: News
  readonly addresses: Addresses
  readonly alerts: Alerts
  readonly statistics: Statistics
  readonly compliance: Compliance
  readonly pageCounts: PageCounts
}

/** The one door to what is kept. Each call is one transaction: all of it, or nothing. */
export interface Store {
  as<T>(standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T>
  /**
   * For reading what can be asked all at once: one visit to what is kept instead of several. Nothing can be changed in it,
   * and whatever depends on an answer is a fault that throws.
   */
  look<T>(standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T>
  /** True while the database answers. */
  ready(): Promise<boolean>
}
