import { isOptional, type Piece, type Wording } from '../../src/letters/template.ts'
import type { Action, Condition, Scheme, Trigger } from '../../src/scheme/language.ts'

/** What of a procedure can be given another id, although people read the same words. */
export type Kind = 'scheme' | 'stage' | 'clock' | 'document'

/** Gives an id of a kind its other name. */
export type Rename = (kind: Kind, id: string) => string

/** The same procedures under other ids: of schemes, stages, clocks and documents, wherever a definition names one. */
export const renamed = (schemes: readonly Scheme[], rename: Rename): readonly Scheme[] => schemes.map((scheme) => renamedScheme(scheme, rename))

export function renamedScheme(scheme: Scheme, rename: Rename): Scheme {
  const id = (kind: Kind) => (name: string) => rename(kind, name)
  const [stage, clock, document] = [id('stage'), id('clock'), id('document')]
  const to = <T extends { readonly scheme: string } | { readonly body: string }>(destination: T): T => ('scheme' in destination ? { ...destination, scheme: rename('scheme', destination.scheme) } : destination)
  const trigger = (each: Trigger): Trigger => (each.on === 'stage' ? { ...each, stage: stage(each.stage) } : each)
  const condition = (each: Condition): Condition =>
    each.kind === 'not' ? { ...each, condition: condition(each.condition) }
    : each.kind === 'any' ? { ...each, conditions: each.conditions.map(condition) }
    : 'clock' in each ? { ...each, clock: clock(each.clock) }
    : 'document' in each ? { ...each, document: document(each.document) }
    : each
  const action = (each: Action): Action => ({
    ...each, from: each.from.map(stage), to: each.to === 'same' || each.to === 'back' ? each.to : stage(each.to), issues: each.issues.map(document),
    when: each.when.map((guard) => ({ ...guard, must: condition(guard.must) })),
  })
  return {
    ...scheme,
    id: rename('scheme', scheme.id),
    stages: keys(scheme.stages, stage),
    actions: values(scheme.actions, action),
    clocks: keys(values(scheme.clocks, (each) => ({
      ...each, starts: each.starts.map(trigger), stops: each.stops.map(trigger),
      ...(each.restarts === undefined ? {} : { restarts: each.restarts.map(trigger) }),
      ...(each.or === undefined ? {} : { or: { ...each.or, counts: each.or.counts.map((other) => ({ ...other, ...(other.starts === undefined ? {} : { starts: other.starts.map(trigger) }) })) } }),
      ...(each.pauses === undefined ? {} : { pauses: each.pauses.map((pause) => ({ ...pause, from: trigger(pause.from), until: trigger(pause.until) })) }),
      ...(each.extends === undefined ? {} : { extends: each.extends.map((extension) => ({ ...extension, by: trigger(extension.by) })) }),
    })), clock),
    documents: keys(values(scheme.documents, (each) => ({ ...each, ...(each.tells === undefined ? {} : { tells: each.tells.map(clock) }) })), document),
    ...(scheme.exclusions === undefined ? {} : { exclusions: values(scheme.exclusions, (each) => ({ ...each, ...(each.instead === undefined ? {} : { instead: to(each.instead) }) })) }),
    ...(scheme.handovers === undefined ? {} : { handovers: values(scheme.handovers, (each) => ({ ...each, to: to(each.to), from: each.from.map(stage) })) }),
    ...(scheme.escalation === undefined ? {} : {
      escalation: scheme.escalation.map((each) => ({
        ...each, to: to(each.to), ...(each.from === undefined ? {} : { from: each.from.map(stage) }), ...(each.clock === undefined ? {} : { clock: clock(each.clock) }),
      })),
    }),
  }
}

/** A letter that asks for the dates and lengths of clocks under their other names. */
export function renamedWording(wording: Wording, clocks: readonly string[], rename: Rename): Wording {
  const name = (placeholder: string): string => {
    const [, clock = '', ending = ''] = /^(.*)(-by|-length)$/.exec(placeholder) ?? []
    return clocks.includes(clock) ? `${rename('clock', clock)}${ending}` : placeholder
  }
  const text = (it: string) => it.replaceAll(/\{\{([a-z0-9-]+)\}\}/g, (_whole, placeholder: string) => `{{${name(placeholder)}}}`)
  const piece = (it: Piece): Piece => (typeof it === 'string' ? text(it) : 'heading' in it ? { heading: text(it.heading) } : { list: it.list.map(text) })
  return { ...wording, title: text(wording.title), blocks: wording.blocks.map((block) => (isOptional(block) ? { if: name(block.if), blocks: block.blocks.map(piece) } : piece(block))) }
}

/** Settings of an office in which its procedures, and the clocks that it set for itself, have their other names. */
export function renamedSettings(settings: Readonly<Record<string, unknown>>, rename: Rename): Readonly<Record<string, unknown>> {
  const procedures = Array.isArray(settings.procedures) ? settings.procedures.map((id) => rename('scheme', String(id))) : undefined
  const clocks = typeof settings.clocks === 'object' && settings.clocks !== null ? Object.fromEntries(Object.entries(settings.clocks).map(([name, count]) => [renamedRule(name, rename), count])) : undefined
  return { ...settings, ...(procedures === undefined ? {} : { procedures }), ...(clocks === undefined ? {} : { clocks }) }
}

/** `scheme.clock`, `scheme.clock.extension`, and a scheme alone. */
export function renamedRule(name: string, rename: Rename): string {
  const [scheme = '', clock, ...rest] = name.split('.')
  return [rename('scheme', scheme), ...(clock === undefined ? [] : [rename('clock', clock)]), ...rest].join('.')
}

const keys = <T>(group: Readonly<Record<string, T>>, name: (id: string) => string): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(group).map(([id, each]) => [name(id), each]))
const values = <T>(group: Readonly<Record<string, T>>, change: (each: T) => T): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(group).map(([id, each]) => [id, change(each)]))
