import type { Wording } from '../../src/letters/template.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import type { Office } from '../../src/usecases/ports/people.ts'
import { other } from './ids.ts'
import { renamedScheme, renamedSettings, renamedWording } from './renamed.ts'

/** Anything that a file of procedures, letters or demonstration data exports, with its procedures under other ids. */
export function underOtherNames(exported: unknown): unknown {
  if (Array.isArray(exported)) return exported.map(underOtherNames)
  if (isScheme(exported)) return renamedScheme(exported, other)
  if (isWording(exported)) return renamedWording(exported, clockIds, other)
  if (isOffice(exported)) return { ...exported, settings: renamedSettings(exported.settings, other) }
  return exported
}

const has = <K extends string>(it: unknown, ...names: readonly K[]): it is Record<K, unknown> => typeof it === 'object' && it !== null && names.every((name) => Object.hasOwn(it, name))
const isScheme = (it: unknown): it is Scheme => has(it, 'stages', 'actions', 'clocks')
const isWording = (it: unknown): it is Wording => has(it, 'reader', 'title', 'blocks')
const isOffice = (it: unknown): it is Office => has(it, 'slug', 'settings')

/** The clocks whose dates letters may ask for; read as they are declared, whichever file is loaded first. */
const clockIds = await declaredClocks()

async function declaredClocks(): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises')
  const folder = new URL('../../src/schemes/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  const modules: readonly object[] = await Promise.all(files.map((name) => import(`${new URL(name, folder).href}?as-declared`)))
  return [...new Set(modules.flatMap((module) => Object.values(module)).filter(isScheme).flatMap(({ clocks }) => Object.keys(clocks)))]
}
