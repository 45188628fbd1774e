import type { HandoverState } from '../../casework/state.ts'
import { formatDate } from '../../time/plain-date.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { html, tag, type Content, type TagColour } from '../kit/kit.ts'

const states: Readonly<Record<HandoverState['is'], readonly [string, TagColour]>> = {
  prepared: ['prepared: you must send it', 'orange'],
  sent: ['sent, by the proof recorded', 'blue'],
  arrived: ['there, not answered yet', 'blue'],
  accepted: ['accepted', 'green'],
  declined: ['declined', 'red'],
  returned: ['returned', 'red'],
  withdrawn: ['taken back', 'grey'],
}

/** Where a hand-over stands, as a tag. */
export const handoverTag = ({ is }: HandoverState): Content => tag(states[is][0], states[is][1])

/** Every hand-over of a case with what was told and what came back, for either side. */
export function handoverList(file: CaseFile, base: string): Content {
  const { handovers } = file.state
  if (handovers.length === 0) return html`<p class="govuk-body">Nothing has been handed over.</p>`
  return handovers.map((each) => {
    const [told, proof, answer] = [file.words(each.kept), file.words(each.proof?.kept), file.words(each.answer?.kept)]
    const line = (label: string, text: string) => (text === '' ? null : html`<div><dt>${label}</dt><dd>${text}</dd></div>`)
    return html`<section class="redress-handover"><h3 class="govuk-heading-s">${textOf(told, 'to') || file.scheme.handovers?.[each.handover]?.name}, ${formatDate(each.on)} ${handoverTag(each)}</h3>
      <dl class="redress-details">
        ${line('What they were told', textOf(told, 'what'))}
        ${line('Who learns who you are', textOf(told, 'identity'))}
        ${line('Left out', textOf(told, 'leftOut'))}
        ${line('Reference there', each.reference ?? '')}
        ${line('Proof of sending', each.proof === null ? '' : `${textOf(proof, 'how')}, ${formatDate(each.proof.on)}`)}
        ${line('Why', textOf(answer, 'why'))}
      </dl>
      <p class="govuk-body"><a class="govuk-link" href=${`${base}/packages/${each.package}`}>Read and print what was ${each.is === 'prepared' ? 'prepared' : 'handed over'}</a></p></section>`
  })
}
