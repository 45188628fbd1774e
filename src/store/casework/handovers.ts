import type { Handovers, KeptHandover } from '../../usecases/ports/handovers.ts'
import type { Standing } from '../../usecases/ports/store.ts'
import type { Session } from '../session.ts'

const columns = `
  h.id, h.from_office as "fromOffice", h.from_case as "fromCase", h.to_office as "toOffice", h.to_case as "toCase", h.person, h.to_name as "toName", h.state, h.digest,
  h.package, h.made_at as "madeAt", h.arrived_on as "arrivedOn", h.answer_to as "answerTo", h.to_partner as "toPartner", h.from_partner as "fromPartner", h.why`

const add = `
  insert into casework.handover (id, from_office, from_case, to_office, to_case, person, to_name, state, digest, package, made_at, arrived_on, answer_to, to_partner, from_partner)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'base64'), $11, $12, $13, $14, $15) on conflict (id) do nothing`

export function createHandovers(session: Session, standing: Standing): Handovers {
  return {
    add: async (it) => (await session.run({
      text: add,
      values: [it.id, it.fromOffice, it.fromCase, it.toOffice, it.toCase, it.person, it.toName, it.state, it.digest, Buffer.from(it.package).toString('base64'), it.madeAt, it.arrivedOn, it.answerTo, it.toPartner, it.fromPartner],
    })) > 0,
    find: async (id) => (await session.row<KeptHandover>({ name: 'handover', text: `select ${columns} from casework.handover h where h.id = $1`, values: [id] })) ?? null,
    arrived: (limit, only) => session.rows<KeptHandover>({
      name: `arrived-handovers-${only ?? 'all'}`, text: `select ${columns} from casework.handover h where h.to_office = $1${only === undefined ? '' : ` and h.state = 'arrived'`} order by h.state <> 'arrived', h.made_at desc, h.id limit $2`, values: [standing.office, limit],
    }),
    ofCase: (caseId) => session.rows<KeptHandover>({ name: 'handovers-of-case', text: `select ${columns} from casework.handover h where h.from_case = $1 order by h.made_at, h.id`, values: [caseId] }),
    change: async (id, { state, toCase, why }) => {
      await session.run({ name: 'change-handover', text: 'update casework.handover set state = $2, to_case = coalesce($3, to_case), why = case when $4 then $5 else why end where id = $1', values: [id, state, toCase ?? null, why !== undefined, why ?? null] })
    },
  }
}
