import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Actor, Capacity, Desk, UseCase } from '../../src/usecases/use-case.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'

/**
 * Who may do what: a row for each use case, a column for each capacity, `x` where it is allowed. A use case that is not here,
 * or a row without its use case, fails. What a procedure permits each of its roles is narrower still: see case-roles.test.ts.
 */
const table = `
                        visitor  person  body  staff  administrator  system
sign-in-with-password   x        .       .     .      .              .
confirm-second-factor   x        .       .     .      .              .
take-up-account         x        .       .     .      .              .
who-is-it               x        .       .     .      .              .
sign-out                x        x       x     x      x              .
request-code            x        .       .     .      .              .
return-with-code        x        .       .     .      .              .
issue-code              .        .       .     x      .              .
enrol-staff             .        .       .     .      x              x
renew-enrolment         .        .       .     .      x              .
list-staff              .        .       .     .      x              .
change-password         .        .       x     x      x              .
list-bodies             x        x       x     x      x              x
continue-complaint      x        x       .     .      .              .
open-journey            x        x       .     .      .              .
save-answers            x        x       .     .      .              .
send-complaint          x        x       .     .      .              .
complain                x        x       .     x      .              x
list-cases              .        x       x     x      .              x
list-cases-of-body      .        .       x     .      .              .
search-cases            .        .       .     x      .              .
show-case               .        x       x     x      .              x
record-on-case          .        .       .     x      .              .
act-on-case             .        x       x     x      .              .
show-draft              .        .       .     x      .              .
search-decisions        x        .       .     .      .              x
list-published          x        .       .     .      .              x
latest-decisions        x        .       .     .      .              x
register-position       x        .       .     .      .              x
list-sitemaps           x        .       .     .      .              x
read-sitemap            x        .       .     .      .              x
ask-for-alert           x        .       .     .      .              .
open-alert              x        .       .     .      .              .
confirm-alert           x        .       .     .      .              .
show-alerts             x        .       .     .      .              .
stop-alerts             x        .       .     .      .              .
hand-out-alerts         .        .       .     .      .              x
send-alerts             .        .       .     .      .              x
send-confirmation       .        .       .     .      .              x
show-decision           x        .       .     .      .              x
similar-decisions       x        .       .     .      .              x
list-categories         x        .       .     .      .              x
complete-words          x        .       .     .      .              x
rebuild-index           .        .       .     .      .              x
check-index             .        .       .     .      .              x
show-statistics         x        .       .     .      .              x
list-statistics-choices x        .       .     .      .              x
import-decisions        .        .       .     .      .              x
record-compliance       .        .       .     .      .              x
show-publication        .        .       .     x      .              .
take-down-decision      .        .       .     x      .              .
file-decision-elsewhere .        .       .     x      .              .
propose-replacement     .        .       .     x      .              .
settle-replacement      .        .       .     x      .              .
show-bulk-files         x        .       .     .      .              x
renew-bulk-files        .        .       .     .      .              x
open-data-terms         x        .       .     .      .              x
show-open-data          x        .       .     .      .              x
list-removals           x        .       .     .      .              x
end-publication         .        .       .     .      .              x
verify-cases            .        .       .     .      .              x
set-up-office           .        .       .     .      .              x
show-office             .        .       .     x      .              .
show-handover           .        x       x     x      .              .
hand-over               .        x       .     x      .              .
record-handover-sent    .        x       .     x      .              .
ask-consent             .        .       .     x      .              .
answer-consent          .        x       .     .      .              .
mark-family-proceedings .        x       .     x      .              .
list-arrivals           .        .       .     x      .              .
show-arrival            .        .       .     x      .              .
answer-arrival          .        .       .     x      .              .
return-handover         .        .       .     x      .              .
export-handover         .        x       .     x      .              x
import-handover         .        .       .     .      .              x
show-everything         .        x       .     .      .              .
open-answer-link        x        .       x     .      .              .
answer-by-link          x        .       x     .      .              .
take-answer             .        .       .     .      .              x
carry-to-partner        .        .       .     .      .              x
agree-with-partner      .        .       .     .      .              x
status-of-handover      .        .       .     .      .              x
`

