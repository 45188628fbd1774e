import { decides, type CaseState } from '../../casework/state.ts'
import type { Called, Considered, FactOfMatter, Matter } from '../../statement/matter.ts'
import { textOf, type CaseFile } from './case-file.ts'

/**
 * What the statement of a case is drafted from: its heads, facts, tests and choices, with the words that go with them,
 * and without anything that identifies the person. `considered` follows from what was really received.
 */
export function matterOf(at: CaseFile, outcome: string | null = at.state.outcome): Matter {
  const { state } = at
  return {
    body: { name: at.body.name, called: at.body.called },
    reference: state.reference,
    category: state.category ?? '',
    subcategory: state.subcategory ?? '',
    outcome: publishedOutcome(at, outcome),
    decidedOn: state.decidedOn,
    complainant: called(at),
    heads: state.heads.map((head) => ({
      id: head.id,
      complaint: textOf(at.words(head.kept), 'text'),
      tests: state.assessments.filter((each) => each.head === head.id).map((each) => ({
        test: each.test, met: decides(each), betterPlaced: each.betterPlaced, reasons: textOf(at.words(each.kept), 'reasons'),
      })),
    })),
    account: paragraphs(state, at),
    findingsSubheading: state.subheading,
    lawOrder: state.lawOrder,
    considered: consideredIn(state),
    grounds: state.grounds,
    claimedInjustice: state.injustices.map((each) => ({ id: each.id, text: textOf(at.words(each.kept), 'text'), addressedBy: each.addressedBy })),
    rewritten: Object.fromEntries(Object.entries(state.rewritten).map(([key, kept]) => [key, textOf(at.words(kept), 'text')])),
  }
}

/** The header of the decision: that of the outcome chosen, or of the scheme's first published one while none is. */
function publishedOutcome(at: CaseFile, outcome: string | null): string {
  const chosen = outcome === null ? undefined : at.scheme.outcomes[outcome]?.published
  return chosen ?? Object.values(at.scheme.outcomes).find((each) => each.published !== null)?.published ?? ''
}

function called(at: CaseFile): Called {
  const words = at.words(at.state.naming)
  return { name: textOf(words, 'name') || 'X', subject: textOf(words, 'subject') || 'they', object: textOf(words, 'object') || 'them', possessive: textOf(words, 'possessive') || 'their' }
}

function paragraphs(state: CaseState, at: CaseFile): FactOfMatter[][] {
  const groups: FactOfMatter[][] = []
  for (const fact of state.facts) {
    const stated: FactOfMatter = { id: fact.id, from: fact.from, text: textOf(at.words(fact.kept), 'text') }
    const last = groups.at(-1)
    if (last === undefined || fact.newParagraph) groups.push([stated])
    else last.push(stated)
  }
  return groups
}

function consideredIn(state: CaseState): Considered[] {
  return [
    ...(state.complaint === null ? [] : [{ from: 'complainant' } as const]),
    ...(state.accounts.some((account) => account.from === 'body') ? [{ from: 'body' } as const] : []),
    ...(state.assessments.length === 0 ? [] : [{ from: 'assessment-code' } as const]),
  ]
}
