import { element, xmlText } from '../statement/xml.ts'
import type { Xml } from '../statement/xml.ts'
import type { Filing } from './entry.ts'
import type { Licence } from './licence.ts'
import { permalinkOf, referenceInAddress } from './permalink.ts'

/** A feed of decisions in the words of RFC 4287. Addresses are whole, instants ISO in UTC. */
export interface Feed {
  /** The public address of the site, without a slash at its end. */
  readonly site: string
  readonly title: string
  readonly subtitle: string
  /** The office, who is the author of all. */
  readonly author: string
  /** On which terms the entries may be used. */
  readonly licence: Licence
  /** The feed without any page: what it is known by. */
  readonly id: string
  /** This page of it. */
  readonly self: string
  /** The page for people that shows the same. */
  readonly page: string
  /** RFC 5005, section 3: the page with the older entries. */
  readonly next: string | null
  readonly entries: readonly FeedEntry[]
  readonly takenDown: readonly { readonly reference: string; readonly removedAt: string }[]
}

export interface FeedEntry extends Filing {
  readonly publishedAt: string
  readonly version: number
  readonly summary: string | null
}

/** When nothing has happened yet, a feed has still to say when something last did. */
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * The feed as an Atom document. An entry is known by the short address of its decision, which never changes: not when it
 * gets a new version, nor when it is filed elsewhere. What was taken down is a tombstone of RFC 6721: when, and no word more.
 */
export function renderAtom(feed: Feed): string {
  const { site, title, subtitle, author, licence, id, self, page, next, entries, takenDown } = feed
  const instants = [...entries.map(({ publishedAt }) => publishedAt), ...takenDown.map(({ removedAt }) => removedAt)]
  const links = [
    link('self', self, ATOM), link('alternate', page, 'text/html'), link('first', id, ATOM),
    ...(next === null ? [] : [link('next', next, ATOM)]),
    link('license', licence.address),
  ]
  const document = element(
    'feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0', 'xml:lang': 'en-GB' },
    words('id', id), words('title', title), words('subtitle', subtitle), words('updated', instants.toSorted().at(-1) ?? NEVER),
    element('author', {}, words('name', author)), words('rights', licence.name), links,
    entries.map((entry) => entryOf(entry, site)),
    takenDown.map(({ reference, removedAt }) => element('at:deleted-entry', { ref: idOf(reference, site), when: removedAt })),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${document}\n`
}

export const ATOM = 'application/atom+xml'

/** By which an entry is known for ever; it leads to the decision wherever it is filed. */
const idOf = (reference: string, site: string): string => `${site}/decisions/${referenceInAddress(reference)}`

function entryOf(entry: FeedEntry, site: string): Xml {
  const { reference, publishedAt, version, body, decision, summary } = entry
  const address = `${site}${permalinkOf(entry)}`
  return element(
    'entry', {},
    words('id', idOf(reference, site)),
    words('title', `${body} (${reference})${decision === null ? '' : `: ${decision}`}`),
    words('updated', publishedAt),
    version === 1 ? words('published', publishedAt) : [],
    link('alternate', address, 'text/html'), link('alternate', `${address}.json`, 'application/json'),
    categoriesOf(entry).map(({ of, term, label }) => element('category', { term, label, scheme: `${site}/decisions#${of}` })),
    words('summary', summary ?? `A decision about ${body}.`),
  )
}

/** Under what the decision is filed, by the names of the search. */
function categoriesOf({ body, bodySlug, category, categorySlug, subcategory, subcategorySlug, decision }: FeedEntry) {
  return [
    { of: 'body', term: bodySlug, label: body },
    { of: 'category', term: categorySlug, label: category },
    { of: 'subcategory', term: subcategorySlug, label: subcategory },
    { of: 'decision', term: decision, label: decision },
  ].filter((each): each is { of: string; term: string; label: string } => each.term !== null && each.label !== null)
}

const words = (name: string, text: string): Xml => element(name, {}, xmlText(text))

const link = (rel: string, href: string, type?: string): Xml => element('link', { rel, href, type })
