import { slugify } from '../../law/law.ts'
import { explainCitations } from '../../register/applied-law.ts'
import { runsOf } from '../../statement/cited-text.ts'
import type { Citation, Item, Paragraph, Section, Statement } from '../../statement/model.ts'
import { areDrawn, runsOfSection } from '../../statement/printed.ts'
import { doubtsHeading } from '../../statement/render-text.ts'
import { html } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { lawInPlace } from './decision-law.ts'

/** The words of a decision: summary, sections, and paragraphs that can be linked to, with the law explained below those that cite it. */
export function statementView(statement: Statement, anchors: readonly string[]): Html {
  const { summary, sections, signOff, header } = statement
  return html`<article class="redress-decision" aria-label="Decision statement">
    <h2 class="redress-decision__first">The Ombudsman’s final decision</h2>
    ${summary === null ? null : html`<p class="redress-decision__summary"><strong>Summary:</strong> ${summary}</p>`}
    ${sections.map((section, index) => sectionView(section, anchors[index] ?? '', header.date))}
    ${signOff === null ? null : html`<p><strong>${signOff}</strong></p>`}
    ${doubts(statement)}
  </article>`
}

/** The anchor of each section, from its heading; a number makes a second one of the same name its own. */
export function anchorsOf(sections: readonly Section[]): readonly string[] {
  const slugs = sections.map(({ heading }) => `section-${slugify(heading)}`)
  return slugs.map((slug, index) => (slugs.indexOf(slug) === index ? slug : `${slug}-${index + 1}`))
}

function sectionView(section: Section, anchor: string, decidedOn: string | null): Html {
  return html`<section aria-labelledby=${anchor}>
    <h2 id=${anchor}>${section.heading}</h2>
    ${runsOfSection(section).map(({ heading, paragraphs }) => html`
      ${heading === null ? null : html`<h3>${heading}</h3>`}
      ${paragraphs.length === 0 ? null : html`<ol class="redress-decision__paragraphs" start=${paragraphs[0]?.number}>${paragraphs.map((paragraph) => paragraphView(paragraph, decidedOn))}</ol>`}
    `)}
  </section>`
}

function paragraphView(paragraph: Paragraph, decidedOn: string | null): Html {
  const { number, text, items, citations } = paragraph
  const alone = citations.filter(({ standsAlone }) => standsAlone)
  return html`<li class="redress-decision__paragraph" id=${`p${number}`}>
    <a class="redress-decision__number" href=${`#p${number}`} aria-label=${`Paragraph ${number}`}>${number}.</a>${' '}${withCitations(text, citations)}
    ${items.length === 0 ? null : itemsView(items, citations)}
    ${alone.map((citation) => html`<p><cite class="redress-decision__citation">(${citation.text})</cite></p>`)}
    ${lawInPlace(explainCitations(paragraph, decidedOn))}
  </li>`
}

function itemsView(items: readonly Item[], citations: readonly Citation[]): Html {
  // A dash or a dot is how the source drew a bullet; a letter or number is part of the text.
  if (areDrawn(items)) return html`<ul class="redress-decision__items">${items.map(({ text }) => html`<li>${withCitations(text, citations)}</li>`)}</ul>`
  return html`<ul class="govuk-list redress-decision__items">${items.map(({ mark, text }) => html`<li>${mark} ${withCitations(text, citations)}</li>`)}</ul>`
}

/** The text with the authorities that it cites in brackets set apart. */
const withCitations = (text: string, citations: readonly Citation[]): Content =>
  runsOf(text, citations).map((run) => ('words' in run ? run.words : html`<cite class="redress-decision__citation">(${run.cited.text})</cite>`))

/** Words of an imported text that have no sure place are shown all the same: nothing of a decision is left out. */
function doubts({ doubts: words }: Statement): Html | null {
  if (words.length === 0) return null
  return html`<section aria-labelledby="doubts"><h2 id="doubts">${doubtsHeading}</h2>
    <p>These words stand in the text that was imported, but we could not tell where they belong.</p>
    <ul class="redress-decision__items">${words.map(({ line, text, why }) => html`<li>Line ${line}: ${text} (${why})</li>`)}</ul>
  </section>`
}
