import type { Assessment } from '../../../casework/state.ts'
import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { bodyOf, law, testOf } from '../../../law/law.ts'
import type { Test } from '../../../law/model.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import { checkboxes, choice, choices, details, fromForm, fromFormMany, html, insetText, radios, readForm, select, text, textArea, type Content, type Entered, type ShownForm } from '../../kit/kit.ts'
import { headSentence, headText } from './heads.ts'
import { readingNothing, type RecordingPage, type Sheet } from './recording-page.ts'

/** The test as it stood on the day of the complaint, if the case's procedure has it. */
export const testHere = (file: CaseFile, id: string): Test | undefined => (file.scheme.tests.includes(id) ? testOf(id, file.state.receivedOn) : undefined)

export const assessmentOf = (file: CaseFile, head: string, test: string): Assessment | undefined => file.state.assessments.find((each) => each.head === head && each.test === test)

const canWaive = (test: Test) => test.waiver.can === true || test.waiver.can === 'judgement'

/** What a test asks, its authority, whether it can be waived, and the facts that usually meet it. */
export function aboutTest(test: Test): Content {
  return html`<p class="govuk-body">${test.citation ?? test.uncitedBecause}${test.basis === 'unverified' ? ' We have not confirmed this rule.' : ''}</p>
    ${(test.otherCitations ?? []).map((other) => html`<p class="govuk-body">${other.citation}: ${other.when}</p>`)}
    <p class="govuk-body">${waiverOf(test)}</p>
    ${test.typicalFacts.length === 0 ? null : html`<p class="govuk-body">Facts that usually meet it:</p><ul class="govuk-list govuk-list--bullet">${test.typicalFacts.map((fact) => html`<li>${fact}</li>`)}</ul>`}`
}

function waiverOf({ waiver }: Test): string {
  switch (waiver.can) {
    case true: return `We may look at the complaint all the same: ${waiver.when}`
    case 'judgement': return `A matter of judgement: ${waiver.note}`
    case false: return `There is no discretion: if it is met, we cannot look at the complaint.${waiver.note === undefined ? '' : ` ${waiver.note}`}`
    case 'not-applicable': return 'There is nothing to waive: this is itself a question of judgement.'
  }
}

export const assessmentPages: readonly RecordingPage[] = [
  {
    path: 'heads/:head/assess/:test', needs: 'assessment',
    sheet: ({ file, path, params: { head = '', test: id = '' } }) => {
      const test = testHere(file, id)
      if (test === undefined || headText(file, head) === '') return null
      const earlier = assessmentOf(file, head, id)
      return {
        title: test.name, then: '#heads', save: 'Save what was considered', known: known(file, earlier),
        before: [
          insetText(headSentence(file, head)),
          details({ summary: 'What this test is, and when it can be waived', body: aboutTest(test) }),
          html`<p class="govuk-body">This is a record of what you considered, not a tick. It stands in the statement in your words, and a test that you considered and found not met is worth recording too.</p>`,
        ],
        controls: (form) => controls(file, test, form, earlier),
        after: html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/heads/${head}/assess`}>Choose another test</a>${earlier === undefined ? null : html`<br /><a class="govuk-link" href=${`${path}/heads/${head}/assess/${id}/withdraw`}>Withdraw this assessment</a>`}</p>`,
        read: read(file, test, head),
      }
    },
  },
  {
    path: 'heads/:head/assess/:test/withdraw', needs: 'assessment',
    sheet: ({ file, params: { head = '', test = '' } }) => (assessmentOf(file, head, test) === undefined ? null : {
      title: 'Withdraw this assessment?', save: 'Withdraw it', warning: true, then: '#heads',
      before: [
        insetText(headSentence(file, head)),
        html`<p class="govuk-body">“${testOf(test)?.name ?? test}” will no longer count for this head, and its paragraphs go from the statement. What was considered stays in the history of the case.</p>`,
      ],
      controls: () => null,
      read: readingNothing({ happening: { type: 'TestWithdrawn', head, test } }),
    }),
  },
]

function known(file: CaseFile, earlier: Assessment | undefined): Entered {
  if (earlier === undefined) return {}
  const words = file.words(earlier.kept)
  return {
    met: earlier.met ? 'yes' : 'no', facts: earlier.facts, betterPlaced: earlier.betterPlaced, reasons: textOf(words, 'reasons'),
    discretion: earlier.discretion === 'not-open' ? '' : earlier.discretion, discretionReasons: textOf(words, 'discretionReasons'),
  }
}

