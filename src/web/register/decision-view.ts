import { slugify } from '../../law/law.ts'
import type { Citation, Item, Paragraph, Section, Statement } from '../../statement/model.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import { doubtsHeading, inOrder } from '../../statement/render-text.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { html, insetText, summaryList } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { addressOf } from './decision-address.ts'

/** A decision as it is read on a page: how it is filed, its summary, contents, and paragraphs that can be linked to. */
export function decisionView(entry: Entry, current: Entry): Content {
  const { statement } = entry
  const anchors = anchorsOf(statement.sections)
  return [
    versionNotice(entry, current),
    summaryList({ rows: filed(entry) }),
    contents(statement.sections, anchors),
    html`<article class="redress-decision" aria-label="Decision statement">
      <h2>The Ombudsman’s final decision</h2>
      ${statement.summary === null ? null : html`<p><strong>Summary:</strong> ${statement.summary}</p>`}
      ${statement.sections.map((section, index) => sectionView(section, anchors[index] ?? ''))}
      ${statement.signOff === null ? null : html`<p><strong>${statement.signOff}</strong></p>`}
      ${doubts(statement)}
    </article>`,
    backToTop(),
    otherForms(entry, current),
  ]
}

function versionNotice({ version, versions, readable }: Entry, current: Entry): Html | null {
  if (version < versions) {
    return insetText(html`<p class="govuk-body"><strong>This is an older version.</strong> It has been replaced. <a class="govuk-link" href=${addressOf(current)}>Read the current version</a>.</p>`)
  }
  if (versions === 1) return null
  const older = readable.filter((one) => one < version).toReversed()
  if (older.length === 0) return insetText(html`<p class="govuk-body">This is version ${version}. What was published before is no longer kept.</p>`)
  return insetText(html`<p class="govuk-body">This is version ${version}. It replaces what was published before: ${older.map((one, index) => html`${index === 0 ? null : ', '}<a class="govuk-link" href=${addressOf(current, { version: one })}>version ${one}</a>`)}.</p>`)
}

function filed({ category, subcategory, decision, date, publishedOn, origin, kind }: Entry) {
  const filedUnder = [category, subcategory].filter((name) => name !== null).join(' › ')
  return [
    ...(kind === 'Report' ? [{ key: 'Type', value: 'Report' }] : []),
    ...(filedUnder === '' ? [] : [{ key: 'Category', value: filedUnder }]),
    ...(decision === null ? [] : [{ key: 'Decision', value: decision }]),
    ...(date === null ? [] : [{ key: 'Decision date', value: day(date) }]),
    { key: origin === 'import' ? 'Added here on' : 'Published on', value: day(publishedOn) },
  ]
}

function day(date: string): Html {
  return html`<time datetime=${date}>${writePublishedDate(date)}</time>`
}

function contents(sections: readonly Section[], anchors: readonly string[]): Html | null {
  if (sections.length < 2) return null
  return html`<nav aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">Contents</h2>
    <ol class="govuk-list">${sections.map(({ heading }, index) => html`<li><a class="govuk-link" href=${`#${anchors[index]}`}>${heading}</a></li>`)}</ol>
  </nav>`
}

/** The anchor of each section, from its heading; a number makes a second one of the same name its own. */
function anchorsOf(sections: readonly Section[]): readonly string[] {
  const slugs = sections.map(({ heading }) => `section-${slugify(heading)}`)
  return slugs.map((slug, index) => (slugs.indexOf(slug) === index ? slug : `${slug}-${index + 1}`))
}

function sectionView(section: Section, anchor: string): Html {
  return html`<section aria-labelledby=${anchor}>
    <h2 id=${anchor}>${section.heading}</h2>
    ${runsOf(section).map(({ heading, paragraphs }) => html`
      ${heading === null ? null : html`<h3>${heading}</h3>`}
      ${paragraphs.length === 0 ? null : html`<ol class="redress-decision__paragraphs" start=${paragraphs[0]?.number}>${paragraphs.map(paragraphView)}</ol>`}
    `)}
  </section>`
}

/** The paragraphs under each sub-heading, those before the first one included. */
function runsOf(section: Section): readonly { readonly heading: string | null; readonly paragraphs: readonly Paragraph[] }[] {
  const runs: { heading: string | null; paragraphs: Paragraph[] }[] = [{ heading: null, paragraphs: [] }]
  for (const part of inOrder(section)) {
    if ('heading' in part) runs.push({ heading: part.heading, paragraphs: [] })
    else runs.at(-1)?.paragraphs.push(part)
  }
  return runs.filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0)
}

function paragraphView({ number, text, items, citations }: Paragraph): Html {
  const alone = citations.filter(({ standsAlone }) => standsAlone)
  return html`<li class="redress-decision__paragraph" id=${`p${number}`}>
    <a class="redress-decision__number" href=${`#p${number}`} aria-label=${`Paragraph ${number}`}>${number}.</a>${' '}${withCitations(text, citations)}
    ${items.length === 0 ? null : itemsView(items)}
    ${alone.map((citation) => html`<p><cite class="redress-decision__citation">(${citation.text})</cite></p>`)}
  </li>`
}

function itemsView(items: readonly Item[]): Html {
  // A dash or a dot is how the source drew a bullet; a letter or number is part of the text.
  const drawn = items.every(({ mark }) => !/[\p{L}\p{N}]/u.test(mark))
  if (drawn) return html`<ul class="redress-decision__items">${items.map(({ text }) => html`<li>${text}</li>`)}</ul>`
  return html`<ul class="govuk-list redress-decision__items">${items.map(({ mark, text }) => html`<li>${mark} ${text}</li>`)}</ul>`
}

/** The text with the authorities that it cites in brackets set apart. */
function withCitations(text: string, citations: readonly Citation[]): Content {
  const parts: Content[] = []
  let rest = text
  for (const { text: cited } of citations.filter(({ standsAlone }) => !standsAlone)) {
    const written = `(${cited})`
    const at = rest.indexOf(written)
    if (at < 0) continue
    parts.push(rest.slice(0, at), html`<cite class="redress-decision__citation">${written}</cite>`)
    rest = rest.slice(at + written.length)
  }
  return [...parts, rest]
}

/** Words of an imported text that have no sure place are shown all the same: nothing of a decision is left out. */
function doubts({ doubts: words }: Statement): Html | null {
  if (words.length === 0) return null
  return html`<section aria-labelledby="doubts"><h2 id="doubts">${doubtsHeading}</h2>
    <p>These words stand in the text that was imported, but we could not tell where they belong.</p>
    <ul class="redress-decision__items">${words.map(({ line, text, why }) => html`<li>Line ${line}: ${text} (${why})</li>`)}</ul>
  </section>`
}

function backToTop(): Html {
  return html`<p class="govuk-body"><a class="govuk-link redress-top" href="#main-content">Back to top</a></p>`
}

function otherForms({ version }: Entry, current: Entry): Html {
  const names = { pdf: 'PDF', docx: 'Word', txt: 'Plain text', 'akn.xml': 'XML (Akoma Ntoso)', json: 'Data (JSON)' } as const
  const forms = ['pdf', 'docx', 'txt', 'akn.xml', 'json'] as const
  return html`<h2 class="govuk-heading-s" id="download">Download</h2>
    <ul class="govuk-list redress-links" aria-labelledby="download">${forms.map((form) => html`<li><a class="govuk-link" href=${addressOf(current, { rendition: form, version })}>${names[form]}</a></li>`)}</ul>`
}
