import { ATOM } from '../../register/atom.ts'
import { html } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'
import { alertOf, feedOf, searchInWords } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'

/** What a feed of new decisions is called. */
export function feedTitle(address: SearchAddress): string {
  const words = searchInWords(address)
  return words === '' ? 'New decisions' : `New decisions: ${words}`
}

/** For the head of a page: by which a feed reader finds the feed of what the page shows. */
export const feedLink = (address: SearchAddress): Html => html`<link rel="alternate" type=${ATOM} title=${feedTitle(address)} href=${feedOf(address)} />`

/** How to hear of new decisions. `of` says of which: "about Elmet Council", "like these". */
export const followLinks = (address: SearchAddress, of: string): Html =>
  html`<p class="govuk-body">When there are new decisions${of === '' ? '' : ` ${of}`}: <a class="govuk-link" href=${alertOf(address)}>get an email</a>, or <a class="govuk-link" href=${feedOf(address)}>follow them in a feed reader</a>.</p>`
