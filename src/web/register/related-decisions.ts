import { setTimeout as pause } from 'node:timers/promises'
import { likenessInWords } from '../../register/likeness.ts'
import type { Similar } from '../../usecases/ports/decision-search.ts'
import { similarDecisions } from '../../usecases/register/similar-decisions.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { html } from '../kit/kit.ts'
import type { Content } from '../kit/kit.ts'
import { listedDecision, similarTo } from './listed-decision.ts'

const SHOWN = 3
/** A page waits so long for them, in milliseconds; without them it has the link to all. */
const PATIENCE_MS = 150
/** So many pages ask at the same time: where the database has to search, readers must not wait for its likenesses. */
const AT_ONCE = 4

/** Asks for the decisions most like one, without ever making a page wait: `null` where they are not known soon enough. */
export function askRelated(desk: Desk): (reference: string) => Promise<readonly Similar[] | null> {
  let asking = 0
  return async (reference) => {
    if (asking >= AT_ONCE) return null
    asking += 1
    const asked = similarDecisions(desk, visitor, { reference, atMost: SHOWN })
      .then((similar) => (similar.ok ? similar.value : null), () => null)
      .finally(() => (asking -= 1))
    const patience = new AbortController()
    const soon = await Promise.race([asked, pause(PATIENCE_MS, null, { signal: patience.signal }).catch(() => null)])
    patience.abort()
    return soon
  }
}

/** What to read next: the decisions most like this one, each with why it is thought so, and the way to more. */
export function relatedDecisions(reference: string, related: readonly Similar[] | null): Content {
  if (related?.length === 0) return null
  return html`<p class="govuk-body">Likeness is worked out from the words of the decisions, by this site. It says nothing about whether they were right.</p>
    ${related === null ? null : html`<ol class="govuk-list">${related.map((like) => listedDecision(like, html`<p class="govuk-body-s">${likenessInWords(like.likeness)}</p>`))}</ol>`}
    <p class="govuk-body"><a class="govuk-link" href=${similarTo(reference)}>${related === null ? 'Decisions similar to this one' : 'More decisions similar to this one'}</a></p>`
}
