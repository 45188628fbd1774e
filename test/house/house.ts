/**
 * The house as data: which room may import which, which packages a room may use, and
 * what a pure room never touches. `imports.test.ts` holds every file to it. To give a
 * room a door, change this table, and say why in docs/decisions.
 */

/** What a room may import. */
export interface Room {
  /** No network, file, clock, randomness or environment: everything is an argument. */
  readonly pure: boolean
  /** Other rooms; `usecases/ports` is that folder alone. */
  readonly rooms: readonly string[]
  /** Packages of npm, by name. */
  readonly packages: readonly string[]
}

const pure = (...rooms: string[]): Room => ({ pure: true, rooms, packages: [] })

const open = (rooms: readonly string[], packages: readonly string[] = []): Room => ({ pure: false, rooms, packages })

/** What every room behind the use cases may know of the domain; never a scheme of its own choice. */
const domain = [
  'time', 'proof', 'law', 'scheme', 'casework', 'triage', 'statement', 'letters',
  'anonymity', 'records', 'handover', 'register',
]

/** Every room; a folder of src that is not here is refused. */
export const house: Readonly<Record<string, Room>> = {
  time: pure(),
  proof: pure(),
  law: pure('time'),
  scheme: pure('time', 'law'),
  schemes: pure('scheme', 'law', 'time'),
  casework: pure('scheme', 'law', 'time', 'proof'),
  triage: pure('law', 'time'),
  statement: pure('law', 'time'),
  letters: pure('law', 'time'),
  anonymity: pure('law', 'statement'),
  records: pure('proof', 'law', 'time'),
  handover: { ...pure('proof', 'law', 'time'), packages: ['fflate'] },
  register: pure('statement', 'law', 'time'),
  usecases: pure(...domain),

  store: open(['usecases/ports', ...domain], ['pg', 'graphile-worker', 'kysely']),
  search: open(['usecases/ports', ...domain], ['porter2']),
  outside: open(['usecases/ports', ...domain], ['nodemailer', 'otplib', '@node-rs/argon2', 'docx']),
  jobs: open(['usecases', ...domain]),
  web: open(
    ['usecases', ...domain],
    ['fastify', '@fastify/*', 'preact', 'preact-render-to-string', 'htm', 'typebox', 'govuk-frontend'],
  ),
  api: open(['usecases', ...domain], ['fastify', '@fastify/*', 'typebox']),
  cli: open(['usecases', ...domain]),
  demo: open(['usecases', ...domain]),
  main: open(
    ['usecases', ...domain, 'schemes', 'store', 'search', 'outside', 'jobs', 'web', 'api', 'cli', 'demo'],
    ['pg', 'fastify'],
  ),
}

/** All that a pure room may take from Node.js: what gives the same answer every time. Types aside. */
export const pureBuiltins: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'hash', 'sign', 'verify', 'timingSafeEqual'],
}

/** What a pure room may not touch, as it looks in code, and what it should do instead. */
export const impurities: readonly { readonly code: RegExp; readonly instead: string }[] = [
  { code: /(?<![.\w$])Date\.now\b/, instead: 'the time is an argument' },
  { code: /\bnew\s+Date\s*(?:\(\s*\)|(?![\s(]))/, instead: 'the time is an argument' },
  { code: /(?<!new\s+)(?<![.\w$])Date\s*\(/, instead: 'the time is an argument' },
  { code: /\bTemporal\.Now\b/, instead: 'the time is an argument' },
  { code: /(?<![.\w$])performance\s*\./, instead: 'the time is an argument' },
  { code: /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\s*\(/, instead: 'the zone of the machine is no part of a rule: use the UTC form' },
  { code: /\.getTimezoneOffset\b/, instead: 'the zone of the machine is no part of a rule' },
  { code: /(?<![.\w$])Math\.random\b/, instead: 'identifiers and nonces are arguments' },
  { code: /(?<![.\w$])crypto\s*\./, instead: 'identifiers and nonces are arguments' },
  { code: /(?<![.\w$])process\s*[.[]/, instead: 'configuration is an argument' },
  { code: /(?<![.\w$])globalThis\b/, instead: 'whatever it is, it is an argument' },
  { code: /(?<![.\w$])(?:fetch|XMLHttpRequest|WebSocket)\s*\(/, instead: 'ask through a port' },
  { code: /(?<![.\w$])(?:setTimeout|setInterval|setImmediate)\s*\(/, instead: 'nothing waits here' },
  { code: /(?<![.\w$])console\s*\./, instead: 'give back what there is to say' },
  { code: /\bimport\.meta\b/, instead: 'files are not read here' },
  { code: /(?<![.\w$])require\s*\(/, instead: 'import it, so that it can be seen' },
]
