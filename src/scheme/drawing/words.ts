import { bodyOf } from '../../law/law.ts'
import type { Basis, Source } from '../../law/model.ts'
import type { Count } from '../../time/counting.ts'
import type { Landing } from '../../time/landing.ts'
import { amountInWords } from '../../time/explaining.ts'
import { formatDate } from '../../time/plain-date.ts'
import type { Clock, Destination, RoleId, Scheme, Trigger } from '../language.ts'

/** `10 working days`, `1 month`; with what happens at either end where that is not the usual rule. */
export function countInWords(count: Count): string {
  const landing = landingInWords(count)
  return `${lengthInWords(count)}${landing === '' ? '' : `, ${landing}`}`
}

/** A length of time without what happens where it ends: `3 months less 1 day`, `7 clear days`. */
export function lengthInWords({ amount, unit, from, then, less = 0 }: Count): string {
  const length = from === 'clear' ? amountInWords(amount, unit).replace(' ', ' clear ') : amountInWords(amount, unit)
  const first = from === 'beginning-with' ? ', the first day counted' : ''
  return `${length}${then === undefined ? '' : ` and then ${amountInWords(then.amount, then.unit)}`}${less === 0 ? '' : ` less ${amountInWords(less, 'calendar-days')}`}${first}`
}

/** What happens where it ends on no working day; nothing where it stays there. */
export const landingInWords = ({ lands = 'stays' }: Count): string => landings[lands]

const landings: Readonly<Record<Landing, string>> = {
  stays: '',
  'next-working-day': 'moving to the next working day',
  'previous-working-day': 'moving to the working day before',
  'send-tribunal': 'moving by the Tribunal’s rule for August and Christmas',
}

/** What sets a clock going or stops it, to stand after `from` or `when`: `“Acknowledge the complaint”`. */
export function triggerInWords(scheme: Scheme, trigger: Trigger): string {
  if (trigger.on === 'opened') return trigger.field === undefined ? 'the day of receipt' : `the date given as “${scheme.opening?.supplies.find((each) => each.id === trigger.field)?.label ?? trigger.field}”`
  if (trigger.on === 'stage') return `the stage “${scheme.stages[trigger.stage]?.name ?? trigger.stage}”`
  const action = scheme.actions[trigger.action]
  if (trigger.on === 'action') return `“${action?.name ?? trigger.action}”`
  const field = action?.supplies.find((each) => each.id === trigger.field)
  return `the date given as “${field?.label ?? trigger.field}”`
}

/** A body by its name, another procedure by its id, by which a reader finds its page. */
export const destinationInWords = (to: Destination): string => ('body' in to ? (bodyOf(to.body)?.name ?? to.body) : `the procedure \`${to.scheme}\``)

export const kindInWords: Readonly<Record<Clock['for'], string>> = { duty: 'duty', limit: 'last day', wait: 'wait', target: 'aim' }

export const basisInWords: Readonly<Record<Basis, string>> = { statute: 'statute', guidance: 'guidance', practice: 'practice', unverified: 'not confirmed' }

/** `Local Government Act 1974, section 26B (checked 22 November 2026)`. */
export function sourceInWords({ instrument, provision, checkedOn }: Source): string {
  return `${instrument}${provision === null ? '' : `, ${provision}`} (checked ${formatDate(checkedOn)})`
}

export function roleName(scheme: Scheme, role: RoleId): string {
  return scheme.roles[role]?.name ?? role
}

/** `Complainant, representative or complaints officer`. */
export function rolesInWords(scheme: Scheme, roles: readonly RoleId[], joined: 'or' | 'and' = 'or'): string {
  const names = roles.map((role, n) => (n === 0 ? roleName(scheme, role) : lowerFirst(roleName(scheme, role))))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joined} ${names.at(-1)}`
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
