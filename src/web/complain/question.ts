import type { Scheme } from '../../scheme/language.ts'
import type { Body } from '../../usecases/ports/people.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { readForm, type Content, type Problem } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import type { Fields } from '../kit/form/fields.ts'

/** Answers as they were entered, by the names that the browser sent. */
export type Answers = Readonly<Record<string, string>>

/** What a question may depend on. */
export interface About {
  readonly officeName: string
  /** The procedure that it will follow. */
  readonly scheme: Scheme
  readonly bodies: readonly Body[]
  readonly today: PlainDate
  /** Everything answered so far. */
  readonly answers: Answers
}

/** Whether decisions under a procedure are published, without names: only then is it asked what must not be seen in them. */
export const publishesDecisions = ({ outcomes }: Scheme): boolean => Object.values(outcomes).some(({ published }) => published !== null)

/** One page of the journey. */
export interface Question {
  /** Its address below `/complain/`. */
  readonly id: string
  /** The question, as the page's heading. */
  readonly title: string
  /** The control itself bears the heading. */
  readonly asks: 'one-thing' | 'several-things'
  readonly fields: (about: About) => Fields
  readonly explanation?: (about: About) => Content
  readonly controls: (form: ShownForm, about: About) => Content
  /** What can only be judged together with other answers. */
  readonly check?: (values: Readonly<Record<string, string | undefined>>, about: About) => readonly Problem[]
  /** How the answers are shown before sending. */
  readonly rows: (values: Readonly<Record<string, string | undefined>>, about: About) => readonly { readonly key: string; readonly value: string }[]
}

export interface Read {
  /** What can be kept, by field; absent where it was left empty or cannot be. */
  readonly values: Readonly<Record<string, string | undefined>>
  readonly problems: readonly Problem[]
  readonly entered: Answers
}

/** Reads a question's answers, from what a browser sent or from what was kept: what they mean, what is wrong, what was typed. */
export function readAnswers(question: Question, sent: unknown, about: About): Read {
  const form = readForm(question.fields(about), sent)
  const values = form.values as Readonly<Record<string, string | undefined>>
  const others = (question.check?.(values, about) ?? []).filter((problem) => form.problems.every(({ field }) => field !== problem.field))
  return {
    values,
    problems: [...form.problems, ...others],
    entered: Object.fromEntries(Object.entries(form.entered).map(([name, entered]) => [name, typeof entered === 'string' ? entered : entered.join('\n')])),
  }
}
