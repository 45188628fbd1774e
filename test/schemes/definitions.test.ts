import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { letterOf } from '../../src/letters/index.ts'
import { schemes } from '../../src/main/schemes.ts'
import { checkSchemes } from '../../src/scheme/check.ts'

describe('every procedure that this program knows', () => {
  test('breaks no rule of the language, alone or beside its other versions', () => assert.deepEqual(checkSchemes(schemes, law), []))

  for (const scheme of schemes) {
    test(`${scheme.id} ${scheme.version}: each document has a letter, written for whoever gets it`, () => {
      for (const [id, document] of Object.entries(scheme.documents)) {
        const letter = letterOf(document.template)
        for (const role of document.to) assert.equal(letter.reader, scheme.roles[role]?.side, `${id} to ${role}`)
      }
    })

    test(`${scheme.id} ${scheme.version}: each role of the office can be told from the roles of the program`, () => assert.ok(!Object.hasOwn(scheme.roles, 'system') && !Object.hasOwn(scheme.roles, 'public')))
  }
})
