import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import { house } from './house.ts'
import { textOf, trackedFiles } from './tracked.ts'

const files = trackedFiles()
const sources = files.filter((file) => /^(src|test|bench|bootstrap)\/.*\.(ts|mjs|js)$/.test(file))

/** Written in two parts, so that this file does not contain what it looks for. */
const buildMachine = new RegExp(String.raw`(?<![\w.~-])/(?:wor${'k'}|roo${'t'}|far${'m'}|hom${'e'})/\w`)
const leftOver = new RegExp(String.raw`\b(?:TO${'DO'}|FIX${'ME'}|X${'XX'}|HA${'CK'})\b`)

/** Where a pattern stands in the files, as file:line: text. */
function placesOf(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((file) =>
    textOf(file).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}

describe('Every file of the project', () => {
  const texts = files.filter((file) => !/\.(png|jpg|ico|pdf|docx|woff2?)$/.test(file) && basename(file) !== 'package-lock.json')

  it('names no folder of the machine it was written on', () => {
    assert.deepEqual(placesOf(buildMachine, texts), [])
  })

  it('is finished: nothing is marked to be done later', () => {
    assert.deepEqual(placesOf(leftOver, texts), [])
  })

  it('would be found out if it were not', () => {
    assert.match(`see /wor${'k'}/main/src`, buildMachine)
    assert.match(`// TO${'DO'}: later`, leftOver)
    assert.doesNotMatch(`/complain/wor${'k'}/list and /hom${'e'}`, buildMachine)
  })
})

describe('Every source file', () => {
  it('is named in kebab case after one concept', () => {
    const names = sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(file)))
    assert.deepEqual(names, [])
  })

  it('has a name that says more than utils, helpers, manager or common', () => {
    const vague = sources.filter((file) => /(^|\/)(utils?|helpers?|managers?|common|misc)(\/|\.)/.test(file))
    assert.deepEqual(vague, [])
  })

  it('draws the cases of its properties from test/chance.ts, so that a run fails for what was changed', () => {
    const drawn = sources.filter((file) => file !== 'test/chance.ts' && /from 'fast-chec[k]'/.test(textOf(file)))
    assert.deepEqual(drawn, [])
  })

  it('can be read in one sitting: nine in ten of src have fewer than 300 lines', () => {
    const own = sources.filter((file) => file.startsWith('src/'))
    const long = own.filter((file) => textOf(file).split('\n').length >= 300)
    assert.ok(long.length <= own.length / 10, long.join('\n'))
  })
})

describe('Every room', () => {
  for (const room of Object.keys(house).filter((each) => files.some((file) => file.startsWith(`src/${each}/`)))) {
    it(`has a README of one screen: ${room}`, () => {
      assert.ok(files.includes(`src/${room}/README.md`), `src/${room}/README.md is missing`)
      const lines = textOf(`src/${room}/README.md`).split('\n').length
      assert.ok(lines <= 60, `src/${room}/README.md has ${lines} lines`)
    })
  }
})
