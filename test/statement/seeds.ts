import { existsSync, readFileSync } from 'node:fs'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Statement } from '../../src/statement/model.ts'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const files = { '24 017 326': '000_354e99c5972b5fc2.txt', '23 009 298': '001_f8cb7acfb8cc3089.txt' } as const

/** Why tests on the two published decisions are skipped, or false: they are never bundled. */
export const seedsAbsent: string | false = existsSync(folder) ? false : 'the published decisions are not beside this checkout (../shared/seeds)'

export const seedText = (reference: keyof typeof files): string => readFileSync(new URL(files[reference], folder), 'utf8')

export function seed(reference: keyof typeof files): Statement {
  const parsed = parseStatement(seedText(reference))
  if (parsed.type !== 'statement') throw new Error(`${reference} was not read as a statement`)
  return parsed
}
