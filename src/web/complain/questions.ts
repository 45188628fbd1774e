import { aboutTheComplaint } from './questions-on-complaint.ts'
import { aboutThePerson } from './questions-on-person.ts'
import { questionsOf } from '../case/questions-of-procedure.ts'
import type { About, Question } from './question.ts'

/**
 * Every question of the journey under a procedure, in the order in which it is asked. What happened comes before anyone
 * has to say who they are; what the procedure leaves out is not asked.
 */
export function questionsFor({ scheme }: About): readonly Question[] {
  const left: readonly string[] = [...(scheme.opening?.leavesOut ?? []), ...(scheme.about === 'office' ? ['who-about', 'their-answer'] : [])]
  return [...aboutTheComplaint.filter(({ id }) => !left.includes(id)), ...questionsOf(scheme), ...aboutThePerson]
}

export const questionOf = (id: string, about: About): Question | undefined => questionsFor(about).find((question) => question.id === id)
