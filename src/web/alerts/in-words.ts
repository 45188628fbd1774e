import { addressOfSearch, hrefOf, searchInWords } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'
import type { Every } from '../../usecases/ports/alerts.ts'
import { html } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'

/** What is followed, with the way to it. */
export function followed(search: string | SearchAddress): Html {
  const address = typeof search === 'string' ? addressOfSearch(search) : search
  const words = searchInWords(address)
  return html`<a class="govuk-link" href=${hrefOf(address)}>${words === '' ? 'all new decisions' : words}</a>`
}

export const howOften: Readonly<Record<Every, string>> = { day: 'once a day at most', week: 'once a week at most' }
