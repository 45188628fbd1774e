import type { Content } from '../kit/kit.ts'
import { html, safeReturn } from '../kit/kit.ts'

/** The path of this site to which someone wants to come back, as a query or a form says it; empty where it is none, or leads elsewhere. */
export function nextIn(sent: unknown): string {
  const next = typeof sent === 'object' && sent !== null && 'next' in sent ? sent.next : undefined
  return safeReturn(next, '')
}

/** Carries it through a form. */
export const nextField = (next: string): Content => (next === '' ? null : html`<input type="hidden" name="next" value=${next} />`)
