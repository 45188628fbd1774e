import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { bodiesPages } from './bodies-pages.ts'
import { decisionPage } from './decision-page.ts'
import { decisionFeed } from './feed.ts'
import { openDataPage } from './open-data-page.ts'
import { searchHelpPage } from './search-help-page.ts'
import { searchPage } from './search-page.ts'
import { shortWays } from './short-ways.ts'
import { similarPage } from './similar-page.ts'
import { sitemap } from './sitemap.ts'
import { statisticsPages } from './statistics-page.ts'
import { takenDownPage } from './taken-down-page.ts'

/** The public register: searching decisions and reading one. */
export function registerPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  searchPage(app, desk)
  decisionFeed(app, desk)
  sitemap(app, desk)
  searchHelpPage(app)
  similarPage(app, desk)
  takenDownPage(app, desk)
  statisticsPages(app, desk)
  bodiesPages(app, desk)
  openDataPage(app, desk)
  decisionPage(app, desk)
  shortWays(app, desk)
}
