import { permalinkOf } from '../../register/permalink.ts'
import { addressOfSearch, hrefOf, searchInWords } from '../../register/search-address.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import type { Newcomer } from '../ports/news.ts'

/** What came new to a search. `more`: there was more than is named. */
export interface NewToSearch {
  readonly search: string
  readonly named: readonly Newcomer[]
  readonly more: boolean
}

/**
 * What came new, as a mail tells it: how each decision is filed and where it is read, and nothing of what it says. A page can
 * be taken down; what was mailed cannot.
 */
export function newsInWords(news: readonly NewToSearch[], site: string): string {
  return news.map(({ search, named, more }) => {
    const address = addressOfSearch(search)
    return [
      `${searchInWords(address) || 'Everything'}:`,
      ...named.map((one) => `${inOneLine(one)}\n${site}${permalinkOf(one)}`),
      ...(more ? [`There is more than fits in one message:\n${site}${hrefOf(address, { sort: 'newest' })}`] : []),
    ].join('\n\n')
  }).join('\n\n\n')
}

function inOneLine({ body, reference, decision, date, category, subcategory }: Newcomer): string {
  const filed = [category, subcategory].filter((name) => name !== null).join(', ')
  return [`${body} (${reference})`, decision, filed, date === null ? null : writePublishedDate(date)].filter((part) => part !== null && part !== '').join('. ')
}
