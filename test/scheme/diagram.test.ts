import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { schemeFormats } from '../../src/scheme/diagram.ts'
import { layOut } from '../../src/scheme/drawing/layout.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import { childrensSocialCare } from '../../src/schemes/childrens-social-care.ts'
import { councilComplaint } from '../../src/schemes/council-complaint.ts'
import { ombudsman } from '../../src/schemes/ombudsman.ts'
import { libraryFines } from './library-fines.ts'

const schemes: readonly Scheme[] = [libraryFines, councilComplaint, ombudsman]
const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ')

describe('a procedure as a picture', () => {
  for (const scheme of schemes) {
    const svg = schemeFormats.svg(scheme)

    test(`${scheme.id}: shows every stage, and every action that moves a case`, () => {
      const drawn = plain(svg.slice(svg.indexOf('</desc>')))
      for (const stage of Object.values(scheme.stages)) assert.ok(drawn.includes(stage.name), stage.name)
      for (const action of Object.values(scheme.actions)) assert.ok(drawn.includes(action.name), action.name)
    })

    test(`${scheme.id}: has a title, and says in words what it shows`, () => {
      assert.match(svg, /<svg [^>]*role="img" aria-labelledby="title description"/)
      assert.match(svg, new RegExp(`<title id="title">${scheme.name}`))
      const description = /<desc id="description">(.*)<\/desc>/.exec(svg)?.[1] ?? ''
      for (const action of Object.values(scheme.actions).filter((each) => each.to !== 'same' && each.to !== 'back')) assert.ok(description.includes(`“${action.name}” leads to ${scheme.stages[action.to]?.name}`), action.name)
    })

    test(`${scheme.id}: nothing is drawn outside the picture or without a place`, () => {
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
      const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
      for (const [, x, y] of svg.matchAll(/<text x="(-?[\d.]+)" y="(-?[\d.]+)"/g)) assert.ok(Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height, `${x} ${y}`)
    })

    test(`${scheme.id}: the same definition gives the same picture`, () => assert.equal(schemeFormats.svg(structuredClone(scheme)), svg))
  }

  test('says which limits begin where, what is found one by one, what may be handed over, and where the person can go next', () => {
    for (const drawn of [plain(schemeFormats.svg(libraryFines)), plain(schemeFormats.mermaid(libraryFines))]) {
      for (const note of ['◷ Look at it: 10 working days', '✓ A finding on each fine', '⇢ Hand it to the ombudsman']) assert.ok(drawn.includes(note), note)
      // It counts from a date that somebody gives later, so it begins in no stage.
      assert.ok(!drawn.includes('◷ Dispute it'))
    }
    const svg = plain(schemeFormats.svg(libraryFines))
    assert.match(svg, /Where the person can go next.*Local Government and Social Care Ombudsman, from “Decided”/)
    assert.match(svg, /◷ time runs from here/)
    assert.doesNotMatch(svg, /back to the stage before/, 'a sign that is not used is not explained')
  })

  test('what can be done or handed over in many stages is said once, below, and not in every box', () => {
    const svg = plain(schemeFormats.svg(childrensSocialCare))
    for (const said of ['↻ Allocate: in 10 stages', '⇢ Complain about an enquiry: in 13 stages']) assert.equal(svg.split(said).length, 2, said)
    assert.equal(svg.split('↻ Allocate').length, 2)
    assert.ok(svg.split('⇢ Share with the police').length > 2, 'what is there in few stages stands in each')
  })

  test('an action that leads back is named in its stage, not drawn to every stage that it may lead to', () => {
    const { looking, ...others } = libraryFines.stages
    assert.ok(looking)
    const scheme: Scheme = {
      ...libraryFines, stages: { ...others, looking, stopped: { ...looking, name: 'Stopped' } },
      actions: { ...libraryFines.actions, stop: { name: 'Stop', from: ['received', 'looking'], to: 'stopped', by: ['clerk'], supplies: [], when: [], issues: [] }, resume: { name: 'Go on', from: ['stopped'], to: 'back', by: ['clerk'], supplies: [], when: [], issues: [] } },
    }
    assert.match(plain(schemeFormats.svg(scheme)), /Stopped .*↩ Go on/)
    assert.doesNotMatch(schemeFormats.mermaid(scheme), /stage_stopped -->/)
  })

  test('text that looks like markup is shown as text', () => {
    const svg = schemeFormats.svg({ ...libraryFines, name: 'Fines <script>alert("x")</script> & fees' })
    assert.doesNotMatch(svg, /<script>/)
    assert.match(svg, /Fines &lt;script&gt;/)
  })
})

