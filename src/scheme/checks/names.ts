import type { Scheme } from '../language.ts'
import { fieldsOf, formsOf } from '../places.ts'
import type { SchemeCheck } from '../problem.ts'

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Ids are kebab-case, because they become addresses, command arguments and file names. */
export const idsAreKebabCase: SchemeCheck = (scheme) =>
  idsOf(scheme).filter(({ id }) => !KEBAB.test(id)).map(({ id, path }) => ({
    code: 'id-not-kebab-case', path, message: `The id “${id}” is not in kebab case: small letters and figures, joined by hyphens.`,
  }))

/** A role of the office never has the name of its scheme: a list that holds both could not tell them apart. */
export const rolesAreNotNamedAfterTheScheme: SchemeCheck = (scheme) =>
  Object.entries(scheme.roles).filter(([id, role]) => id === scheme.id && role.side === 'office').map(([id]) => ({
    code: 'role-named-after-scheme', path: `roles.${id}`, message: `The role “${id}” has the id of the scheme; give it another.`,
  }))

/** Whatever people read has words in it. */
export const wordsAreThere: SchemeCheck = (scheme) =>
  wordsOf(scheme).filter(({ text }) => text.trim() === '').map(({ path }) => ({ code: 'words-missing', path, message: 'People read this, and it is empty.' }))

function idsOf(scheme: Scheme): readonly { id: string; path: string }[] {
  const groups = ['roles', 'stages', 'actions', 'clocks', 'documents', 'outcomes', 'findings', 'exclusions', 'handovers'] as const
  return [
    { id: scheme.id, path: 'id' },
    ...groups.flatMap((group) => Object.keys(scheme[group] ?? {}).map((id) => ({ id, path: `${group}.${id}` }))),
    ...fieldsOf(scheme).map(({ field, path }) => ({ id: field.id, path: `${path}.id` })),
    ...Object.entries(scheme.clocks).flatMap(([id, clock]) => (clock.or?.counts ?? []).map(({ name }, n) => ({ id: name, path: `clocks.${id}.or.counts[${n}].name` }))),
  ]
}

function wordsOf(scheme: Scheme): readonly { text: string; path: string }[] {
  const named = ['roles', 'stages', 'actions', 'clocks', 'documents', 'outcomes', 'findings', 'exclusions', 'handovers'] as const
  const meant = ['stages', 'clocks', 'outcomes', 'findings', 'exclusions'] as const
  return [
    { text: scheme.name, path: 'name' },
    { text: scheme.purpose, path: 'purpose' },
    ...named.flatMap((group) => Object.entries(scheme[group] ?? {}).map(([id, thing]) => ({ text: thing.name, path: `${group}.${id}.name` }))),
    ...meant.flatMap((group) => Object.entries(scheme[group] ?? {}).map(([id, thing]) => ({ text: thing.meaning, path: `${group}.${id}.meaning` }))),
    ...(scheme.opening === undefined ? [] : [{ text: scheme.opening.name, path: 'opening.name' }]),
    ...(scheme.opening?.heads === undefined ? [] : [{ text: scheme.opening.heads.label, path: 'opening.heads.label' }]),
    ...formsOf(scheme).flatMap(({ supplies, needs, path }) => [
      ...supplies.flatMap((field, n) => [
        { text: field.label, path: `${path}.supplies[${n}].label` },
        ...(field.options ?? []).map((option, m) => ({ text: option.label, path: `${path}.supplies[${n}].options[${m}].label` })),
      ]),
      ...needs.map((need, n) => ({ text: need.because, path: `${path}.needs[${n}].because` })),
    ]),
    ...Object.entries(scheme.actions).flatMap(([id, action]) => action.when.map((guard, n) => ({ text: guard.because, path: `actions.${id}.when[${n}].because` }))),
    ...Object.entries(scheme.clocks).flatMap(([id, clock]) => (clock.or?.counts ?? []).map((other, n) => ({ text: other.why, path: `clocks.${id}.or.counts[${n}].why` }))),
    ...Object.entries(scheme.handovers ?? {}).map(([id, { identity }]) => ({ text: identity, path: `handovers.${id}.identity` })),
    ...(scheme.escalation ?? []).map(({ when }, n) => ({ text: when, path: `escalation[${n}].when` })),
  ]
}

/** `same` and `back` say where an action leads, so no stage is called so. */
export const idsAreFree: SchemeCheck = (scheme) => ['same', 'back'].filter((id) => Object.hasOwn(scheme.stages, id))
  .map((id) => ({ code: 'id-reserved', path: `stages.${id}`, message: `“${id}” means something of its own where an action says where it leads; give the stage another id.` }))

export const naming: readonly SchemeCheck[] = [idsAreKebabCase, idsAreFree, rolesAreNotNamedAfterTheScheme, wordsAreThere]
