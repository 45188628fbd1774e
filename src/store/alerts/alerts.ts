import type { Alert, Alerts } from '../../usecases/ports/alerts.ts'
import type { Session } from '../session.ts'

const columns = `
  a.id, a.follower, a.search, a.every, a.asked_at as "askedAt", a.confirmed_at as "confirmedAt", a.told_to as "toldTo", a.told_on as "toldOn"`

const ask = `
  with known as (
    insert into alerts.follower (id, address, address_stamp) values ($1, $2, $3)
    on conflict (address_stamp) do update set address_stamp = excluded.address_stamp
    returning id
  )
  insert into alerts.alert (id, follower, search, every, asked_at) select $4, known.id, $5, $6, $7 from known`

const unconfirmed = `
  select count(*)::integer as count from alerts.alert a join alerts.follower f on f.id = a.follower
  where f.address_stamp = $1 and a.confirmed_at is null and a.asked_at > $2`

const confirm = `
  with replaced as (
    delete from alerts.alert a using alerts.alert it
    where it.id = $1 and it.confirmed_at is null and a.follower = it.follower and a.search = it.search and a.id <> it.id
    returning a.told_to, a.told_on
  )
  update alerts.alert set confirmed_at = $2, told_to = coalesce((select min(told_to) from replaced), $3), told_on = coalesce((select max(told_on) from replaced), $4)
  where id = $1 and confirmed_at is null`

const due = `
  select distinct a.follower from alerts.alert a
  where a.confirmed_at is not null and a.told_to < $1 and a.told_on <= case a.every when 'day' then $2::date else $3::date end and a.follower > $4
  order by a.follower limit $5`

const takeUp = 'update alerts.follower set taken_until = $3 where id = $1 and (taken_until is null or taken_until <= $2) returning address'

/** Alerts in PostgreSQL, for the program itself. */
export function createAlerts(session: Session): Alerts {
  return {
    ask: async (it) => void (await session.run({ text: ask, values: [it.follower, it.address, it.addressStamp, it.id, it.search, it.every, it.askedAt] })),
    unconfirmed: async (stamp, since) => (await session.row<{ count: number }>({ text: unconfirmed, values: [stamp, since] }))?.count ?? 0,
    find: async (id) => (await session.row<Alert & { address: string }>({ text: `select ${columns}, f.address from alerts.alert a join alerts.follower f on f.id = a.follower where a.id = $1`, values: [id] })) ?? null,
    confirm: async (id, { at, toldTo, toldOn }) => void (await session.run({ text: confirm, values: [id, at, toldTo, toldOn] })),
    of: (follower) => session.rows<Alert>({ text: `select ${columns} from alerts.alert a where a.follower = $1 and a.confirmed_at is not null order by a.confirmed_at, a.id`, values: [follower] }),
    stop: async (follower, alert) => {
      if (alert !== null) await session.run({ text: 'delete from alerts.alert where follower = $1 and id = $2', values: [follower, alert] })
      await session.run({ text: 'delete from alerts.follower f where f.id = $1 and ($2 or not exists (select from alerts.alert a where a.follower = f.id))', values: [follower, alert === null] })
    },
    due: async ({ before, day, week, after, atMost }) => (await session.rows<{ follower: string }>({ text: due, values: [before, day, week, after, atMost] })).map(({ follower }) => follower),
    takeUp: async (follower, now, until) => (await session.row<{ address: string }>({ text: takeUp, values: [follower, now, until] }))?.address ?? null,
    letGo: async (follower) => void (await session.run({ text: 'update alerts.follower set taken_until = null where id = $1', values: [follower] })),
    told: async (alerts, toldTo, toldOn) => void (await session.run({ text: 'update alerts.alert set told_to = $2, told_on = $3 where id = any ($1)', values: [alerts, toldTo, toldOn] })),
    forget: async (before) => {
      const gone = await session.run({ text: 'delete from alerts.alert where confirmed_at is null and asked_at < $1', values: [before] })
      await session.run({ text: 'delete from alerts.follower f where not exists (select from alerts.alert a where a.follower = f.id)' })
      return gone
    },
  }
}