/** The bodies to tick: those that the test names, and those chosen before. */
const offered = (test: Test, form: ShownForm): readonly string[] => [...new Set([...test.betterPlaced, ...[form.entered['betterPlaced'] ?? []].flat().filter((id) => bodyOf(id) !== undefined)])]

function controls(file: CaseFile, test: Test, form: ShownForm, earlier: Assessment | undefined): Content {
  const bodies = offered(test, form)
  return [
    radios({
      ...fromForm(form, 'met'), legend: { text: test.asks, size: 'm' },
      items: [{ value: 'yes', text: 'Yes, the test is met', ...(canWaive(test) ? { reveals: discretion(test, form) } : {}) }, { value: 'no', text: 'No, it is not met' }],
    }),
    file.state.facts.length === 0
      ? html`<p class="govuk-body">No facts are recorded on this case yet, so this cannot say which it rests on. You can add them and come back.</p>`
      : checkboxes({ ...fromFormMany(form, 'facts'), legend: 'On which facts?', small: true, items: file.state.facts.map(({ id, kept }) => ({ value: id, text: textOf(file.words(kept), 'text') })) }),
    bodies.length === 0 ? null : checkboxes({ ...fromFormMany(form, 'betterPlaced'), legend: 'Who is better placed to deal with this? (optional)', small: true, items: bodies.map((id) => ({ value: id, text: bodyOf(id)?.name ?? id, hint: bodyOf(id)?.considers === undefined ? null : `Considers ${bodyOf(id)?.considers}` })) }),
    select({ ...fromForm(form, 'otherBody'), label: `${bodies.length === 0 ? 'Who is better placed to deal with this?' : 'Another body'} (optional)`, items: [{ value: '', text: 'None' }, ...law.bodies.filter(({ id }) => !bodies.includes(id)).map(({ id, name }) => ({ value: id, text: name }))] }),
    textArea({ ...fromForm(form, 'reasons'), rows: 6, spellcheck: true, label: 'Your reasons', hint: `Whole sentences, which ${earlier?.met === false ? 'the file keeps' : 'go into the statement as they are'}. Say what the facts show and why that meets the test or does not. No names of people.` }),
  ]
}

const discretion = (test: Test, form: ShownForm): Content => [
  radios({
    ...fromForm(form, 'discretion'), legend: 'Do we look at the complaint all the same?', hint: waiverOf(test), small: true,
    items: [{ value: 'not-exercised', text: 'No, we do not use the discretion' }, { value: 'exercised', text: 'Yes, we use the discretion' }],
  }),
  textArea({ ...fromForm(form, 'discretionReasons'), rows: 3, spellcheck: true, label: 'Why the discretion is used or not', hint: 'For the file: what you weighed. Needed if you use it.' }),
]

function read(file: CaseFile, test: Test, head: string): Sheet['read'] {
  const bodies = law.bodies.map(({ id }) => id)
  const fields = {
    met: choice({ label: 'whether it is met', options: ['yes', 'no'], required: 'Select whether the test is met' }),
    discretion: choice({ label: 'the discretion', options: ['not-exercised', 'exercised'] }),
    discretionReasons: text({ label: 'why the discretion is used or not', max: LONGEST_TEXT, multiline: true }),
    facts: choices({ label: 'facts', options: file.state.facts.map(({ id }) => id) }),
    betterPlaced: choices({ label: 'bodies', options: bodies }),
    otherBody: choice({ label: 'another body', options: bodies }),
    reasons: text({ label: 'your reasons', max: LONGEST_TEXT, multiline: true, required: 'Enter your reasons' }),
  }
  return (sent) => {
    const form = readForm(fields, sent)
    if (!form.valid) return { entered: form.entered, problems: form.problems, note: null }
    const { met, discretion, discretionReasons = '', facts, betterPlaced, otherBody, reasons } = form.values
    const open = met === 'yes' && canWaive(test)
    const problems = [
      ...(open && discretion === undefined ? [{ field: 'discretion', text: 'Select whether the discretion is used' }] : []),
      ...(open && discretion === 'exercised' && discretionReasons === '' ? [{ field: 'discretionReasons', text: 'Enter why the discretion is used' }] : []),
    ]
    if (problems.length > 0) return { entered: form.entered, problems, note: null }
    return {
      entered: form.entered, problems,
      note: {
        happening: {
          type: 'TestConsidered', head, test: test.id, met: met === 'yes', facts,
          discretion: open ? (discretion ?? 'not-open') : 'not-open',
          betterPlaced: [...new Set([...betterPlaced, ...(otherBody === undefined ? [] : [otherBody])])],
        },
        words: { reasons, discretionReasons },
      },
    }
  }
}
