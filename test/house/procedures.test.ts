import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { schemes } from '../../src/main/schemes.ts'
import { declaredId, mark } from '../renaming/ids.ts'

const root = join(import.meta.dirname, '..', '..')

/** Where a procedure is data: declared, named as a place to go, demonstrated, put into words. */
const asData = ['schemes', 'law', 'demo', 'letters']

/** Words that are ids of a procedure and something else besides, where they are that. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'src/cli/office.ts': ['ombudsman', 'council-complaint.ask-for-stage-2'], // the example of a description
  'src/statement/render-akn.ts': ['ombudsman'], // an organisation of Akoma Ntoso
  'src/web/register/decision-law.ts': ['not-accepted'], // what follows where a test of law is met
  'src/usecases/identity/password.ts': ['ombudsman'], // a word that everyone would guess
}

/** Ids that nothing but a procedure has: those of schemes, and whatever is called by more than one word. A single word may be one of the program's own. */
const ids = new Set(schemes.flatMap((scheme) => [
  scheme.id,
  ...Object.keys(scheme.clocks).map((clock) => `${scheme.id}.${clock}`),
  ...[scheme.roles, scheme.stages, scheme.actions, scheme.clocks, scheme.documents].flatMap((group) => Object.keys(group).map(declaredId)).filter((id) => id.includes('-')),
]).map((id) => id.replaceAll(mark, '')))

/** Every id of a procedure that stands alone in quotation marks, comments aside: an example tells nobody what to do. */
const idsIn = (source: string): readonly string[] => [...source.replaceAll(/^\s*(\/\*|\*|\/\/).*$/gm, '').matchAll(/(['"`])([a-z][a-z0-9.-]*)\1/g)].map(([, , text]) => text ?? '').filter((text) => ids.has(text))

describe('No line of the program knows which procedure runs', () => {
  it('none names one, nor a role, stage, action, clock or document of one', () => {
    const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !asData.includes(file.split('/')[1] ?? ''))
    const found = files.flatMap((file) => idsIn(readFileSync(join(root, file), 'utf8')).filter((id) => !otherwise[file]?.includes(id)).map((id) => `${file}: ${id}`))
    assert.deepEqual(found, [])
  })

  it('one that did would be found', () => {
    for (const line of [`if (scheme.id === 'data-rights') return`, 'const role = "complaints-officer"', '`council-complaint.stage-1-response`', `stage === 's1-responded'`, `actions['respond-stage-1']`]) assert.equal(idsIn(line).length, 1, line)
    assert.deepEqual(idsIn(`const kind = 'assessment'`), [])
    assert.deepEqual(idsIn('  /** `council-complaint.stage-1-response`. */'), [])
  })
})
