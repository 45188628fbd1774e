import { identifications, type Identification } from '../../anonymity/identifications.ts'
import type { Circumstances } from '../../casework/permitted.ts'
import { checkDraft } from '../../statement/check.ts'
import { draftStatement, type Draft } from '../../statement/draft.ts'
import type { Statement } from '../../statement/model.ts'
import type { Desk } from '../use-case.ts'
import { textOf, type CaseFile } from './case-file.ts'
import { knownIdentifiers } from './known-identifiers.ts'
import { matterOf } from './matter-of-case.ts'

/** The statement as it would be drafted now, with what is wrong with it and what should be looked at. */
export interface DraftOfCase {
  readonly draft: Draft
  readonly errors: readonly DraftProblem[]
  readonly warnings: readonly DraftProblem[]
}

export interface DraftProblem {
  readonly code: string
  readonly where: string
  readonly message: string
}

/** Drafts the statement of a case from what is recorded on it. */
export function draftOf(at: CaseFile): DraftOfCase {
  const matter = matterOf(at)
  const draft = draftStatement(matter)
  const { errors, warnings } = checkDraft(matter, draft)
  return { draft, errors, warnings: [...warnings, ...identificationsIn(at, draft.statement).map(asWarning)] }
}

/** Which warning it is: acknowledging one says nothing of another of its kind elsewhere. */
export const warningId = ({ code, where }: DraftProblem): string => `${code} ${where}`

/** A statement that is sent can no longer be changed, so what would keep it from publication is told while it still can. */
function asWarning({ place, text, why }: Identification): DraftProblem {
  return { code: 'identifies-someone', where: place.replace(/^paragraph /, 'p'), message: `“${text}” (${place}) may tell who somebody is. ${why} If it stays, the decision may never be published.` }
}

/** The statement that was sent to both sides, or null before the decision. */
export function issuedStatement(at: CaseFile): Statement | null {
  const carrying = at.state.documents.filter((issued) => at.scheme.documents[issued.document]?.carries === 'statement')
  for (const issued of carrying) {
    const text = textOf(at.words(issued.kept), 'statement')
    if (text !== '') return JSON.parse(text) as Statement
  }
  return null
}

/** What in the statement may tell who somebody is, judged by everything that the case knows of its people. */
export function identificationsIn(at: CaseFile, statement: Statement): readonly Identification[] {
  return identifications(knownIdentifiers(at), statement)
}

/** This moment, for the scheme's guards. What is costly to know is worked out only if a guard asks. */
export function circumstancesOf(desk: Pick<Desk, 'today'>, at: CaseFile): Circumstances {
  let drafted: DraftOfCase | undefined
  const draft = () => (drafted ??= draftOf(at))
  return {
    today: desk.today(),
    clocks: at.clocks,
    statement: {
      get errors() { return draft().errors.map((each) => each.code) },
      get warnings() { return draft().warnings.map(warningId) },
    },
    // What only may identify someone (a name that is also a word, such as May) is for a person to look at, not a bar.
    get identifications() { return identificationsIn(at, issuedStatement(at) ?? draft().draft.statement).filter(({ certainty }) => certainty === 'certain').length },
  }
}
