import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { fieldset } from './fieldset.ts'
import type { Legend } from './fieldset.ts'
import { describedBy, explanations, formGroup, hint, label, present } from './form-group.ts'

export interface Choice {
  value: string
  text: Content
  hint?: Content
  disabled?: boolean | undefined
  id?: string | undefined
  /** Further questions that belong to this answer, shown once it is chosen. Old browsers always show them. */
  reveals?: Content
}

export interface Choices {
  name: string
  id?: string | undefined
  legend: Legend | string
  hint?: Content
  error?: Content
  /** `'or'` between two items says so. */
  items: readonly (Choice | 'or')[]
  small?: boolean | undefined
}

export interface Radios extends Choices {
  value?: string | undefined
  inline?: boolean | undefined
  /** It may be left open. A radio that was chosen cannot be unchosen, so there is one more for that. */
  optional?: boolean | undefined
}

export interface Checkboxes extends Choices {
  values?: readonly string[] | undefined
}

/** One answer out of several. */
export function radios(props: Radios): Html {
  const look = classes('govuk-radios', props.inline && 'govuk-radios--inline', props.small && 'govuk-radios--small')
  const items = props.optional ? [...props.items, ...(props.inline ? [] : ['or' as const]), { value: '', text: 'No answer' }] : props.items
  return group('radios', 'radio', look, { ...props, items }, (value) => value === props.value)
}

/** Any number of answers; the form is sent with one value for each. */
export function checkboxes(props: Checkboxes): Html {
  const look = classes('govuk-checkboxes', props.small && 'govuk-checkboxes--small')
  return group('checkboxes', 'checkbox', look, props, (value) => props.values?.includes(value) ?? false)
}

type Block = 'radios' | 'checkboxes'

function group(block: Block, type: string, look: string, props: Choices, chosen: (value: string) => boolean): Html {
  const id = props.id ?? props.name
  const body = [
    explanations(id, props),
    html`<div class=${look} data-module=${`govuk-${block}`}>
      ${props.items.map((item, index) =>
        item === 'or'
          ? html`<div class=${`govuk-${block}__divider`}>or</div>`
          : choice(block, type, props.name, index === 0 ? id : `${id}-${index + 1}`, item, chosen(item.value)),
      )}
    </div>`,
  ]
  return formGroup(props.error, fieldset({ legend: props.legend, describedBy: describedBy(id, props), body }))
}

function choice(block: Block, type: string, name: string, defaultId: string, item: Choice, checked: boolean): Content {
  const id = item.id ?? defaultId
  const hintId = present(item.hint) ? `${id}-item-hint` : undefined
  return [
    html`<div class=${`govuk-${block}__item`}>
      <input class=${`govuk-${block}__input`} id=${id} name=${name} type=${type} value=${item.value} checked=${checked}
        disabled=${item.disabled} aria-describedby=${hintId} />
      ${label({ text: item.text }, id, `govuk-${block}__label`)}
      ${hintId ? hint(item.hint, hintId, `govuk-${block}__hint`) : null}
    </div>`,
    // Hidden by the style sheet while its answer is not chosen. Not by govuk-frontend's script: it marks the radio as expanded,
    // which a radio cannot be, and without scripts would show every one of them.
    present(item.reveals) ? html`<div class=${`govuk-${block}__conditional redress-reveals`}>${item.reveals}</div>` : null,
  ]
}
