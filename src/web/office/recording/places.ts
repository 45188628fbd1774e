import type { Problem } from '../../kit/components/error-summary.ts'
import { fromForm, html, textInput, type Content, type Entered, type ShownForm } from '../../kit/kit.ts'

/** One of the things that stand in an order. */
export interface Placed {
  readonly id: string
  readonly text: Content
}

const fieldOf = (id: string) => `place-${id}`

/** The places as they are now, for boxes that say so. */
export const knownPlaces = (things: readonly Placed[]): Entered => Object.fromEntries(things.map(({ id }, at) => [fieldOf(id), String(at + 1)]))

/** A box with its place before each thing. Works without scripts, by keyboard, and read aloud. */
export function placeBoxes(things: readonly Placed[], form: ShownForm): Content {
  return html`<ul class="govuk-list redress-places">${things.map(({ id, text }, at) => html`<li>${textInput({ ...fromForm(form, fieldOf(id)), label: { text: html`<span class="govuk-visually-hidden">Place of number ${at + 1}: </span>${text}` }, inputmode: 'numeric', autocomplete: 'off', width: 2 })}</li>`)}</ul>`
}

const placeIn = (sent: unknown): string => (typeof sent === 'string' ? sent.trim() : '')

/** The order in which someone put them; two with the same number keep the order in which they stood. */
export function readPlaces(things: readonly Placed[], sent: unknown): { readonly entered: Entered; readonly problems: readonly Problem[]; readonly order: readonly string[] } {
  const body = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
  const typed = things.map(({ id }) => ({ id, place: placeIn(body[fieldOf(id)]) }))
  return {
    entered: Object.fromEntries(typed.map(({ id, place }) => [fieldOf(id), place])),
    problems: typed.flatMap(({ id, place }, at) => (/^[1-9]\d{0,2}$/.test(place) ? [] : [{ field: fieldOf(id), text: `Enter the place of number ${at + 1} as a whole number, like 1` }])),
    order: typed.toSorted((a, b) => Number(a.place) - Number(b.place)).map(({ id }) => id),
  }
}

export const placesHint = html`<p class="govuk-body">Number 1 stands first. To move something between two others, give it the number of the one that it goes before, and the others higher numbers.</p>`
