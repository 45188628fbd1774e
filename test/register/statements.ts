import type { Header, Statement } from '../../src/statement/model.ts'

/** A small fictional statement; what a test is about is given, the rest is filled in. */
export function statementOf(header: Partial<Header> = {}, parts: Partial<Omit<Statement, 'header'>> = {}): Statement {
  return {
    type: 'statement',
    kind: 'Statement',
    header: {
      body: 'Fallowshire County Council',
      reference: '26 000 123',
      category: "Children's care services",
      subcategory: 'Child protection',
      decision: 'Closed after initial enquiries',
      date: '2026-05-14',
      ...header,
    },
    summary: 'We will not investigate this complaint about a missed visit.',
    sections: [
      {
        heading: 'The complaint',
        role: 'complaint',
        paragraphs: [{ number: 1, text: 'Mr X says the Council missed a visit.', items: [], citations: [] }],
        subheadings: [],
      },
      {
        heading: 'My assessment',
        role: 'assessment',
        paragraphs: [
          { number: 2, text: 'The visit took place a week later.', items: [{ mark: '•', text: 'nothing followed from the delay.' }], citations: [] },
          {
            number: 3,
            text: 'We may decide not to look into it.',
            items: [],
            citations: [{ text: 'Local Government Act 1974, section 24A(6)', provisions: ['Local Government Act 1974, section 24A(6)'], standsAlone: true, number: 3 }],
          },
        ],
        subheadings: [{ heading: 'Analysis', before: 3 }],
      },
    ],
    citations: [{ text: 'Local Government Act 1974, section 24A(6)', provisions: ['Local Government Act 1974, section 24A(6)'], standsAlone: true, number: 3 }],
    signOff: "Investigator's decision on behalf of the Ombudsman",
    doubts: [],
    ...parts,
  }
}

/** A statement whose one paragraph says this. */
export function statementSaying(text: string, header: Partial<Header> = {}): Statement {
  const section = { heading: 'The complaint', role: 'complaint' as const, paragraphs: [{ number: 1, text, items: [], citations: [] }], subheadings: [] }
  return statementOf(header, { summary: null, sections: [section], citations: [] })
}
