import type { Refusal } from '../../usecases/use-case.ts'
import type { Problem } from '../kit/kit.ts'

/** A refusal as the problems of a form: those of its fields, or else what it says, about the first field. */
export function problemsOf(refusal: Refusal, firstField: string): readonly Problem[] {
  return refusal.problems?.map(({ field, message }) => ({ field, text: message })) ?? [{ field: firstField, text: refusal.message }]
}
