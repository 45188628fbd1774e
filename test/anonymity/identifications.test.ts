import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { identifications } from '../../src/anonymity/identifications.ts'
import type { KnownIdentifier } from '../../src/anonymity/identifications.ts'
import { statementOf, statementSaying } from '../register/statements.ts'

type Kind = KnownIdentifier['kind']

const found = (kind: Kind, value: string, text: string) =>
  identifications([{ kind, value, of: 'complainant' }], statementSaying(text, { body: 'Kent County Council' }), {})

function seen(kind: Kind, value: string, texts: readonly string[]): void {
  for (const text of texts) {
    it(`is seen in “${text}”`, () => assert.ok(found(kind, value, text).some(({ certainty }) => certainty === 'certain'), `${value} not found`))
  }
}

function unseen(kind: Kind, value: string, texts: readonly string[]): void {
  for (const text of texts) it(`is not seen in “${text}”`, () => assert.deepEqual(found(kind, value, text), []))
}

describe('A name known to the case (LGA 1974, section 30(3): nobody identifiable)', () => {
  describe('Mrs Agnieszka Wiśniewska-Łuk', () => {
    seen('name', 'Mrs Agnieszka Wiśniewska-Łuk', [
      'Mrs Agnieszka Wiśniewska-Łuk says', 'AGNIESZKA WISNIEWSKA LUK', 'agnieszkawisniewskaluk', 'Ms Wisniewska', 'WiśniewskaLuk’s records',
      'the Wiśniewskas', 'A g n i e s z k a', 'Agnie\u200Bszka', 'Agnie\u00ADszka', 'A.g.n.i.e.s.z.k.a', 'Agnieszka\u2019s home', "Agnieszka's home",
      'Ａｇｎｉｅｓｚｋａ', 'Agni\u0435szka'.replace('\u0435', 'e\u0301'), 'mrswisniewska', 'Wisni-\newska', '_Agnieszka_', '(Agnieszka)', 'mr.luk',
    ])
    unseen('name', 'Mrs Agnieszka Wiśniewska-Łuk', ['Mrs X says', 'a lukewarm reply', 'Mrs', 'Agnes', 'good luk­k'])
  })
  describe('Ian Ray', () => {
    seen('name', 'Ian Ray', ['Ian said', 'RAY', 'ian ray', 'I a n', 'Mr Ray’s son'])
    unseen('name', 'Ian Ray', ['I an', 'Brian', 'an array of rayon', 'the historian'])
  })
  describe('Ng', () => {
    seen('name', 'Ms Ng', ['Ms Ng', 'NG', 'Ng’s'])
    unseen('name', 'Ms Ng', ['being', 'n. Green', 'complaining'])
  })
  describe('張偉', () => seen('name', '張偉', ['他叫張偉先生', '張 偉']))
  describe('J. de la Cruz', () => {
    seen('name', 'J. de la Cruz', ['J de la Cruz', 'Mr Cruz', 'Delacruz, J de la Cruz'])
    unseen('name', 'J. de la Cruz', ['de la', 'J', 'La Paz'])
  })
  describe("Siobhán O'Brien", () => seen('name', "Siobhán O'Brien", ['O’Brien', 'OBrien', 'O Brien', 'Obrien', 'SIOBHAN']))

  it('that is also an ordinary word is reported as possible, with why', () => {
    const [one] = found('name', 'May Patel', 'However, we may decide to investigate.')
    assert.equal(one?.certainty, 'possible')
    assert.match(one?.why ?? '', /also an ordinary word/)
  })
  it('is given once whole, and not again for each of its words', () => {
    assert.deepEqual(found('name', 'Ian Ray', 'Ian Ray wrote.').map(({ text }) => text), ['Ian Ray'])
  })
  it('counts as well when it is only an alias', () => assert.equal(found('alias', 'Bertie', 'known as BERTIE')[0]?.kind, 'alias'))
})

describe('An address known to the case', () => {
  const address = '12 Acacia Avenue, Otham, Maidstone, Kent, ME15 8XQ'
  describe(address, () => {
    seen('address', address, ['at 12 Acacia Avenue', '12, acacia ave.', 'Acacia Avenue', 'ACACIA-AVENUE', 'acaciaavenue', 'ME158XQ', 'me15 8xq', 'M E 1 5 8 X Q', `lives at ${address}`])
    unseen('address', address, ['Kent County Council', '12 weeks', 'a long avenue', 'ME15', 'an acacia'])
  })
  it('names a town, which is possible only', () => assert.deepEqual(found('address', address, 'in Maidstone').map(({ certainty }) => certainty), ['possible']))
  it('names a county, which is possible only outside the name of the body', () => {
    assert.deepEqual(found('address', address, 'Kent County Council heard from a school in Kent.').map(({ place }) => place), ['paragraph 1'])
  })
  describe('Rose Cottage', () => seen('address', 'Rose Cottage', ['rose cottage', 'Rosecottage']))
  describe('Flat 3b, 40 Mill Rd', () => seen('address', 'Flat 3b, 40 Mill Rd', ['flat 3B', '40 Mill Road', '40 Mill Rd', 'Mill Road']))
})

