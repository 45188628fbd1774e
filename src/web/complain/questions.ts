import { aboutTheComplaint } from './questions-on-complaint.ts'
import { aboutThePerson } from './questions-on-person.ts'
import type { Question } from './question.ts'

/** Every question of the journey, in the order in which it is asked. What happened comes before anyone has to say who they are. */
export const questions: readonly Question[] = [...aboutTheComplaint, ...aboutThePerson]

export const questionOf = (id: string): Question | undefined => questions.find((question) => question.id === id)
