import { fc } from '../chance.ts'
import { citationsOf } from '../../src/statement/blocks.ts'
import { wholeBracket } from '../../src/statement/citation.ts'
import { roleOf } from '../../src/statement/headings.ts'
import type { Paragraph, Section, Statement } from '../../src/statement/model.ts'
import { bodyNotStated } from '../../src/statement/render-text.ts'
import { collapse } from '../../src/statement/words.ts'

/** Texts that a careless reader would take for something else: headings, marks, labels, furniture, markup, authorities. */
const traps = [
  'The complaint', 'Final decision', 'Decision', 'My assessment', 'Analysis', 'What I found', 'Back to top', 'Print this page',
  'LGO logogram', 'Privacy settings', 'Category : A > B', 'Decision : Upheld', 'Decision date : 13 Mar 2025', 'Type : Report',
  "The Ombudsman's final decision:", 'Summary: it is short', 'Summary', "Investigator's decision on behalf of the Ombudsman",
  'Some Council (24 017 326)', '(24 017 326)', '24 017 326', '1. one', '12. twelve', '- dash', '• bullet', 'a) first', '(iv) fourth',
  '1.', '-', '•', 'a)', '=====', '-----', '~~~', '====', '\\', '\\ back', '\\- dash', '\\\\', '(in brackets)', '(', ')', ') (', '()', '(a) b (c)',
  'We decide:', 'this, or', 'and then.', 'Line 3: something', 'Words without a sure place', 'Body not stated',
  '<b>bold</b>', '</article>', '<li>', '</li></ol>', '<script>alert(1)</script>', '<!-- gone -->', '&amp;', '&lt;p&gt;', '&#65;', '&', '<', '>', '"', "'",
  '‘curly’ “quotes”', 'Miss Y’s', '£200', 'مرحبا', '😀 face', 'e\u0301', '\u200b', '(Local Government Act 1974, section 24A(6), as amended)',
  'It is the law. (Local Government Act 1974, section 26(1))', 'section 26 of the Local Government Act 1974', '(Care Act 2014, section 9) and (Housing Act 1996)',
  '#ab', '¶ab', '🔗 ab', 'ab #', 'ab 🔗',
  '(see paragraph 3)', 'under GDPR', 'constructor', '__proto__',
]

const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...traps),
    fc.array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary', maxLength: 8 }), fc.lorem({ maxCount: 3 })), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map(collapse)
  .filter((each) => each !== '')

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 })
const digits = (length: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: 10 ** length - 1 }).map((each) => String(each).padStart(length, '0'))
const reference = fc.tuple(digits(2), digits(3), digits(3), fc.constantFrom('', 'a', 'b')).map(([a, b, c, d]) => `${a} ${b} ${c}${d}`)
const date = fc.date({ min: new Date('1974-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10))
const mark = fc.constantFrom('', '', '-', '•', '–', 'a)', '(b)', 'iv)', '(2)', '1.', '3)')
const standing = fc
  .oneof(fc.constantFrom('Local Government Act 1974, section 24A(6), as amended, section 34(B)', 'Care Act 2014', 'a) b', 'nothing legal'), text)
  .filter((each) => wholeBracket(`(${each})`) !== null)
const heading = fc.oneof(text, fc.constantFrom('The complaint', "The Ombudsman's role and powers", 'My assessment', 'What I found', 'Decision'))

const paragraph = fc.record({
  text,
  items: fc.array(fc.record({ mark, text }), { maxLength: 3 }),
  standing: fc.array(standing, { maxLength: 2 }),
})
const section = fc.record({
  heading,
  parts: fc.array(fc.oneof({ arbitrary: paragraph, weight: 3 }, { arbitrary: text, weight: 1 }), { maxLength: 4 }),
})

/** Any statement that `checkStatement` has nothing against, made to look like everything that it is not. */
export const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    kind: fc.constantFrom('Statement' as const, 'Report' as const),
    header: fc.record({
      body: orNull(text.filter((each) => each !== bodyNotStated)),
      reference: orNull(reference),
      category: orNull(text.filter((each) => !each.includes('>'))),
      subcategory: orNull(text),
      decision: orNull(text),
      date: orNull(date),
    }),
    summary: orNull(text),
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    signOff: orNull(text),
    doubts: fc.array(fc.record({ line: fc.nat(9999), text, why: text }), { maxLength: 2 }),
  })
  .map(({ sections: plans, ...rest }) => {
    let next = 1
    const sections = plans.map((plan): Section => {
      const paragraphs: Paragraph[] = []
      const subheadings: { heading: string; before: number }[] = []
      for (const part of plan.parts) {
        if (typeof part === 'string') subheadings.push({ heading: part, before: next })
        else {
          const numbered = { number: next++, text: part.text, items: part.items }
          paragraphs.push({ ...numbered, citations: citationsOf(numbered, part.standing) })
        }
      }
      return { heading: plan.heading, role: roleOf(plan.heading), paragraphs, subheadings }
    })
    const citations = sections.flatMap((each) => each.paragraphs.flatMap((one) => one.citations))
    // The generator's records have no prototype; the clone has, as parsed objects do.
    return structuredClone({ type: 'statement' as const, ...rest, sections, citations })
  })
