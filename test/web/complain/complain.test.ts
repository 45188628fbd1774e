import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { textOf } from '../../../src/usecases/cases/case-file.ts'
import { KEPT_FOR_DAYS } from '../../../src/usecases/journey.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { actorFor, testBody, testOffice, testPeople } from '../../desk.ts'
import { schemeId } from '../../renaming/ids.ts'
import { browser, tokenIn } from '../kit/site.ts'
import { answerAll, everyAnswer, fill, referenceIn, wholeSite } from './journey.ts'

describe('Complaining, one question a page', () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  before(async () => { whole = await wholeSite('2026-03-20T10:00:00.000Z') })
  after(() => whole?.close())
  const someone = () => browser(whole.app)
  const codeOf = async (one: ReturnType<typeof someone>) => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec((await one.open('/complain/save')).body)?.[0] ?? ''

  it('every page names the office that receives it, a way out, and whom to ring in danger', async () => {
    const one = someone()
    for (const path of ['/complain', '/complain/continue', ...everyAnswer.map(([question]) => `/complain/${question}`)]) {
      const page = await one.open(path)
      assert.equal(page.statusCode, 200, path)
      for (const part of [/Exit this page/, /If someone is in danger now/, /goes to Riverside Ombudsman/]) assert.match(page.body, part, path)
    }
  })

  it('leads from the first question to a receipt that says whose turn it is, and until when', async () => {
    const one = someone()
    await answerAll(one)
    const check = await one.open('/complain/check')
    for (const answer of ['Fernshire Council', 'They lost my letter twice.', 'I could not sleep.', 'An apology.', 'Thaddeus Quillfeather', 'he, him, his', 'thaddeus@person.example']) assert.ok(check.body.includes(answer), answer)
    const sent = await one.send('/complain/check', { _csrf: tokenIn(check.body) })
    assert.equal(sent.headers.location, '/complain/sent')
    const receipt = await one.open('/complain/sent')
    assert.match(referenceIn(receipt.body), /^25 /)
    // Five working days from Friday 20 March 2026.
    assert.match(receipt.body, /It is now our turn, until 27 March 2026/)
  })

  it('a change from the check page leads back to it', async () => {
    const one = someone()
    await answerAll(one)
    const changed = await fill(one, '/complain/what-you-want?from=check', { wanted: 'My letter back.' })
    assert.equal(changed.headers.location, '/complain/check')
    assert.match((await one.open('/complain/check')).body, /My letter back\./)
  })

  it('what is missing is listed before it can be sent, and sending it anyway sends nothing', async () => {
    const one = someone()
    await fill(one, '/complain/what-happened', { narrative: 'Only this.' })
    const check = await one.open('/complain/check')
    assert.match(check.body, /Before you can send this/)
    assert.doesNotMatch(check.body, />Send</)
    const forced = await one.send('/complain/check', { _csrf: tokenIn((await one.open('/complain')).body) })
    assert.match(forced.body, /Before you can send this/)
    assert.match(forced.body, /Only this\./)
  })

  describe('nothing that was typed is lost', () => {
    it('an answer that cannot be accepted is kept as it was typed', async () => {
      const one = someone()
      const refused = await fill(one, '/complain/contact-details', { mail: 'not an address', phone: '1', address: 'Somewhere' })
      assert.equal(refused.statusCode, 422)
      for (const page of [refused, await one.open('/complain/contact-details')]) {
        assert.match(page.body, /value="not an address"/)
        assert.match(page.body, /Somewhere/)
      }
    })

    it('“save and come back later” keeps even what could not be accepted, and gives a code that opens it elsewhere', async () => {
      const one = someone()
      const opened = await one.open('/complain/keep-out')
      const stopped = await one.send('/complain/keep-out', { _csrf: tokenIn(opened.body), then: 'stop', alsoKnownAs: 'Tad', 'birthDate-day': '99' })
      assert.equal(stopped.headers.location, '/complain/save')
      const code = await codeOf(one)
      const elsewhere = someone()
      const back = await fill(elsewhere, '/complain/continue', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })
      assert.equal(back.headers.location, '/complain/check')
      const page = await elsewhere.open('/complain/keep-out')
      assert.match(page.body, /value="Tad"/)
      assert.match(page.body, /value="99"/)
    })

    it('the code is in no address', async () => {
      const one = someone()
      await fill(one, '/complain/what-happened', { narrative: 'Something.' })
      const code = await codeOf(one)
      const sent = await fill(someone(), '/complain/continue', { code })
      assert.ok(!String(sent.headers.location).includes(code))
    })

    it('a wrong code is told, and opens nothing', async () => {
      for (const code of ['7K3M-Q0ZD-81XA-RT5W', 'x', '', '<b>', '💥'.repeat(40)]) {
        const one = someone()
        const answer = await fill(one, '/complain/continue', { code })
        assert.equal(answer.statusCode, 422)
        assert.equal(one.cookies.has('redress_complaint'), false)
      }
    })

    it('answers are kept until the last day, and not a moment longer', async () => {
      const other = await wholeSite()
      try {
        const one = browser(other.app)
        await fill(one, '/complain/what-happened', { narrative: 'Still here.' })
        other.at.pass(KEPT_FOR_DAYS)
        assert.match((await one.open('/complain/what-happened')).body, /Still here\./)
        other.at.pass(1 / 86_400)
        assert.doesNotMatch((await one.open('/complain/what-happened')).body, /Still here\./)
      } finally {
        await other.close()
      }
    })

    it('a token that a browser brings along and we do not know begins a new one of our own', async () => {
      const one = someone()
      one.cookies.set('redress_complaint', 'AAAAAAAAAAAAAAAA')
      await fill(one, '/complain/what-happened', { narrative: 'Mine.' })
      assert.notEqual(one.cookies.get('redress_complaint'), 'AAAAAAAAAAAAAAAA')
    })
  })

  describe('a complaint is sent once', () => {
    it('a second sending, and two at the same moment, give the same receipt', async () => {
      const one = someone()
      await answerAll(one)
      const check = await one.open('/complain/check')
      const token = tokenIn(check.body)
      await Promise.all([1, 2, 3].map(() => one.send('/complain/check', { _csrf: token })))
      const first = referenceIn((await one.open('/complain/sent')).body)
      await one.send('/complain/check', { _csrf: token })
      assert.equal(referenceIn((await one.open('/complain/sent')).body), first)
      const next = `${first.slice(0, -3)}${String(Number(first.slice(-3)) + 1).padStart(3, '0')}`
      assert.equal((await showCase(whole.at.desk, actorFor(testPeople.adviser), { reference: next })).ok, false)
    })

    it('going back afterwards says that it was sent, and hands back what was typed', async () => {
      const one = someone()
      await answerAll(one)
      const before = await one.open('/complain/what-happened')
      await fill(one, '/complain/check', {})
      for (const path of ['/complain/what-happened', '/complain/check', '/complain/save']) assert.match((await one.open(path)).body, /You have sent this complaint/, path)
      const late = await one.send('/complain/what-happened', { _csrf: tokenIn(before.body), narrative: 'One more thing' })
      assert.match(late.body, /You have sent this complaint/)
      assert.match(late.body, /One more thing/)
    })

    it('another can be started after it', async () => {
      const one = someone()
      await answerAll(one)
      await fill(one, '/complain/check', {})
      const again = await one.send('/complain/new', { _csrf: tokenIn((await one.open('/complain/check')).body) })
      assert.equal(again.headers.location, '/complain')
      assert.doesNotMatch((await one.open('/complain/what-happened')).body, /They lost my letter/)
    })
  })

  describe('where several offices can be asked', () => {
    const council = { ...testOffice, id: 'f0000000-0000-4000-8000-000000000002', slug: 'fernshire-complaints', name: 'Fernshire Council, complaints team', phone: '01632 960 777', settings: { procedures: [schemeId('council-complaint')], body: testBody.slug } }
    let several: Awaited<ReturnType<typeof wholeSite>>
    before(async () => {
      several = await wholeSite('2026-03-20T10:00:00.000Z')
      await several.at.desk.store.as(system, (rooms) => rooms.people.saveOffice(council))
    })
    after(() => several?.close())

    it('a question opened before one is chosen asks first who should deal with it, and that page speaks for none of them', async () => {
      const one = browser(several.app)
      for (const path of ['/complain/what-happened', '/complain/who-about']) assert.equal((await one.open(path)).headers.location, '/complain/to', path)
      assert.doesNotMatch((await one.open('/complain/to')).body, /What you send here goes to/)
    })

    it('whoever starts with the office at the top of the page is asked its questions', async () => {
      const one = browser(several.app)
      const begun = await one.send('/complain/begin', { _csrf: tokenIn((await one.open('/complain')).body) })
      assert.equal(begun.statusCode, 303)
      assert.equal((await one.open(String(begun.headers.location))).statusCode, 200)
    })

    it('the receipt is that of the office that has it, with its telephone and its dates', async () => {
      const one = browser(several.app)
      await fill(one, '/complain/to', { to: `${council.slug} ${schemeId('council-complaint')}` })
      for (const [question, answers] of everyAnswer.filter(([id]) => !['who-about', 'their-answer'].includes(id))) await fill(one, `/complain/${question}`, answers)
      await fill(one, '/complain/check', {})
      const receipt = (await one.open('/complain/sent')).body
      assert.match(receipt, /What you send here goes to Fernshire Council, complaints team/)
      assert.match(receipt, /01632 960 777/)
      assert.doesNotMatch(receipt, /Riverside/)
    })

    it('asks what must not be seen in a published decision only where decisions are published', async () => {
      const one = browser(several.app)
      await fill(one, '/complain/to', { to: `${council.slug} ${schemeId('council-complaint')}` })
      for (const path of ['/complain/your-name', '/complain/keep-out']) assert.doesNotMatch((await one.open(path)).body, /publish/, path)
      await fill(one, '/complain/to', { to: `${testOffice.slug} ${schemeId('ombudsman')}` })
      for (const path of ['/complain/your-name', '/complain/keep-out']) assert.match((await one.open(path)).body, /publish/, path)
    })
  })

  describe('whatever is entered gets a clear answer', () => {
    const texts: Readonly<Record<string, string>> = {
      HTML: '<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes"', 'right to left': 'שלום עולם ‮abc', emoji: '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'many scripts': 'Привет 你好 مرحبا ņ̃',
    }
    for (const [kind, text] of Object.entries(texts)) {
      it(`${kind} in every field is kept to the letter and never becomes markup`, async () => {
        const one = someone()
        await answerAll(one, {
          'what-happened': { narrative: text }, 'how-it-affected-you': { injustice: text }, 'what-you-want': { wanted: text }, 'for-whom': { forWhom: 'other', onBehalfOf: text },
          'your-name': { name: text }, 'safe-contact': { safeContact: 'phone', contactNotes: text }, 'contact-details': { mail: '', phone: text.slice(0, 50), address: text },
          'keep-out': { alsoKnownAs: text, otherReference: text }, adjustments: { adjustments: text },
        })
        assert.doesNotMatch((await one.open('/complain/check')).body, /<script>alert|<img src=x/)
        await fill(one, '/complain/check', {})
        const shown = await showCase(whole.at.desk, actorFor(testPeople.adviser), { reference: referenceIn((await one.open('/complain/sent')).body) })
        assert.ok(shown.ok)
        assert.equal(textOf(shown.value.file.words(shown.value.file.state.complaint), 'narrative'), text)
      })
    }

    const refused: readonly (readonly [what: string, question: string, fields: Readonly<Record<string, string>>, sentence: RegExp])[] = [
      ['a NUL', 'what-happened', { narrative: 'a\0b' }, /hidden control character/],
      ['a control character', 'your-name', { name: 'a\u0007b' }, /hidden control character/],
      ['nothing', 'what-happened', { narrative: ' \n ' }, /Tell us what happened/],
      ['too much', 'what-happened', { narrative: 'a'.repeat(200_001) }, /200,000 characters or fewer. You have entered 200,001/],
      ['a date of birth in the future', 'keep-out', { 'birthDate-day': '21', 'birthDate-month': '3', 'birthDate-year': '2026' }, /must be in the past/],
      ['a day that does not exist', 'keep-out', { 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '1990' }, /must be a real date/],
      ['an unknown body', 'who-about', { body: 'toString' }, /from the list/],
      ['an unknown choice', 'safe-contact', { safeContact: 'pigeon' }, /from the list/],
      ['someone else without a name', 'for-whom', { forWhom: 'other', onBehalfOf: '' }, /Enter the name of the person/],
      ['no address to write to', 'contact-details', { mail: '', phone: '', address: '' }, /Enter an email address, or choose another safe way/],
    ]
    for (const [what, question, fields, sentence] of refused) {
      it(`${what} is refused with a sentence, and stays on the page`, async () => {
        const one = someone()
        await fill(one, '/complain/safe-contact', { safeContact: 'mail', contactNotes: '' })
        const answer = await fill(one, `/complain/${question}`, fields)
        assert.equal(answer.statusCode, 422)
        assert.match(answer.body, sentence)
        assert.match(answer.body, /<title>Error: /)
      })
    }

    it('half of a character, and bytes that are no text, break nothing', async () => {
      for (const bytes of ['%ED%A0%80', '%D8', '%FF%FE', '%']) {
        const one = someone()
        const token = tokenIn((await one.open('/complain/what-happened')).body)
        const cookie = [...one.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
        const answer = await whole.app.inject({
          method: 'POST', url: '/complain/what-happened', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
          payload: `_csrf=${encodeURIComponent(token)}&narrative=before${bytes}after`,
        })
        assert.ok([303, 422].includes(answer.statusCode), `${bytes}: ${answer.statusCode}`)
        const kept = answer.cookies.find(({ name }) => name === 'redress_complaint')?.value ?? ''
        one.cookies.set('redress_complaint', kept)
        assert.match((await one.open('/complain/what-happened')).body, /before.*after/, bytes)
      }
    })

    it('100,000 characters of any script are fine', async () => {
      const one = someone()
      await answerAll(one, { 'what-happened': { narrative: '語'.repeat(100_000) } })
      await fill(one, '/complain/check', {})
      assert.match(referenceIn((await one.open('/complain/sent')).body), /^25 /)
    })

    it('10 MB are refused with a sentence', async () => {
      const one = someone()
      const answer = await fill(one, '/complain/what-happened', { narrative: 'a'.repeat(10_000_000) })
      assert.equal(answer.statusCode, 413)
      assert.match(answer.body, /100,000 characters of text are always fine/)
    })

    it('an unknown question is not found', async () => {
      for (const path of ['/complain/nothing', '/complain/__proto__', '/complain/%F0%9F%92%A5']) assert.equal((await someone().open(path)).statusCode, 404, path)
    })
  })
})