describe('A date of birth known to the case', () => {
  for (const known of ['1980-02-01', '1 February 1980', '01/02/1980']) {
    describe(`1 February 1980, kept as ${known}`, () => {
      seen('birth-date', known, [
        '1980-02-01', '1 Feb 1980', '01/02/80', '1.2.1980', '1st February 1980', '1st of February, 1980', 'February 1, 1980', 'FEB 1ST 80', '01021980',
        '19800201', '1 2 80', '02/01/1980', '1\u200B February 1980', '1feb1980', '1/II/80'.replace('II', '2'), '１９８０-０２-０１',
      ])
      unseen('birth-date', known, ['2 February 1980', '1 February 2024', '1 March 1980', '1,280', 'paragraph 1, 280', 'February 1980', '1 February'])
    })
  }
  describe('29 February 2004', () => seen('birth-date', '2004-02-29', ['29/2/04', '29 Feb 2004']))
  unseen('birth-date', 'not known', ['not known', '1 February 1980'])
})

describe('A telephone number known to the case', () => {
  for (const known of ['07700 900123', '+44 7700 900123', '0044 (0)7700 900 123']) {
    describe(known, () => {
      seen('phone', known, ['07700900123', '07700 900 123', '+447700900123', '+44 (0)7700 900123', '0044 7700 900-123', '0 7 7 0 0 9 0 0 1 2 3', '7700900123', '07700\u200B900123', '(07700) 900.123'])
      unseen('phone', known, ['07700 900124', 'section 24A(6)', '26 000 123', '£7,700'])
    })
  }
  it('is possible where only its last six digits stand', () => assert.equal(found('phone', '01622 496012', 'ring 496012')[0]?.certainty, 'possible'))
})

describe('A mail address known to the case', () => {
  describe('jo.bloggs@mail.example', () => {
    seen('mail', 'jo.bloggs@mail.example', ['jo.bloggs@mail.example', 'JO.BLOGGS @ MAIL.EXAMPLE', 'jo.bloggs at mail dot example', 'jo dot bloggs at mail dot example', 'jo.bloggs(at)mail(dot)example', '<jo.bloggs@mail.example>'])
    unseen('mail', 'jo.bloggs@mail.example', ['mail.example', 'help@mail.example'])
  })
  it('is possible where only its first part stands', () => assert.equal(found('mail', 'jo.bloggs@mail.example', 'wrote as jo_bloggs')[0]?.certainty, 'possible'))
})

describe('A reference that another body uses', () => {
  describe('LCS/2024/00123', () => {
    seen('reference', 'LCS/2024/00123', ['LCS/2024/00123', 'lcs 2024 00123', 'LCS-2024-00123', 'lcs202400123'])
    unseen('reference', 'LCS/2024/00123', ['LCS/2024/001234', '2024', 'LCS'])
  })
  it('as short as a year is possible only', () => assert.equal(found('reference', '2024', 'in 2024')[0]?.certainty, 'possible'))
})

describe('Everything that is published is looked at', () => {
  const known: readonly KnownIdentifier[] = [{ kind: 'name', value: 'Zebedee', of: 'person affected' }]
  const paragraph = { number: 1, text: 'Fine.', items: [], citations: [] }
  const section = { heading: 'The complaint', role: 'complaint' as const, paragraphs: [paragraph], subheadings: [] }
  const citation = { text: 'Zebedee v Council', provisions: [], standsAlone: false, number: 1 }
  const places = {
    summary: statementOf({}, { summary: 'Zebedee' }),
    'heading “On Zebedee”': statementOf({}, { sections: [{ ...section, heading: 'On Zebedee' }] }),
    'heading before paragraph 1': statementOf({}, { sections: [{ ...section, subheadings: [{ heading: 'Zebedee', before: 1 }] }] }),
    'paragraph 1': statementOf({}, { sections: [{ ...section, paragraphs: [{ ...paragraph, items: [{ mark: '-', text: 'Zebedee' }] }] }] }),
    'citation in paragraph 1': statementOf({}, { sections: [{ ...section, paragraphs: [{ ...paragraph, citations: [citation] }] }] }),
    'citation in the list of citations': statementOf({}, { citations: [citation] }),
    'sign-off': statementOf({}, { signOff: 'Zebedee' }),
    'header: subcategory': statementOf({ subcategory: 'Zebedee' }),
    'doubt of line 3': statementOf({}, { doubts: [{ line: 3, text: 'Zebedee', why: 'no place' }] }),
  }
  for (const [place, statement] of Object.entries(places)) {
    it(`at the ${place}`, () => assert.deepEqual(identifications(known, statement, {}).map((finding) => finding.place), [place]))
  }
  it('beside the statement', () => {
    assert.deepEqual(identifications(known, statementOf(), { category: 'Zebedee', closed: null }), [
      { kind: 'name', of: 'person affected', place: 'metadata: category', text: 'Zebedee', certainty: 'certain', why: '“Zebedee” is the whole name.' },
    ])
  })
  it('across a paragraph and its item', () => {
    const running = { ...paragraph, text: 'It concerns Zeb', items: [{ mark: '', text: 'edee' }] }
    assert.equal(identifications(known, statementOf({}, { sections: [{ ...section, paragraphs: [running] }] }), {}).length, 1)
  })
  it('and nothing is found in a statement that names nobody', () => assert.deepEqual(identifications(known, statementOf(), {}), []))
})
