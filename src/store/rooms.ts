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
import { createDecisionSearch } from './register/decision-search.ts'
import { createNews } from './register/news.ts'
import { createPublicationChanges } from './register/publication-changes.ts'
import { createPublications } from './register/publications.ts'
import { createRegisterFeed } from './register/register-feed.ts'
import { createStatistics } from './register/statistics.ts'
import type { Session } from './session.ts'

/** Everything that a transaction can reach, over its session. */
export function furnish(session: Session, standing: Standing): Rooms {
  return {
    histories: createHistories(session, standing),
    cases: createCaseList(session, standing),
    handovers: createHandovers(session, standing),
    answerLinks: createAnswerLinks(session),
    people: createPeople(session, standing),
    credentials: createCredentials(session),
    drafts: createDrafts(session),
    passing: createPassing(session),
    mailbox: createMailbox(session),
    jobs: createJobs(session),
    publications: createPublications(session),
    publicationChanges: createPublicationChanges(session),
    search: createDecisionSearch(session),
    registerFeed: createRegisterFeed(session),
    news: createNews(session),
    addresses: createAddresses(session),
    alerts: createAlerts(session),
    statistics: createStatistics(session),
    pageCounts: createPageCounts(session),
  }
}
