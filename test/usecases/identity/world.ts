import { randomBytes } from 'node:crypto'
import { createCatalogue } from '../../../src/scheme/catalogue.ts'
import { ombudsman } from '../../../src/schemes/ombudsman.ts'
import { createSecrets } from '../../../src/outside/secrets.ts'
import type { Credential, Credentials, OneTimeCode, Session } from '../../../src/usecases/ports/credentials.ts'
import type { Mailbox, Outgoing } from '../../../src/usecases/ports/mailbox.ts'
import type { Body, Office, People, Person } from '../../../src/usecases/ports/people.ts'
import type { Rooms, Standing, Store } from '../../../src/usecases/ports/store.ts'
import type { Secrets } from '../../../src/usecases/ports/secrets.ts'
import type { Desk } from '../../../src/usecases/use-case.ts'

/** A world in memory, whose clock the test moves. It keeps the promises of the ports that signing in rests on. */
export interface World {
  readonly desk: Desk
  readonly kept: Kept
  /** Minutes pass. */
  pass(minutes: number): void
}

export interface Kept {
  readonly people: Map<string, Person>
  readonly offices: Map<string, Office>
  readonly bodies: Map<string, Body>
  readonly credentials: Map<string, Credential & { failures: string[]; lastStep: number }>
  readonly sessions: Map<string, Session>
  readonly codes: (OneTimeCode & { state: 'open' | 'used' | 'replaced' })[]
  readonly mail: (Outgoing & { sentAt: string | null; problem: string | null })[]
  readonly jobs: { task: string; payload: Readonly<Record<string, string | number>>; key: string | undefined }[]
  /** Reference to the person who complains under it and the office it is of. */
  readonly cases: Map<string, { person: string; office: string }>
}

/** Quick secrets: the real ones with a password hash that costs nothing, and a count of how often it was worked out. */
export function quickSecrets(): Secrets & { readonly hashed: { count: number } } {
  const real = createSecrets('an installation key for tests, long enough')
  const hashed = { count: 0 }
  const quick = (password: string) => {
    hashed.count += 1
    return real.stamp(`password ${password}`)
  }
  return { ...real, hashed, hash: async (password) => quick(password), matches: async (hash, password) => quick(password) === hash }
}

export const riverside: Office = { id: 'office-1', slug: 'riverside', name: 'Riverside Ombudsman', phone: '01632 960 000', address: '1 Quay Street', hours: '9 to 5', settings: { procedures: [ombudsman.id] } }

export function world(secrets: Secrets = quickSecrets()): World {
  let now = Date.parse('2026-03-20T10:00:00.000Z')
  let ids = 0
  const kept: Kept = {
    people: new Map(), offices: new Map([[riverside.id, riverside]]), bodies: new Map(), credentials: new Map(), sessions: new Map(),
    codes: [], mail: [], jobs: [], cases: new Map(),
  }
  const iso = () => new Date(now).toISOString()
  const desk: Desk = {
    store: storeOf(kept),
    schemes: createCatalogue([ombudsman]),
    now: iso,
    today: () => iso().slice(0, 10) as ReturnType<Desk['today']>,
    newId: () => `id-${(ids += 1)}`,
    random: (bytes) => randomBytes(bytes).toString('hex'),
    secrets,
    site: 'https://riverside.example',
  }
  return { desk, kept, pass: (minutes) => { now += minutes * 60_000 } }
}

/** One room that the world has not furnished; asking for anything in it fails the test. */
const unfurnished = (name: string): never => new Proxy({}, { get: () => { throw new Error(`${name} has no place in signing in`) } }) as never

function storeOf(kept: Kept): Store {
  const store: Store = {
    ready: async () => true,
    look: (standing, work) => store.as(standing, work),
    as: (standing, work) => work({
      credentials: credentialsOf(kept), people: peopleOf(kept, standing), mailbox: mailboxOf(kept),
      jobs: { add: async (task, payload, options) => { kept.jobs.push({ task, payload, key: options?.key }) } },
      histories: { find: async (reference) => {
        const found = kept.cases.get(reference)
        if (found === undefined || (standing.side === 'office' && found.office !== standing.office)) return null
        return { caseId: `case ${reference}`, office: found.office, scheme: ombudsman.id, schemeVersion: ombudsman.version, reference, body: 'b', version: 1, digest: '' }
      } } as Rooms['histories'],
      cases: unfurnished('cases'), drafts: unfurnished('drafts'), passing: unfurnished('passing'), handovers: unfurnished('handovers'), answerLinks: unfurnished('answerLinks'), publications: unfurnished('publications'), publicationChanges: unfurnished('publicationChanges'),
      search: unfurnished('search'), registerFeed: unfurnished('registerFeed'),
      news: unfurnished('news'), addresses: unfurnished('addresses'), alerts: unfurnished('alerts'), statistics: unfurnished('statistics'), compliance: unfurnished('compliance'), pageCounts: unfurnished('pageCounts'),
    }),
  }
  return store
}

