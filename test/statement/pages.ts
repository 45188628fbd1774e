import { inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import type { Header, Statement } from '../../src/statement/model.ts'
import { headerIn } from './page-header.ts'
import { headingIn, subheadingIn } from './page-headings.ts'
import { htmlOf } from './page-html.ts'
import { invented } from './page-statements.ts'
import { textOf } from './page-text.ts'
import { possible, usual, ways } from './page-ways.ts'
import type { Trait, Ways } from './page-ways.ts'
import { seed, seedsAbsent } from './seeds.ts'

/** A statement laid out as sites, mirrors and copies publish them, and what a reader must find on the page. */
export interface Page {
  /** What was unusual about its layout. */
  readonly traits: readonly string[]
  readonly text: string
  readonly expected: Expected
}

export interface Expected {
  readonly header: Header
  readonly headings: readonly string[]
  /** How many paragraphs each section has. */
  readonly paragraphs: readonly number[]
}

/** Chance that is the same in every run. */
interface Chance {
  below(end: number): number
  one<T>(of: readonly T[]): T
}

function chanceFrom(start: number): Chance {
  let state = start * 2_654_435_761 + 1
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] }
}

/** Pages with one unusual trait, each of them once, on several statements. */
export function* pagesByTrait(): Generator<Page> {
  let at = 0
  for (const [name, values] of Object.entries(ways)) for (const value of values) yield pageOf(statementAt(at++), { ...usual, [name]: value })
}

/** So many pages with some unusual traits each: from `least` to twice as many. */
export function* pagesByChance(count: number, start: number, least = 2): Generator<Page> {
  for (let at = 0; at < count; at++) {
    const chance = chanceFrom(start + at)
    const chosen: Partial<Record<Trait, string>> = {}
    for (let left = least + chance.below(least + 1); left > 0; left--) {
      const name = chance.one(Object.keys(ways) as Trait[])
      chosen[name] = chance.one(ways[name].slice(1) as readonly string[])
    }
    yield pageOf(statementAt(chance.below(1000)), { ...usual, ...chosen } as Ways)
  }
}

const seeds = seedsAbsent === false ? [seed('24 017 326'), seed('23 009 298')] : []

function statementAt(at: number): Statement {
  const known = [...seeds, ...invented]
  return at % 3 === 2 ? inventedDecision(7, at).statement : (known[at % known.length] as Statement)
}

function pageOf(statement: Statement, given: Ways): Page {
  const way = possible(given)
  const traits = (Object.keys(ways) as Trait[]).filter((name) => way[name] !== usual[name]).map((name) => `${name}: ${JSON.stringify(way[name]).slice(1, -1)}`)
  const { reference, lines: header, behind, found } = headerIn(statement.header, way)
  const headings = statement.sections.map((section, at) => headingIn(section, at, way))
  const text = way.form === 'text' || way.form === 'pages' ? textOf(statement, headings, header, behind, way) : htmlOf(statement, headings, header, behind, way)
  const outline = statement.sections.flatMap((section, at) => [headings[at]?.read ?? '', ...section.subheadings.map(({ heading }) => subheadingIn(heading, way).read)])
  return { traits, text, expected: { header: { ...found, reference }, headings: outline, paragraphs: statement.sections.map(({ paragraphs }) => paragraphs.length) } }
}
