import type { Rooms, Standing } from '../usecases/ports/store.ts'
import { createAlerts } from './alerts/alerts.ts'
import { createCaseList } from './casework/case-list.ts'
import { createHandovers } from './casework/handovers.ts'
import { createHistories } from './casework/histories.ts'
import { createAnswerLinks } from './identity/answer-links.ts'
import { createCredentials } from './identity/credentials.ts'
import { createDrafts } from './identity/drafts.ts'
import { createPassing } from './identity/passing.ts'
import { createPeople } from './identity/people.ts'
import { createJobs } from './jobs.ts'
import { createMailbox } from './mailbox.ts'
import { createPageCounts } from './page-counts.ts'
import { createAddresses } from './register/addresses.ts'
import { createCompliance } from './register/compliance.ts'
import { createDecisionSearch } from './register/decision-search.ts'
import { createNews } from './register/news.ts'
import { createPublicationChanges } from './register/publication-changes.ts'
import { createPublications } from './register/publications.ts'
import { createRegisterFeed } from './register/register-feed.ts'
import { createStatistics } from './register/statistics.ts'
import type { Session } from './session.ts'

type Furnishing = { readonly [Room in keyof Rooms]: (session: Session, standing: Standing) => Rooms[Room] }

const furnishing: Furnishing = {
  histories: createHistories,
  cases: createCaseList,
  handovers: createHandovers,
  answerLinks: createAnswerLinks,
  people: createPeople,
  credentials: createCredentials,
  drafts: createDrafts,
  passing: createPassing,
  mailbox: createMailbox,
  jobs: createJobs,
  publications: createPublications,
  publicationChanges: createPublicationChanges,
  search: createDecisionSearch,
  registerFeed: createRegisterFeed,
  news: createNews,
  addresses: createAddresses,
  alerts: createAlerts,
  statistics: createStatistics,
  compliance: createCompliance,
  pageCounts: createPageCounts,
}

/** Everything that a transaction can reach, over its session. A room is furnished when it is first entered: most transactions enter two or three. */
export const furnish = (session: Session, standing: Standing): Rooms => new House(session, standing) as unknown as Rooms

class House {
  readonly furnished: { -readonly [Room in keyof Rooms]?: unknown } = {}
  readonly session: Session
  readonly standing: Standing

  constructor(session: Session, standing: Standing) {
    this.session = session
    this.standing = standing
  }
}

for (const room of Object.keys(furnishing) as (keyof Rooms)[]) {
  Object.defineProperty(House.prototype, room, {
    get(this: House) {
      return (this.furnished[room] ??= furnishing[room](this.session, this.standing))
    },
  })
}
