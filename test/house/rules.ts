import { posix } from 'node:path'
import { house, impurities, pureBuiltins, type Room } from './house.ts'
import { lineOf, readSource, type Import } from './source.ts'

/**
 * What breaks the rules of the house in a source file, a line each; none where it keeps them.
 * `path` is from the root of the repository, as in `src/time/plain-date.ts`.
 */
export function problemsIn(path: string, text: string): string[] {
  const name = roomOf(path)
  const room = name === null ? undefined : house[name]
  if (name === null || room === undefined) return [`${path}: no room of the house; rooms are in test/house/house.ts`]
  const { code, imports } = readSource(text)
  const found = imports.flatMap((each) => {
    const problem = problemOf(each, path, name, room)
    return problem === null ? [] : [`${path}:${each.line}: ${problem}`]
  })
  return room.pure ? [...found, ...impuritiesIn(path, code)] : found
}

/** `time` for src/time/plain-date.ts; null for what lies in no room. */
function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

function problemOf({ from, names, typeOnly }: Import, path: string, name: string, room: Room): string | null {
  if (from === null) return room.pure ? 'imports something that is only known at run time' : null
  if (from.startsWith('.')) return problemOfFile(posix.join(posix.dirname(path), from), name, room)
  if (from.startsWith('node:')) return room.pure && !typeOnly ? problemOfBuiltin(from, names) : null
  const allowed = room.packages.some((each) => isPackage(from, each))
  return allowed ? null : `${name} does not use the package ${from}`
}

function problemOfFile(target: string, name: string, room: Room): string | null {
  const other = roomOf(target)
  if (other === null) {
    const isData = target.endsWith('.json') && !target.startsWith('..')
    return isData ? null : `imports ${target}, which lies in no room`
  }
  if (other === name || room.rooms.includes(other)) return null
  const doors = room.rooms.filter((each) => each.startsWith(`${other}/`))
  if (doors.some((door) => target.startsWith(`src/${door}/`))) return null
  return `${name} does not import ${other} (${target})`
}

function problemOfBuiltin(from: string, names: Import['names']): string | null {
  const allowed = pureBuiltins[from] ?? []
  const others = (names ?? ['*']).filter((each) => !allowed.includes(each))
  return others.length === 0 ? null : `a pure room does not import ${others.join(', ')} from ${from}`
}

function isPackage(from: string, pattern: string): boolean {
  if (pattern.endsWith('/*')) return from.startsWith(pattern.slice(0, -1))
  return from === pattern || from.startsWith(`${pattern}/`)
}

function impuritiesIn(path: string, code: string): string[] {
  return impurities.flatMap(({ code: pattern, instead }) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(
      (match) => `${path}:${lineOf(code, match.index)}: a pure room does not use ${match[0].trim()} (${instead})`,
    ),
  )
}
