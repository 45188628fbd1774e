import { endPublication } from '../usecases/register/end-publication.ts'
import { system } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'

/** Takes down what has been published for as long as it should be. Once a day is enough, and more often does no harm. */
export const endPublications: Handler = async ({ desk }) => {
  await endPublication(desk, system, {})
}