const [columns = [], ...rows] = table.trim().split('\n').map((line) => line.trim().split(/\s+/))
const allowed = new Map(rows.map(([id = '', ...cells]) => [id, columns.filter((_role, index) => cells[index] === 'x')]))

const found = await useCasesIn(new URL('../../src/usecases/', import.meta.url).pathname)

describe('every use case is denied in every capacity that is not listed for it', () => {
  test('the table has each use case once, and none that does not exist', () => {
    assert.deepEqual(rows.map(([id]) => id).toSorted(), found.map(({ id }) => id).toSorted())
    assert.ok(rows.every((cells) => cells.length === columns.length + 1 && cells.slice(1).every((cell) => cell === 'x' || cell === '.')))
  })

  for (const useCase of found) {
    test(useCase.id, async () => {
      const passed = []
      for (const capacity of columns) if (await lets(useCase, actors[capacity] ?? visitor)) passed.push(capacity)
      assert.deepEqual(passed, allowed.get(useCase.id))
    })

    test(`${useCase.id}: someone without a role may not, whatever side they are on, nor who only says that they are the program`, async () => {
      for (const { side } of Object.values(actors)) assert.equal(await lets(useCase, { ...visitor, side, roles: [] }), false, side)
      if (allowed.get(useCase.id)?.join() === 'system') assert.equal(await lets(useCase, { ...visitor, side: 'office', roles: ['system'] }), false)
      if (allowed.get(useCase.id)?.includes('visitor') === false) assert.equal(await lets(useCase, { ...visitor, roles: ['system', 'administrator'] }), false)
    })
  }
})

/** Someone in each capacity. */
const actors: Readonly<Record<string, Actor>> = {
  visitor,
  person: { ...visitor, side: 'person', person: 'someone', roles: ['complainant'] },
  body: { ...visitor, side: 'body', person: 'someone', office: 'office-1', body: 'a-body', roles: ['link-officer'] },
  staff: { ...visitor, side: 'office', person: 'someone', office: 'office-1', roles: ['investigator'] },
  administrator: { ...visitor, side: 'office', person: 'someone', office: 'office-1', roles: ['administrator'] },
  system,
}

/** Whether someone gets past the door. Who does not is told so before anything on the desk is touched. */
async function lets(useCase: UseCase<unknown, unknown>, actor: Actor): Promise<boolean> {
  const touched: string[] = []
  const desk = new Proxy({}, {
    get: (_desk, name) => {
      touched.push(String(name))
      throw new Error(`the desk's ${String(name)} was touched`)
    },
  }) as Desk
  try {
    const result = await useCase(desk, actor, {})
    if (result.ok || result.refusal.code !== 'not-allowed') return true
    assert.deepEqual(touched, [])
    return false
  } catch (problem) {
    if (problem instanceof assert.AssertionError) throw problem
    // An empty desk and an empty input: whoever is let in fails on one or the other.
    return true
  }
}

/** Every use case that any file of the room exports, by id. */
async function useCasesIn(folder: string): Promise<readonly UseCase<unknown, unknown>[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('ports'))
  const byId = new Map<string, UseCase<unknown, unknown>>()
  for (const file of files) {
    const module: Readonly<Record<string, unknown>> = await import(join(folder, file))
    for (const exported of Object.values(module).filter(isUseCase)) {
      const other = byId.get(exported.id)
      assert.ok(other === undefined || other === exported, `two use cases are called ${exported.id}`)
      byId.set(exported.id, exported)
    }
  }
  return [...byId.values()]
}

function isUseCase(exported: unknown): exported is UseCase<unknown, unknown> & { readonly may: readonly Capacity[] } {
  return typeof exported === 'function' && 'id' in exported && typeof exported.id === 'string' && 'may' in exported && Array.isArray(exported.may)
}
