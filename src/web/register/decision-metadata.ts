import { permalinkOf } from '../../register/permalink.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { dataBlock, html } from '../kit/kit.ts'
import type { Content } from '../kit/kit.ts'
import { addressOf, renditions } from './decision-address.ts'
import type { Offered } from './decision-tools.ts'
import { typeOf } from './rendition.ts'

/**
 * What programs read about a decision from its page: its other forms, how to cite it (the tags that reference managers
 * and scholarly indexes read, and Dublin Core), and the same as linked data of schema.org. Nothing that the page does not say.
 */
export function decisionMetadata(entry: Entry, current: Entry, offered: Offered): Content {
  const forms = renditions.filter((form) => offered.prints || (form !== 'pdf' && form !== 'docx'))
  const address = `${offered.site}${permalinkOf(current)}`
  const formAt = (form: (typeof renditions)[number]) => `${offered.site}${addressOf(current, { rendition: form, version: entry.version })}`
  return [
    forms.map((form) => html`<link rel="alternate" type=${typeOf(form)} href=${addressOf(current, { rendition: form, version: entry.version })} />`),
    Object.entries({ ...citationTags(entry, address, offered), ...(offered.prints ? { citation_pdf_url: formAt('pdf') } : {}), ...dublinCore(entry, address, offered) })
      .map(([name, content]) => (content === null ? null : html`<meta name=${name} content=${content} />`)),
    dataBlock('application/ld+json', linkedData(entry, address, offered, forms.map((form) => ({ '@type': 'MediaObject', contentUrl: formAt(form), encodingFormat: typeOf(form) })))),
  ]
}

const titleOf = ({ body, reference }: Entry): string => `${body} (${reference})`

function citationTags(entry: Entry, address: string, { publisher }: Offered): Readonly<Record<string, string | null>> {
  return {
    citation_title: titleOf(entry),
    citation_author: publisher,
    citation_technical_report_institution: publisher,
    citation_technical_report_number: entry.reference,
    citation_publication_date: entry.date?.replaceAll('-', '/') ?? null,
    citation_online_date: entry.publishedOn.replaceAll('-', '/'),
    citation_language: 'en',
    citation_abstract_html_url: address,
    citation_public_url: address,
  }
}

function dublinCore(entry: Entry, address: string, { publisher }: Offered): Readonly<Record<string, string | null>> {
  return {
    'DC.title': titleOf(entry),
    'DC.creator': publisher,
    'DC.publisher': publisher,
    'DC.identifier': address,
    'DC.date': entry.date,
    'DC.type': entry.kind === 'Report' ? 'Report' : 'Decision statement',
    'DC.language': 'en-GB',
    'DC.subject': [entry.category, entry.subcategory].filter((name) => name !== null).join('; ') || null,
    'DC.description': entry.summary,
  }
}

function linkedData(entry: Entry, address: string, { site, publisher }: Offered, encoding: readonly object[]): Readonly<Record<string, unknown>> {
  const { reference, date, publishedOn, category, subcategory, decision, summary, body, version } = entry
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    url: address,
    name: titleOf(entry),
    identifier: reference,
    reportNumber: reference,
    version,
    inLanguage: 'en-GB',
    datePublished: publishedOn,
    ...(date === null ? {} : { dateCreated: date }),
    ...(summary === null ? {} : { abstract: summary }),
    ...(decision === null ? {} : { genre: decision }),
    about: { '@type': 'Organization', name: body },
    keywords: [category, subcategory].filter((name) => name !== null),
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
    isPartOf: { '@type': 'DataCatalog', name: `Decisions of ${publisher}`, url: `${site}/decisions` },
    isAccessibleForFree: true,
    encoding,
  }
}
