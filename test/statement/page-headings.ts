import type { Section } from '../../src/statement/model.ts'
import { quoted } from './page-ways.ts'
import type { Ways } from './page-ways.ts'

const questions: Readonly<Record<string, string>> = {
  complaint: 'What was the complaint?', scope: 'What did we investigate?', powers: 'What can the Ombudsman look at?', considered: 'How did we consider the complaint?', assessment: 'What is our assessment?',
  findings: 'What did we find?', action: 'What should the Council do?', decision: 'What is our decision?', 'not-investigated': 'What did we not investigate?',
}

const otherQuestions: Readonly<Record<string, string>> = {
  complaint: 'What is this complaint about?', scope: 'What have I investigated?', powers: 'What are the Ombudsman’s powers?', considered: 'How did I look into it?', assessment: 'Why will we not investigate?',
  findings: 'Was there fault?', action: 'What has the Council agreed to do?', decision: 'What did I decide?', 'not-investigated': 'What did I not look at?',
}

const thirdQuestions: Readonly<Record<string, string>> = {
  complaint: 'What was Mr X’s complaint?', scope: 'What did I investigate?', powers: 'What is our role?', considered: 'How did we reach our decision?', assessment: 'Why won’t we investigate?',
  findings: 'What went wrong?', action: 'How will the Council put this right?', decision: 'What was decided?', 'not-investigated': 'Which parts did we not investigate?',
}

/** A heading as the page writes it, and as a reader must give it back. */
export interface Heading {
  readonly written: string
  readonly read: string
}

export function headingIn({ heading: given, role }: Section, at: number, way: Ways): Heading {
  const heading = quoted(given, way)
  const as = (written: string, read = written): Heading => ({ written, read })
  switch (way.headings) {
    case 'usual': return as(heading)
    case 'capitals': return as(heading.toUpperCase())
    case 'title-case': return as(heading.replace(/(?<![\p{L}’'`])\p{L}/gu, (letter) => letter.toUpperCase()))
    case 'small': return as(heading.replace(/^(\p{L})(.*)$/u, (_, first: string, rest: string) => first + rest.toLowerCase()))
    case 'colon': return as(`${heading}:`, heading)
    case 'slip': return as(heading.replace(/(\p{Ll})(\p{Ll})(?=\p{Ll}*$)/u, '$2$1'))
    case 'other-slip': return as(at % 2 === 0 ? heading.replace(/(\p{Ll}{3})\p{Ll}(?=\p{Ll})/u, '$1') : heading.replace(/(\p{Ll}{2})(\p{Ll})(?=\p{Ll}{2})/u, '$1$2$2'))
    case 'straight': return as(heading.replace(/[‘’]/g, "'"))
    case 'question': return as(questions[role] ?? heading)
    case 'bold': return as(`**${heading}**`, heading)
    case 'hashes': return as(`## ${heading}`, heading)
    case 'underlined': return as(`${heading}\n${'-'.repeat(heading.length)}`, heading)
    case 'numbered': return as(`${at + 1}. ${heading}`, heading)
    case 'stop': return as(`${heading}.`)
    case 'lettered': return as(`${'ABCDEFGH'[at]}. ${heading}`, heading)
    case 'roman': return as(`${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][at]}. ${heading}`, heading)
    case 'section': return as(`Section ${at + 1}: ${heading}`)
    case 'dashes-around': return as(`— ${heading} —`, heading)
    case 'lower': return as(heading.toLowerCase())
    case 'doubled-spaces': return as(heading.replaceAll(' ', '  '), heading)
    case 'second-question': return as(otherQuestions[role] ?? heading)
    case 'third-question': return as(thirdQuestions[role] ?? heading)
    case 'twice': return as(`${heading}\n${heading}`, heading)
    case 'spaced-letters': return as(heading.toUpperCase())
    case 'all-in-capitals': return as(heading.toUpperCase())
    case 'underscored': return as(`__${heading}__`, heading)
    case 'equals-around': return as(`== ${heading} ==`, heading)
    case 'markdown-three': return as(`### ${heading}`, heading)
    case 'spaced': return as(`  ${heading} `, heading)
  }
}

export function subheadingIn(given: string, way: Ways): Heading {
  const heading = quoted(given, way)
  switch (way.subheadings) {
    case 'usual': return { written: heading, read: heading }
    case 'capitals': return { written: heading.toUpperCase(), read: heading.toUpperCase() }
    case 'colon': return { written: `${heading}:`, read: heading }
    case 'italic': return { written: `*${heading}*`, read: heading }
  }
}
