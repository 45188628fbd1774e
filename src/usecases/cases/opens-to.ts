import { worksUnder } from '../procedures.ts'
import type { Actor } from '../use-case.ts'
import type { CaseFile } from './case-file.ts'
import { sentToBody } from './sent-to-body.ts'

/**
 * Whether a case that the database lets someone reach is theirs to see: staff by a role in its procedure, a body's people
 * once they were written to. Persons reach only what they are party to.
 */
export function opensTo(actor: Actor, file: CaseFile): boolean {
  switch (actor.side) {
    case 'office': return worksUnder(actor, file.scheme)
    case 'body': return sentToBody(file)
    case 'person':
    case 'system': return true
    case 'public': return false
  }
}
