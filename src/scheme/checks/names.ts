import type { Scheme } from '../language.ts'
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
  const groups = ['roles', 'stages', 'actions', 'clocks', 'documents', 'outcomes'] as const
  return [
    { id: scheme.id, path: 'id' },
    ...groups.flatMap((group) => Object.keys(scheme[group]).map((id) => ({ id, path: `${group}.${id}` }))),
    ...Object.entries(scheme.actions).flatMap(([id, action]) => action.supplies.map((field, n) => ({ id: field.id, path: `actions.${id}.supplies[${n}].id` }))),
  ]
}

function wordsOf(scheme: Scheme): readonly { text: string; path: string }[] {
  const named = ['roles', 'stages', 'actions', 'clocks', 'documents', 'outcomes'] as const
  const meant = ['stages', 'clocks', 'outcomes'] as const
  return [
    { text: scheme.name, path: 'name' },
    { text: scheme.purpose, path: 'purpose' },
    ...named.flatMap((group) => Object.entries(scheme[group]).map(([id, thing]) => ({ text: thing.name, path: `${group}.${id}.name` }))),
    ...meant.flatMap((group) => Object.entries(scheme[group]).map(([id, thing]) => ({ text: thing.meaning, path: `${group}.${id}.meaning` }))),
    ...Object.entries(scheme.actions).flatMap(([id, action]) => [
      ...action.supplies.map((field, n) => ({ text: field.label, path: `actions.${id}.supplies[${n}].label` })),
      ...action.when.map((guard, n) => ({ text: guard.because, path: `actions.${id}.when[${n}].because` })),
    ]),
  ]
}

export const naming: readonly SchemeCheck[] = [idsAreKebabCase, rolesAreNotNamedAfterTheScheme, wordsAreThere]
