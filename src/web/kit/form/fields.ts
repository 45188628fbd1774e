import type { PlainDate } from '../../../time/plain-date.ts'
import type { DateRule } from './date-entry.ts'
import type { TextRule } from './clean-text.ts'

export interface TextField<Required extends boolean> extends TextRule {
  kind: 'text'
  isRequired: Required
}
export interface DateField<Required extends boolean> extends DateRule {
  kind: 'date'
  isRequired: Required
}
export interface ChoiceField<Value extends string, Required extends boolean> {
  kind: 'choice'
  label: string
  options: readonly Value[]
  required?: boolean | string | undefined
  isRequired: Required
}
export interface ChoicesField<Value extends string> {
  kind: 'choices'
  label: string
  options: readonly Value[]
  required?: boolean | string | undefined
}

export type Field = TextField<boolean> | DateField<boolean> | ChoiceField<string, boolean> | ChoicesField<string>
export type Fields = Readonly<Record<string, Field>>

/** What a field gives once everything entered is right. An optional one that was left empty gives undefined; `choices` an empty list. */
export type ValueOf<F extends Field> = F extends TextField<infer R>
  ? true extends R ? string : string | undefined
  : F extends DateField<infer R>
    ? true extends R ? PlainDate : PlainDate | undefined
    : F extends ChoiceField<infer V, infer R>
      ? true extends R ? V : V | undefined
      : F extends ChoicesField<infer V>
        ? readonly V[]
        : never

type IsRequired<R> = R extends true | string ? true : false

/** A line or, with `multiline`, a passage of text. */
export function text<const R extends boolean | string = false>(rule: Omit<TextRule, 'required'> & { required?: R }): TextField<IsRequired<R>> {
  return { kind: 'text', ...rule, isRequired: Boolean(rule.required) as IsRequired<R> }
}

/** A day in three boxes, sent as `name-day`, `name-month`, `name-year`. */
export function date<const R extends boolean | string = false>(rule: Omit<DateRule, 'required'> & { required?: R }): DateField<IsRequired<R>> {
  return { kind: 'date', ...rule, isRequired: Boolean(rule.required) as IsRequired<R> }
}

/** One of the options: radios, a select, or the button that was pressed. */
export function choice<const V extends string, const R extends boolean | string = false>(rule: {
  label: string
  options: readonly V[]
  required?: R
}): ChoiceField<V, IsRequired<R>> {
  return { kind: 'choice', ...rule, isRequired: Boolean(rule.required) as IsRequired<R> }
}

/** Any number of the options: checkboxes. */
export function choices<const V extends string>(rule: { label: string; options: readonly V[]; required?: boolean | string }): ChoicesField<V> {
  return { kind: 'choices', ...rule }
}
