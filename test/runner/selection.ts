import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * The test files that the arguments name: files, or folders with all that is in them;
 * without arguments, all. `missing` are arguments that name nothing.
 */
export function select(root: string, from: string, args: readonly string[]): { files: string[]; missing: string[] } {
  const places = args.length === 0 ? [join(root, 'test')] : args.map((arg) => resolve(from, arg))
  const found = places.map((place) => testsAt(place))
  return {
    files: [...new Set(found.flat())].toSorted(),
    missing: args.filter((_, index) => found[index]?.length === 0),
  }
}

function testsAt(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return globSync('**/*.test.ts', { cwd: place }).map((name) => join(place, name))
}

/** Whether any of the files imports `target`, itself or through files it imports. */
export function anyImports(files: readonly string[], target: string): boolean {
  const waiting = [...files]
  const seen = new Set(waiting)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const imported of importsOf(file)) {
      if (imported === target) return true
      if (seen.has(imported) || !existsSync(imported)) continue
      seen.add(imported)
      waiting.push(imported)
    }
  }
  return false
}

function importsOf(file: string): string[] {
  const names = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
  return [...names].map((match) => join(dirname(file), match[1] as string))
}
