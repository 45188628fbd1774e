import { testOf } from '../../../law/law.ts'
import type { TestId } from '../../../law/model.ts'
import type { CaseFile } from '../../../usecases/cases/case-file.ts'
import { checkboxes, choices, fromForm, fromFormMany, html, readForm, textInput } from '../../kit/kit.ts'
import { headText } from './heads.ts'
import type { RecordingPage } from './recording-page.ts'

interface Ground {
  readonly id: TestId
  /** The heads for which it is met. */
  readonly heads: readonly string[]
  /** Tests that are met and rest on it, where it is a limb. */
  readonly under: readonly TestId[]
}

/** What the decision may turn on: the tests that are met and not waived, and the limbs of the discretion on which they rest. */
export function possibleGrounds({ state }: CaseFile): readonly Ground[] {
  const met = state.assessments.filter((each) => each.met && each.discretion !== 'exercised')
  const ids = [...new Set(met.flatMap(({ test }) => [testOf(test)?.restsOn ?? test, test]))]
  return ids.map((id) => {
    const from = met.filter(({ test }) => test === id || testOf(test)?.restsOn === id)
    return { id, heads: [...new Set(from.map(({ head }) => head))], under: from.map(({ test }) => test).filter((test) => test !== id) }
  })
}

const placeField = (id: TestId) => `place-${id}`

export const groundsPage: RecordingPage = {
  path: 'grounds', needs: 'assessment',
  sheet: ({ file, path }) => {
    const possible = possibleGrounds(file)
    const chosen = file.state.grounds.filter((id) => possible.some((ground) => ground.id === id))
    const fields = { grounds: choices({ label: 'grounds', options: possible.map(({ id }) => id), required: 'Select at least one ground' }) }
    return {
      title: 'Grounds of the decision', then: '#heads',
      known: { grounds: chosen, ...Object.fromEntries(chosen.map((id, at) => [placeField(id), String(at + 1)])) },
      before: html`<p class="govuk-body">The summary and the final decision give these as the reasons, in this order. Choose what the decision really turns on, not everything that could be said.</p>
        ${possible.length > 0 ? null : html`<p class="govuk-inset-text">No test is met yet. <a class="govuk-link" href=${`${path}#heads`}>Assess the heads</a> first.</p>`}`,
      controls: (form) => (possible.length === 0 ? null : checkboxes({
        ...fromFormMany(form, 'grounds'), legend: 'The decision turns on',
        items: possible.map(({ id, heads, under }) => {
          const test = testOf(id)
          return {
            value: id, text: test?.name ?? id,
            hint: [
              under.length === 0 ? null : html`The power that “${under.map((each) => testOf(each)?.name ?? each).join('”, “')}” rests on. `,
              `${test?.citation ?? test?.uncitedBecause ?? ''}. Met for: ${heads.map((head) => headText(file, head)).join('; ')}.`,
            ],
            reveals: textInput({ ...fromForm(form, placeField(id)), label: { text: html`Place<span class="govuk-visually-hidden"> of ${test?.name ?? id}</span> (optional)` }, inputmode: 'numeric', autocomplete: 'off', width: 2 }),
          }
        }),
      })),
      read: (sent) => {
        const form = readForm(fields, sent)
        const body = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
        const places = Object.fromEntries(possible.map(({ id }) => [placeField(id), typeof body[placeField(id)] === 'string' ? String(body[placeField(id)]).trim() : '']))
        const wrong = (form.values.grounds ?? []).filter((id) => !/^(?:[1-9]\d?)?$/.test(places[placeField(id)] ?? ''))
        const problems = [...form.problems, ...wrong.map((id) => ({ field: placeField(id), text: `Enter the place of “${testOf(id)?.name ?? id}” as a whole number, like 1, or leave it empty` }))]
        const place = (id: TestId) => Number(places[placeField(id)]) || possible.length + 1
        return {
          entered: { ...form.entered, ...places }, problems,
          note: form.valid && problems.length === 0 ? { happening: { type: 'GroundsChosen', grounds: form.values.grounds.toSorted((a, b) => place(a) - place(b)) } } : null,
        }
      },
    }
  },
}
