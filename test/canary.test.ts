import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { lettersOf } from '../src/anonymity/fold.ts'
import type { Deed } from '../src/casework/event.ts'
import type { Recordable } from '../src/casework/record.ts'
import { routesOf } from '../src/main/routes.ts'
import { actOnCase } from '../src/usecases/cases/act-on-case.ts'
import { recordOnCase } from '../src/usecases/cases/record-on-case.ts'
import { draftOf, warningId } from '../src/usecases/cases/decision-of-case.ts'
import { showCase } from '../src/usecases/cases/show-case.ts'
import type { Actor, Result } from '../src/usecases/use-case.ts'
import { actorFor, testDesk, testPeople } from './desk.ts'
import type { TestDesk } from './desk.ts'
import { site } from './web/kit/site.ts'

/** A word that stands nowhere else, for each private thing that a case can hold. */
const SECRETS = {
  name: 'Zyxwoth Quillaneer', alsoKnownAs: 'Brindlefax', onBehalfOf: 'Umbriel Quastenmoor', mail: 'zyx.quillaneer@vexhollow.example', phone: '07700 900461',
  address: '48 Thrumwick Terrace\nOddlesborough\nZQ9 7XJ', birthDate: '1961-11-23', otherReference: 'QXZ/2291/77310', contactNotes: 'wrenflute contact', adjustments: 'gribblecase adjustments',
  injustice: 'crumblethwaite injustice', narrative: 'plumthistle narrative', wanted: 'snorkwell wanted', account: 'dovetrundle account', source: 'hobnagle source', note: 'quernpatch note',
  allocation: 'fescuebell note', returned: 'larkbrindle returned', enquiry: 'mosswhistle enquiry', withdrawnHead: 'tansygrove head', withdrawnReasons: 'oxlipmere reasons', overwritten: 'bistortley fact',
} as const

const { investigator, manager, publisher, adviser } = testPeople

describe('Nothing private of a case is on any public page (design: what is public is a different place)', () => {
  let at: TestDesk
  let app: FastifyInstance
  let reference: string
  let permalink: string
  const seen = new Map<string, string>()

  before(async () => {
    at = await testDesk('2026-01-05T10:00:00.000Z')
    reference = await publishCanaryCase(at)
    app = await site({ routes: routesOf(at.desk) })
    permalink = String((await app.inject(`/decisions/${reference.replaceAll(' ', '-')}`)).headers.location)
    await crawl(app, ['/', '/decisions', permalink, `${permalink}.txt`, `${permalink}.json`, `${permalink}.akn.xml`, '/decisions/taken-down', '/decisions/taken-down.json', '/health/live', '/health/ready', '/decisions/99-999-999'], seen)
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })

  it('the decision itself is there to be read', () => {
    assert.match(seen.get(permalink) ?? '', /the Council lost his letter/)
    assert.ok(seen.size > 8, [...seen.keys()].join(' '))
  })

  for (const [what, secret] of Object.entries(SECRETS)) {
    it(`${what} is on none of them, in any case or spacing`, () => {
      for (const [url, body] of seen) for (const line of secret.split('\n')) assert.ok(!lettersOf(body).includes(lettersOf(line)), `${what} stands at ${url}`)
    })
    it(`${what} finds nothing`, async () => {
      for (const line of secret.split('\n')) {
        const page = await app.inject({ url: '/decisions', query: { q: `"${line}"` } })
        assert.match(page.body, /Your search has 0 results/)
      }
    })
  }

  it('nothing that the public role of the database may read holds any of them', async () => {
    const text = lettersOf(await everythingPublic(at))
    assert.ok(text.includes(lettersOf('the Council lost his letter')))
    for (const [what, secret] of Object.entries(SECRETS)) assert.ok(!text.includes(lettersOf(secret)), what)
  })

  it('nor does the register hold an identifier of a case or of anybody', async () => {
    const { rows } = await at.opened.pool.query<{ row: string }>('select d::text as row from register.decision d union all select l::text from register.listed l')
    assert.doesNotMatch(rows.map(({ row }) => row).join('\n'), /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/)
  })
})

describe('The gate before publication (LGA 1974, section 31B)', () => {
  const leaks = {
    'a surname in other letters': 'Mr QUILLANEER says so.',
    'a name spelt out': 'Z y x w o t h says so.',
    'an alias with a hyphen': 'Brindle-fax says so.',
    'a postcode without its space': 'He lives at zq97xj.',
    'a date of birth in another form': 'He was born on 23 Nov 1961.',
    'a telephone number with the prefix of the country': 'He rang from +44 7700 900461.',
    'a mail address spelt out': 'He wrote from zyx.quillaneer at vexhollow dot example.',
    'a reference of the body': 'Its reference is QXZ 2291 77310.',
    'whom he complained for': 'It concerned Umbriel.',
  }
  for (const [what, leak] of Object.entries(leaks)) {
    it(`is closed by ${what}`, async () => {
      const at = await testDesk('2026-01-05T10:00:00.000Z')
      try {
        const reference = await decideCase(at, leak)
        const result = await act(at, actorFor(publisher), reference, 'prepare-publication', { looked: 'every-place' })
        assert.ok(!result.ok)
        assert.match(result.refusal.message, /may identify a person/)
        assert.doesNotMatch(result.refusal.message, /quillaneer|zyxwoth/i)
      } finally {
        await at.close()
      }
    })
  }
})

