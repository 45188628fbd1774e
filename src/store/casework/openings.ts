import type { Histories } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'

const list = 'select office, position, case_id as "caseId", previous, digest from casework.opening order by office, position'

export async function listOpenings(session: Session): ReturnType<Histories['openings']> {
  return session.rows({ text: list })
}
