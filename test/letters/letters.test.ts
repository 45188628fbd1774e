import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { schemes } from '../../src/main/schemes.ts'
import { letterOf, mailOf, renderLetter, templates } from '../../src/letters/index.ts'
import { template } from '../../src/letters/template.ts'
import { clockId } from '../renaming/ids.ts'

const everything = (needs: readonly string[], value = (name: string) => `the ${name}`) => Object.fromEntries(needs.map((name) => [name, value(name)]))

/** What the program sends of itself, in no procedure. */
const byTheProgram = ['return-code', 'generic-notice', 'notice-to-body', 'handover-notice', 'code-by-mail', 'news-on-case', 'work-reminder', 'answer-link', 'alert-confirm', 'alert-news']

describe('the letters that procedures send', () => {
  test('are those that their documents name and those of the program, each once', () => {
    const named = schemes.flatMap((scheme) => Object.values(scheme.documents).map((document) => document.template))
    assert.deepEqual(templates.map(({ id }) => id).toSorted(), [...new Set([...named, ...byTheProgram])].toSorted())
  })

  test('an unknown id is a broken promise', () => {
    assert.throws(() => letterOf('no-such-letter'), /no-such-letter/)
  })

  for (const template of templates) {
    describe(template.id, () => {
      const letter = renderLetter(template, everything(template.needs))

      test('has no hole when everything it needs is supplied', () => {
        assert.deepEqual(letter.missing, [])
        assert.doesNotMatch(letter.text + letter.html + letter.title, /\{\{|\}\}|missing\]/)
      })

      test('uses everything it needs, in text and in HTML', () => {
        for (const name of template.needs) {
          assert.ok(`${letter.text}`.includes(`the ${name}`), name)
          assert.ok(`${letter.title} ${letter.html}`.includes(`the ${name}`), name)
        }
      })

      test('names everything that is missing, or only white space, and shows where', () => {
        const empty = renderLetter(template, {})
        assert.deepEqual(empty.missing, template.needs)
        assert.deepEqual(renderLetter(template, everything(template.needs, () => ' \n ')).missing, template.needs)
        for (const name of template.needs) assert.ok(empty.text.includes(`[${name}: missing]`), name)
      })

      test('escapes what is merged, and reads it for no placeholder', () => {
        const hostile = renderLetter(template, everything(template.needs, () => `<script>alert("x")</script>&{{office}}' $& $1`))
        assert.doesNotMatch(hostile.html, /<script|"x"/)
        if (template.needs.length > 0) assert.ok(hostile.text.includes(`<script>alert("x")</script>&{{office}}' $& $1`))
        assert.deepEqual(hostile.missing, [])
      })

      test('has a subject that gives nothing away', () => {
        assert.doesNotMatch(letter.subject, /complain|ombudsman|council|decision|review|case|reference|\{\{/i)
      })

      test('has no sentence of more than 40 words', () => {
        const sentences = letter.text.split(/(?<=[.:?])\s+|\n+/)
        for (const sentence of sentences) assert.ok(sentence.split(/\s+/).length <= 40, sentence)
      })
    })
  }
})

describe('every document of a procedure', () => {
  for (const scheme of schemes) {
    test(`of ${scheme.id} ${scheme.version} has its letter, for the side that it goes to`, () => {
      for (const [id, document] of Object.entries(scheme.documents)) {
        const sides = document.to.map((role) => scheme.roles[role]?.side)
        assert.ok(sides.includes(letterOf(document.template).reader as 'person' | 'body'), `${id}: ${document.template}`)
      }
    })
  }
})

describe('a mail', () => {
  for (const template of templates.filter(({ reader }) => reader === 'mail')) {
    test(`${template.id} names no office, body, person or reference`, () => {
      const { subject, text } = mailOf(template, everything(template.needs))
      assert.doesNotMatch(`${subject} ${text}`, /complain|ombudsman|council|decision|dear|https?:/i)
      assert.ok(template.needs.every((name) => ['code', 'minutes', 'site', 'link', 'days', 'hours', 'news', 'stop'].includes(name)), template.needs.join())
    })
  }

  test('that lacks something is a broken promise', () => {
    assert.throws(() => mailOf(letterOf('code-by-mail'), { code: '1234 5678' }), /minutes/)
  })
})

describe('what a decision letter must tell', () => {
  for (const id of ['decision-to-complainant', 'decision-to-body']) {
    test(`${id}: the statement, who may ask for a review until when, and when it may be published`, () => {
      const { needs } = letterOf(id)
      assert.ok(['decision', `${clockId('review')}-by`, 'publication'].every((name) => needs.includes(name)))
      assert.match(renderLetter(letterOf(id), {}).text, /statement that comes with this letter/)
    })
  }

  test('an enquiry asks for the account by a date', () => {
    assert.ok(letterOf('enquiry-to-body').needs.includes('answer-by'))
  })
})

describe('merging', () => {
  const merged = (value: string) => renderLetter(letterOf('more-information'), { ...everything(letterOf('more-information').needs), question: 'x', contact: value })

  test('keeps the lines of a value; an empty line begins a paragraph', () => {
    const { html, text } = merged('One\r\ntwo\r\n\r\nthree')
    assert.ok(html.includes('One<br>two</p>\n<p>three'))
    assert.ok(text.includes('One\ntwo\n\nthree'))
  })

  test('ends a sentence once, whether or not the value ends it', () => {
    const stands = template({ id: 'x', reader: 'mail', title: 'T', blocks: ['It stands at {{place}}.'] })
    assert.deepEqual(['the town hall', 'the town hall.', 'Where?', '1 Quay St.'].map((place) => renderLetter(stands, { place }).text), ['It stands at the town hall.\n', 'It stands at the town hall.\n', 'It stands at Where?\n', 'It stands at 1 Quay St.\n'])
  })

  test('makes each line of a value an item of a list', () => {
    const { html, text } = renderLetter(letterOf('more-information'), { ...everything(letterOf('more-information').needs), question: 'When?\n\nWhere?' })
    assert.ok(html.includes('<ul><li>When?</li><li>Where?</li></ul>'))
    assert.ok(text.includes('* When?\n* Where?'))
  })

  test('takes nothing from what every object inherits', () => {
    assert.deepEqual(renderLetter({ ...letterOf('receipt'), needs: ['constructor'], blocks: ['{{constructor}}'] }, {}).missing, ['constructor'])
  })
})

describe('pieces of a letter that stand there only if something is supplied', () => {
  const letter = template({ id: 'x', reader: 'mail', title: 'T', blocks: ['Always.', { if: 'stage-2-by', blocks: [{ heading: 'More' }, 'By {{stage-2-by}} at {{site}}.'] }] })

  test('are left out with all that they would need, where it is not', () => {
    const { text, missing } = renderLetter(letter, { 'stage-2-by': ' ' })
    assert.deepEqual([text, missing], ['Always.\n', []])
  })
  test('stand there with it, and need the rest', () => {
    const { text, missing } = renderLetter(letter, { 'stage-2-by': '3 March 2026' })
    assert.deepEqual([text, missing], ['Always.\n\nMore\n\nBy 3 March 2026 at [site: missing].\n', ['site']])
  })
})
