import { bodyOf } from '../../law/law.ts'
import type { Body, Test } from '../../law/model.ts'
import type { AppliedTest, ExplainedCitation } from '../../register/applied-law.ts'
import { betterPlacedIn } from '../../register/better-placed.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { html } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'

/** Below a paragraph: what the law that it cites asks, and what follows, in plain words. Nothing where we cannot tell. */
export function lawInPlace(citations: readonly ExplainedCitation[]): Html | null {
  const known = citations.filter(({ tests, address }) => tests.length > 0 || address !== null)
  if (!known.some(({ tests }) => tests.length > 0)) return null
  const tests = [...new Map(known.flatMap((each) => each.tests).map((test) => [test.id, test])).values()]
  const addresses = [...new Set(known.flatMap(({ address }) => address ?? []))]
  return html`<details class="redress-law">
    <summary>What this law means</summary>
    ${tests.map((test) => html`<p>${test.asks} ${effectOf(test)}${test.basis === 'unverified' ? ' We have not confirmed this.' : ''}</p>`)}
    ${addresses.map((address) => html`<p><a class="govuk-link" href=${address} rel="external">Read the Act</a></p>`)}
  </details>`
}

const effects: Readonly<Record<Test['effect'], string>> = {
  'cannot-investigate': 'Then the ombudsman has no power to look at it',
  'will-not-investigate': 'Then the ombudsman usually does not look at it',
  'not-accepted': 'Then the ombudsman does not take the complaint',
  'upheld-without-investigation': 'Then the complaint can be upheld without an investigation',
  opens: 'Then the ombudsman can look at it',
}

/** What follows where a test is met, and when it does not. */
function effectOf({ effect, waiver }: Test): string {
  const follows = effects[effect]
  if (waiver.can === true) return `${follows}. It can still do so when ${waiver.when.replace(/^./, (letter) => letter.toLowerCase())}`
  if (waiver.can === 'judgement') return `${follows}. ${waiver.note}`
  return `${follows}.`
}

/** The tests that a decision rests on, each with the paragraphs that set out its law and that apply it. */
export function appliedLaw(applied: readonly AppliedTest[]): Content {
  if (applied.length === 0) return null
  return html`<p class="govuk-body">Which questions the decision asked, and why each was answered as it was. Redress reads this from its words; the decision itself is what counts.</p>
    <ul class="govuk-list redress-applied">${applied.map(({ test, law, applied: paragraphs, said }) => html`<li>
      <strong>${test.name}</strong><br />${test.asks}
      ${said === null ? null : html`<blockquote class="redress-applied__said">${said.sentence}</blockquote>`}
      <span class="redress-applied__where">${places('The rule', law)}${places('The answer', paragraphs)}</span>
    </li>`)}</ul>`
}

function places(what: string, numbers: readonly number[]): Html | null {
  if (numbers.length === 0) return null
  return html`<span>${what}: ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.map((number, index) => html`${index === 0 ? null : index === numbers.length - 1 ? ' and ' : ', '}<a class="govuk-link" href=${`#p${number}`}>${number}</a>`)}</span>`
}

/** The bodies to which a decision sends its reader, and how each is reached. */
export function otherBodies({ text }: Entry): Content {
  const bodies = betterPlacedIn(text).flatMap((id) => bodyOf(id) ?? [])
  if (bodies.length === 0) return null
  return html`<p class="govuk-body">The decision calls these better placed. Times can run from what happened, not from the decision: ask soon.</p>${bodies.map(bodyView)}`
}

function bodyView({ name, considers, goFirst, limit, site }: Body): Html {
  return html`<div class="redress-body-card">
    <h3 class="govuk-heading-s">${name}</h3>
    <p class="govuk-body">It considers ${considers}.${goFirst === null ? '' : ` First: ${goFirst.replace(/^./, (letter) => letter.toLowerCase())}`}</p>
    <p class="govuk-body">Time: ${limit.text.replace(/^./, (letter) => letter.toLowerCase())}.${limit.basis === 'unverified' ? ' We have not confirmed this limit; ask the body.' : ''}</p>
    ${site === null ? null : html`<p class="govuk-body"><a class="govuk-link" href=${`https://${site}`} rel="external">${site}</a></p>`}
  </div>`
}
