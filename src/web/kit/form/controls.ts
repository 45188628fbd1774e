import type { DatePart } from '../components/date-input.ts'
import type { Problem } from '../components/error-summary.ts'
import type { Entered } from './read-form.ts'

/** A form as it is to be shown: blank, filled in, or sent back with problems. */
export interface ShownForm {
  readonly problems: readonly Problem[]
  readonly entered: Entered
}

/** Name, value and problem of a text box, text area, radios or select: `textInput({ ...fromForm(form, 'name'), label })`. */
export function fromForm(form: ShownForm, name: string): { name: string; value: string | undefined; error: string | undefined } {
  const entered = form.entered[name]
  return { name, value: typeof entered === 'string' ? entered : entered?.[0], error: problemOf(form, name)?.text }
}

/** Name, values and problem of checkboxes. */
export function fromFormMany(form: ShownForm, name: string): { name: string; values: readonly string[]; error: string | undefined } {
  const entered = form.entered[name]
  const values = typeof entered === 'string' ? [entered] : (entered ?? [])
  return { name, values, error: problemOf(form, name)?.text }
}

/** Name, boxes and problem of a date. */
export function fromFormDate(form: ShownForm, name: string): {
  name: string
  values: { readonly [part in DatePart]: string | undefined }
  error: string | undefined
  errorParts: readonly DatePart[] | undefined
} {
  const box = (part: DatePart) => {
    const entered = form.entered[`${name}-${part}`]
    return typeof entered === 'string' ? entered : entered?.[0]
  }
  const problem = problemOf(form, name)
  return {
    name,
    values: { day: box('day'), month: box('month'), year: box('year') },
    error: problem?.text,
    errorParts: problem?.part ? [problem.part] : undefined,
  }
}

function problemOf(form: ShownForm, name: string): Problem | undefined {
  return form.problems.find((problem) => problem.field === name)
}
