import type { Histories } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'

const list = 'select office, position, case_id as "caseId", previous, digest from casework.opening order by office, position'
const ends = 'select office, position, digest from casework.office_chain order by office'

export async function listOpenings(session: Session): ReturnType<Histories['openings']> {
  return session.rows({ text: list })
}

export async function listOpeningEnds(session: Session): ReturnType<Histories['openingEnds']> {
  return session.rows({ text: ends })
}
