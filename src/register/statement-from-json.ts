import type { Citation, Doubt, Header, Item, Paragraph, Section, SectionRole, Statement } from '../statement/model.ts'

/** What is wrong in a JSON value that should be a statement, and where: `sections[1].paragraphs[0].text`. */
export interface JsonProblem {
  readonly at: string
  readonly sentence: string
}

const ROLES: readonly SectionRole[] = ['complaint', 'scope', 'powers', 'considered', 'assessment', 'findings', 'action', 'decision', 'not-investigated', 'other']

/**
 * A statement out of JSON in the shape that `statement parse` writes, or every problem at once. What is missing is empty
 * or `null`, paragraphs without a number are numbered on from 1, and fields of another name are left behind.
 */
export function statementFromJson(value: unknown): Statement | readonly JsonProblem[] {
  const problems: JsonProblem[] = []
  const read = reader(problems)
  const top = read.object('', value)
  if (top['type'] !== undefined && top['type'] !== 'statement') {
    return [{ at: 'type', sentence: `This is a ${JSON.stringify(top['type'])}, not a statement.` }]
  }
  const header = headerFrom(read, read.object('header', top['header']))
  let number = 0
  const sections = read.list('sections', top['sections']).map((each, index): Section => {
    const at = `sections[${index}]`
    const section = read.object(at, each)
    return {
      heading: read.text(`${at}.heading`, section['heading']) ?? '',
      role: ROLES.find((role) => role === section['role']) ?? 'other',
      paragraphs: read.list(`${at}.paragraphs`, section['paragraphs']).map((paragraph, place) => {
        const found = paragraphFrom(read, `${at}.paragraphs[${place}]`, paragraph, number + 1)
        number = found.number
        return found
      }),
      subheadings: read.list(`${at}.subheadings`, section['subheadings']).map((sub, place) => {
        const fields = read.object(`${at}.subheadings[${place}]`, sub)
        return { heading: read.text(`${at}.subheadings[${place}].heading`, fields['heading']) ?? '', before: read.count(fields['before'], number + 1) }
      }),
    }
  })
  const statement: Statement = {
    type: 'statement',
    kind: top['kind'] === 'Report' ? 'Report' : 'Statement',
    header,
    summary: read.text('summary', top['summary']),
    sections,
    citations: citationsFrom(read, 'citations', top['citations'], 0),
    signOff: read.text('signOff', top['signOff']),
    doubts: read.list('doubts', top['doubts']).map((doubt, index) => doubtFrom(read, `doubts[${index}]`, doubt)),
  }
  return problems.length > 0 ? problems : statement
}

/** True where reading gave problems instead of a statement. */
export function areProblems(read: Statement | readonly JsonProblem[]): read is readonly JsonProblem[] {
  return Array.isArray(read)
}

type Reader = ReturnType<typeof reader>

function reader(problems: JsonProblem[]) {
  const wrong = (at: string, what: string) => void problems.push({ at: at === '' ? 'the line' : at, sentence: `${at === '' ? 'The line' : at} must be ${what}.` })
  return {
    object(at: string, value: unknown): Readonly<Record<string, unknown>> {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
      wrong(at, 'a JSON object')
      return {}
    },
    list(at: string, value: unknown): readonly unknown[] {
      if (value === undefined || value === null) return []
      if (Array.isArray(value)) return value
      wrong(at, 'a list')
      return []
    },
    text(at: string, value: unknown): string | null {
      if (value === undefined || value === null) return null
      if (typeof value === 'string') return value
      wrong(at, 'text')
      return null
    },
    count(value: unknown, otherwise: number): number {
      return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : otherwise
    },
  }
}

function headerFrom(read: Reader, header: Readonly<Record<string, unknown>>): Header {
  const field = (name: keyof Header) => read.text(`header.${name}`, header[name])
  return { body: field('body'), reference: field('reference'), category: field('category'), subcategory: field('subcategory'), decision: field('decision'), date: field('date') }
}

function paragraphFrom(read: Reader, at: string, value: unknown, next: number): Paragraph {
  const fields = read.object(at, value)
  const number = read.count(fields['number'], next)
  return {
    number,
    text: read.text(`${at}.text`, fields['text']) ?? '',
    items: read.list(`${at}.items`, fields['items']).map((item, index): Item => {
      const parts = read.object(`${at}.items[${index}]`, item)
      return { mark: read.text(`${at}.items[${index}].mark`, parts['mark']) ?? '', text: read.text(`${at}.items[${index}].text`, parts['text']) ?? '' }
    }),
    citations: citationsFrom(read, `${at}.citations`, fields['citations'], number),
  }
}

function citationsFrom(read: Reader, at: string, value: unknown, number: number): readonly Citation[] {
  return read.list(at, value).map((each, index) => {
    const fields = read.object(`${at}[${index}]`, each)
    return {
      text: read.text(`${at}[${index}].text`, fields['text']) ?? '',
      provisions: read.list(`${at}[${index}].provisions`, fields['provisions']).map((provision, place) => read.text(`${at}[${index}].provisions[${place}]`, provision) ?? ''),
      standsAlone: fields['standsAlone'] === true,
      number: read.count(fields['number'], number),
    }
  })
}

function doubtFrom(read: Reader, at: string, value: unknown): Doubt {
  const fields = read.object(at, value)
  return { line: read.count(fields['line'], 1), text: read.text(`${at}.text`, fields['text']) ?? '', why: read.text(`${at}.why`, fields['why']) ?? '' }
}