describe('boxes in layers', () => {
  const boxes = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 100, height: 40 }))
  const line = (from: string, to: string) => ({ from, to, width: 60, height: 20 })
  const layout = layOut(boxes, [line('a', 'b'), line('a', 'c'), line('b', 'd'), line('c', 'd'), line('d', 'a')])
  const at = (id: string) => {
    const placed = layout.boxes.get(id)
    assert.ok(placed)
    return placed
  }

  test('what follows stands below', () => assert.ok(at('a').y < at('b').y && at('b').y < at('d').y && at('b').y === at('c').y))
  test('a line that leads back is drawn upwards', () => {
    const through = layout.lines[4]?.through ?? []
    assert.ok(through.length > 0 && (through[0]?.y ?? 0) >= (through.at(-1)?.y ?? 0))
  })
  test('no two boxes or labels cover each other', () => {
    const all = [...layout.boxes.values(), ...layout.lines.map((each) => each.label)]
    for (const [n, a] of all.entries())
      for (const b of all.slice(n + 1))
        assert.ok(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 0.5 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 0.5)
  })
  test('one box alone has a place', () => assert.deepEqual(layOut([{ id: 'only', width: 10, height: 10 }], []).boxes.get('only'), { x: 5, y: 5, width: 10, height: 10 }))
})

describe('a procedure as text', () => {
  for (const scheme of schemes) {
    test(`${scheme.id}: as JSON it is the definition itself`, () => assert.deepEqual(JSON.parse(schemeFormats.json(scheme)), structuredClone(scheme)))

    test(`${scheme.id}: its reference page tells of every stage, action, clock, document and outcome, with sources`, () => {
      const page = schemeFormats.markdown(scheme)
      for (const group of ['roles', 'stages', 'actions', 'clocks', 'documents', 'outcomes'] as const)
        for (const thing of Object.values(scheme[group])) assert.ok(page.includes(thing.name), thing.name)
      for (const clock of Object.values(scheme.clocks)) assert.ok(page.includes(clock.source.instrument) && page.includes(clock.meaning))
      for (const guard of Object.values(scheme.actions).flatMap((action) => action.when)) assert.ok(page.includes(guard.because))
      for (const id of scheme.tests) assert.ok(page.includes(`\`${id}\``))
    })

    test(`${scheme.id}: every row of a table on that page has as many cells as its head`, () => {
      const tables = schemeFormats.markdown(scheme).split('\n\n').filter((block) => block.startsWith('| '))
      for (const rows of tables.map((table) => table.split('\n'))) assert.equal(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size, 1)
    })

    test(`${scheme.id}: as Mermaid it joins only stages that are there`, () => {
      const text = schemeFormats.mermaid(scheme)
      const nodes = new Set([...text.matchAll(/^ {2}(stage_\w+)[([]/gm)].map(([, id]) => id))
      assert.equal(nodes.size, Object.keys(scheme.stages).length)
      for (const [, from, to] of text.matchAll(/^ {2}(stage_\w+) -->\|.*\| (stage_\w+)$/gm)) assert.ok(nodes.has(from) && nodes.has(to))
    })
  }

  test('the reference page tells how a case begins, what is found, excluded, promised, handed over, and where to go next', () => {
    const page = schemeFormats.markdown(libraryFines)
    for (const title of ['How a case begins', 'What is found head by head', 'What it does not deal with', 'What can be handed over', 'Where the person can go next']) assert.ok(page.includes(`## ${title}`), title)
    for (const words of [
      '“Dispute a fine”, by: Reader or clerk.', 'Asks: The day you were told of the fine', 'Asks one by one: A fine that you dispute', 'At least one of: What was changed; Why that is not told',
      'What is promised binds: Branch', '| Before a court | A court deals with the fine. | County court |', 'the person’s consent', 'The ombudsman’s staff will know who you are.',
      'or 1 month from the date given as “The day it was due”, because the book may have been due later; the later of these; anew from “Answer”', 'letters to them are prepared and the office sends them',
    ]) assert.ok(page.includes(words), words)
  })

  test('has no heading for a part that a procedure has not', () => {
    assert.doesNotMatch(schemeFormats.markdown({ ...libraryFines, findings: {}, handovers: {}, exclusions: {}, escalation: [] }), /## (What is found|What can be handed|What it does not|Where the person)/)
  })

  test('what is not confirmed says so', () => {
    assert.match(schemeFormats.markdown(councilComplaint), /20 working days more after “Take more time at stage 2” \(not confirmed\)/)
  })
})