/** Takes a case with a secret in every private field through the whole procedure. */
async function publishCanaryCase(at: TestDesk): Promise<string> {
  const reference = await decideCase(at, 'Mr X says the Council lost his letter in March.')
  must(await act(at, actorFor(publisher), reference, 'prepare-publication', { looked: 'every-place', note: SECRETS.note }))
  at.pass(100)
  must(await act(at, actorFor(manager), reference, 'publish'))
  return reference
}

/** The same as far as the decision, with this fact in the statement. */
async function decideCase(at: TestDesk, fact: string): Promise<string> {
  const { account, source, note: forFile, allocation, returned, enquiry, withdrawnHead, withdrawnReasons, overwritten, ...told } = SECRETS
  const reference = await at.receive(told)
  const [advises, assesses, manages] = [actorFor(adviser), actorFor(investigator), actorFor(manager)]
  const head = at.desk.newId()
  must(await act(at, advises, reference, 'acknowledge'))
  must(await act(at, advises, reference, 'send-to-assessment', { note: allocation }))
  must(await act(at, manages, reference, 'allocate', { investigator: investigator.id }))
  must(await act(at, assesses, reference, 'ask-body', { enquiry }))
  must(await act(at, assesses, reference, 'record-account', { account, source }))
  must(await note(at, assesses, reference, { happening: { type: 'CategoryChosen', category: 'Planning', subcategory: 'Enforcement' } }))
  must(await note(at, assesses, reference, { happening: { type: 'NoteAdded', note: at.desk.newId() }, words: { text: forFile } }))
  const [changed, removed] = [at.desk.newId(), at.desk.newId()]
  must(await note(at, assesses, reference, { happening: { type: 'FactRecorded', fact: changed, from: 'complainant', newParagraph: false }, words: { text: overwritten } }))
  must(await note(at, assesses, reference, { happening: { type: 'FactChanged', fact: changed, from: 'complainant', newParagraph: false }, words: { text: fact } }))
  must(await note(at, assesses, reference, { happening: { type: 'HeadAdded', head: removed }, words: { text: withdrawnHead } }))
  must(await note(at, assesses, reference, { happening: { type: 'TestConsidered', head: removed, test: 'minor-injustice', met: true, facts: [], discretion: 'not-exercised', betterPlaced: [] }, words: { reasons: withdrawnReasons } }))
  must(await note(at, assesses, reference, { happening: { type: 'HeadRemoved', head: removed } }))
  must(await note(at, assesses, reference, { happening: { type: 'HeadAdded', head }, words: { text: 'about how the Council lost his letter' } }))
  must(await note(at, assesses, reference, { happening: { type: 'TestConsidered', head, test: 'minor-injustice', met: true, facts: [], discretion: 'not-exercised', betterPlaced: [] }, words: { reasons: 'A lost letter is not injustice enough by itself.' } }))
  must(await note(at, assesses, reference, { happening: { type: 'GroundsChosen', grounds: ['minor-injustice'] } }))
  const { state } = await fileOf(at, assesses, reference)
  for (const injustice of state.injustices) must(await note(at, assesses, reference, { happening: { type: 'InjusticeAddressed', injustice: injustice.id, head } }))
  const { warnings } = draftOf(await fileOf(at, assesses, reference))
  if (warnings.length > 0) must(await note(at, assesses, reference, { happening: { type: 'WarningsAcknowledged', warnings: warnings.map(warningId) }, words: { reasons: 'The test wants it to go on.' } }))
  must(await act(at, assesses, reference, 'submit-draft', { outcome: 'not-warranted', note: forFile }))
  must(await act(at, manages, reference, 'return-draft', { reasons: returned }))
  must(await act(at, assesses, reference, 'submit-draft', { outcome: 'not-warranted' }))
  must(await act(at, manages, reference, 'approve'))
  return reference
}

async function fileOf(at: TestDesk, actor: Actor, reference: string) {
  return must(await showCase(at.desk, actor, { reference })).file
}

async function act(at: TestDesk, actor: Actor, reference: string, action: string, given: Readonly<Record<string, string>> = {}) {
  const { state } = await fileOf(at, actor, reference)
  return actOnCase(at.desk, actor, { reference, action, seen: state.version, given })
}

async function note(at: TestDesk, actor: Actor, reference: string, deed: Deed & { readonly happening: Recordable }) {
  const { state } = await fileOf(at, actor, reference)
  return recordOnCase(at.desk, actor, { reference, seen: state.version, deed })
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.refusal.code}: ${result.refusal.message} ${(result.refusal.problems ?? []).map(({ message }) => message).join(' ')}`)
}

/** Opens these and every page that they lead to, as a visitor would, and keeps headers and text of each. */
async function crawl(app: FastifyInstance, begin: readonly string[], seen: Map<string, string>): Promise<void> {
  const waiting = [...begin]
  for (let url = waiting.shift(); url !== undefined && seen.size < 150; url = waiting.shift()) {
    if (seen.has(url)) continue
    const answer = await app.inject({ url })
    seen.set(url, `${JSON.stringify(answer.headers)}\n${answer.body}`)
    const links = [...answer.body.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    waiting.push(...links.filter((href) => !href.startsWith('/assets/')), ...[answer.headers.location].flat().filter((to) => typeof to === 'string' && to.startsWith('/')).map(String))
  }
}

/** Every row of every table that the public role may read, as text. */
async function everythingPublic({ opened }: TestDesk): Promise<string> {
  const client = await opened.pool.connect()
  try {
    await client.query(`begin; set local role redress_public; select set_config('redress.side', 'public', true)`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
         and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      texts.push(...rows.map(({ row }) => row))
    }
    await client.query('rollback')
    return texts.join('\n')
  } finally {
    client.release()
  }
}
