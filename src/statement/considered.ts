import type { Considered, Matter } from './matter.ts'
import { capitalised, listed } from './prose.ts'

type Party = 'complainant' | 'body'

/** Says what was considered in one paragraph: the parties' information together, or one thing of another kind. */
export function consideredText(considered: readonly Considered[], matter: Matter): string {
  const first = considered[0]
  if (first?.from === 'assessment-code') return 'I applied the Ombudsman’s Assessment Code.'
  if (first?.from === 'comments-on-draft') return commentsText(first.by, matter)
  return `I read what ${listed(considered.flatMap(({ from }) => (from === 'complainant' || from === 'body' ? [named(from, matter)] : [])))} told me.`
}

function commentsText(by: readonly Party[], matter: Matter): string {
  const asked = `${capitalised(listed((['complainant', 'body'] as const).map((party) => named(party, matter))))} could comment on a draft of this decision.`
  const answered = by.length === 0 ? 'Neither did.' : `I considered what ${listed(by.map((party) => named(party, matter)))} said about it.`
  return `${asked} ${answered}`
}

const named = (party: Party, matter: Matter): string => (party === 'complainant' ? matter.complainant.name : matter.body.called)
