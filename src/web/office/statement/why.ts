import { testOf } from '../../../law/law.ts'
import type { Provenance } from '../../../statement/provenance.ts'
import { describeParagraph } from '../../../statement/reader-view.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import { html, type Content } from '../../kit/kit.ts'
import { complaintClause } from '../../../statement/prose.ts'
import { headText } from '../recording/heads.ts'

/** Why a paragraph stands in the statement: in a sentence, and from which parts of this case it follows. */
export function whyItIsHere(file: CaseFile, path: string, { why }: Provenance): Content {
  const parts = partsOf(file, why)
  return html`<p class="govuk-body-s">${describeParagraph(why)}</p>
    ${parts.length === 0 ? null : html`<ul class="govuk-list govuk-list--bullet redress-small">${parts.map(({ href, text }) => html`<li><a class="govuk-link" href=${`${path}${href}`}>${text}</a></li>`)}</ul>`}`
}

interface Part {
  readonly href: string
  readonly text: string
}

function partsOf(file: CaseFile, why: Provenance['why']): readonly Part[] {
  const head = (id: string): Part => ({ href: `/heads/${id}`, text: `Head: complains ${complaintClause(headText(file, id))}` })
  const assessed = (id: string) => (test: string): Part => ({ href: `/heads/${id}/assess/${test}`, text: `Assessment: ${testOf(test)?.name ?? test}` })
  const grounds: Part = { href: '/grounds', text: 'The grounds chosen' }
  switch (why.kind) {
    case 'summary': return [...why.heads.map(head), grounds]
    case 'complaint': return why.heads.map(head)
    case 'law': return why.heads.flatMap((id) => why.tests.filter((test) => file.state.assessments.some((each) => each.head === id && each.test === test)).map(assessed(id)))
    case 'considered': return [{ href: '#facts', text: 'What was received on this case' }]
    case 'account': return why.facts.map((id) => ({ href: `/facts/${id}`, text: `Fact: ${textOf(file.words(file.state.facts.find((each) => each.id === id)?.kept), 'text')}` }))
    case 'finding': return [head(why.head), ...why.tests.map(assessed(why.head))]
    case 'decision': return [grounds]
  }
}