function credentialsOf({ credentials, sessions, codes, people }: Kept): Credentials {
  return {
    ofMail: async (mail) => [...credentials.values()].find((one) => one.mail.toLowerCase() === mail.toLowerCase()) ?? null,
    ofPerson: async (person) => credentials.get(person) ?? null,
    save: async (credential) => {
      const { failures, lastStep } = credentials.get(credential.person) ?? { failures: [], lastStep: -1 }
      credentials.set(credential.person, { ...credential, failures, lastStep })
    },
    failed: async (person, at, limit, minutes) => {
      const one = credentials.get(person)
      if (one === undefined) return { lockedUntil: null }
      const since = new Date(Date.parse(at) - minutes * 60_000).toISOString()
      const failures = [...one.failures.filter((each) => each > since), at]
      const lockedUntil = failures.length >= limit ? new Date(Date.parse(at) + minutes * 60_000).toISOString() : null
      credentials.set(person, { ...one, failures: lockedUntil === null ? failures : [], lockedUntil })
      return { lockedUntil }
    },
    succeeded: async (person) => {
      const one = credentials.get(person)
      if (one !== undefined) credentials.set(person, { ...one, failures: [], lockedUntil: null })
    },
    useStep: async (person, step) => {
      const one = credentials.get(person)
      if (one === undefined || step <= one.lastStep) return false
      credentials.set(person, { ...one, lastStep: step })
      return true
    },
    openSession: async (session) => { sessions.set(session.tokenDigest, session) },
    session: async (digest) => sessions.get(digest) ?? null,
    sessionHeld: async (digest) => {
      const session = sessions.get(digest)
      const person = session === undefined ? undefined : people.get(session.person)
      return session === undefined || person === undefined ? null : { session, person }
    },
    touchSession: async (digest, idleUntil) => {
      const one = sessions.get(digest)
      if (one !== undefined) sessions.set(digest, { ...one, idleUntil })
    },
    closeSession: async (digest) => { sessions.delete(digest) },
    closeSessionsOf: async (person) => { for (const [digest, one] of sessions) if (one.person === person) sessions.delete(digest) },
    saveCode: async (code) => {
      for (const one of codes) if (one.reference === code.reference && one.by === code.by && one.state === 'open') one.state = 'replaced'
      codes.push({ ...code, state: 'open' })
    },
    useCode: async (reference, digest, now) => {
      const open = codes.filter((one) => one.reference === reference && one.state === 'open' && one.expiresAt > now && one.triesLeft > 0)
      const right = open.find((one) => one.codeDigest === digest)
      if (right === undefined) {
        for (const one of open) Object.assign(one, { triesLeft: one.triesLeft - 1 })
        return null
      }
      right.state = 'used'
      return { person: right.person }
    },
    codesMade: async (reference, since) => codes.filter((one) => one.reference === reference && one.madeAt >= since).length,
  }
}

function peopleOf({ people, offices, bodies, cases }: Kept, standing: Standing): People {
  return {
    person: async (id) => people.get(id) ?? null,
    staff: async (roles) => [...people.values()].filter((one) => one.side === 'office' && one.office === standing.office && (roles === null || one.roles.some((role) => roles.includes(role)))),
    ofBody: async (body) => [...people.values()].filter((one) => one.body === body),
    partiesOf: async (reference) => {
      const found = cases.get(reference)
      const person = found === undefined || standing.side !== 'system' ? undefined : people.get(found.person)
      return found === undefined || person === undefined ? [] : [{ person, role: 'complainant', office: found.office, scheme: ombudsman.id, schemeVersion: ombudsman.version }]
    },
    add: async (person) => { people.set(person.id, person) },
    office: async (id) => offices.get(id) ?? null,
    offices: async () => [...offices.values()],
    saveOffice: async (office) => { offices.set(office.id, office) },
    body: async (slug) => bodies.get(slug) ?? null,
    bodies: async () => [...bodies.values()],
    saveBody: async (body) => { bodies.set(body.slug, body) },
  }
}

function mailboxOf({ mail }: Kept): Mailbox {
  const change = (id: string, how: Partial<Kept['mail'][number]>) => { for (const one of mail) if (one.id === id) Object.assign(one, how) }
  return {
    post: async (one) => { mail.push({ ...one, sentAt: null, problem: null }) },
    load: async (id) => mail.find((one) => one.id === id) ?? null,
    sent: async (id, at) => change(id, { sentAt: at, problem: null }),
    failed: async (id, _at, why) => change(id, { problem: why }),
    list: async (limit) => mail.slice(0, limit).map((one) => ({ ...one, postedAt: '2026-03-20T10:00:00.000Z' })),
  }
}
