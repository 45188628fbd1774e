import { verify } from 'node:crypto'
import { sha256OfBytes } from '../proof/digest.ts'
import { HANDOVER, PAYLOAD_MANIFEST, readManifest, SIGNATURE, SUMMARY, TAG_MANIFEST, unpack, type Bag } from './bag.ts'
import type { Handover } from './model.ts'
import { readHandover } from './read-handover.ts'
import type { PackageProblem } from './shape.ts'

/** A package whose every file is as it was sent, and who signed it. */
export interface CheckedPackage {
  readonly handover: Handover
  /** Texts of letters by path. */
  readonly letters: ReadonlyMap<string, string>
  /** The key that signed it, base64. Whether anybody is known by it is for the receiver to say. */
  readonly key: string
  /** SHA-256 of its tag manifest, which stands for all of it. */
  readonly digest: string
}

/** Checks a file that is said to be a hand-over: what it says, or everything that is wrong with it, each with its place and why. */
export function checkPackage(file: Uint8Array): { readonly package: CheckedPackage } | { readonly problems: readonly PackageProblem[] } {
  const unpacked = unpack(file)
  if ('problem' in unpacked) return { problems: [unpacked.problem] }
  const { bag } = unpacked
  const absent = ['bagit.txt', 'bag-info.txt', PAYLOAD_MANIFEST, TAG_MANIFEST, SIGNATURE, HANDOVER, SUMMARY].filter((path) => !bag.has(path))
  if (absent.length > 0) return { problems: absent.map((place) => ({ code: absent.length > 5 ? 'not-a-package' : 'truncated', place, why: 'is missing' })) }
  const signature = readSignature(bag)
  const problems = [...manifestProblems(bag, TAG_MANIFEST, (path) => !path.startsWith('data/') && path !== TAG_MANIFEST && path !== SIGNATURE), ...manifestProblems(bag, PAYLOAD_MANIFEST, (path) => path.startsWith('data/'))]
  if (signature === null) problems.push({ code: 'altered', place: SIGNATURE, why: 'does not belong to this package: somebody changed it, or signed it with another key' })
  const read = readHandover(textOf(bag, HANDOVER))
  if ('problems' in read) return { problems: [...problems, ...read.problems] }
  const paths = read.handover.letters.map(({ file: path }) => path)
  problems.push(...lettersProblems(bag, paths))
  if (problems.length > 0 || signature === null) return { problems }
  const letters = new Map(paths.map((path) => [path, textOf(bag, path)]))
  return { package: { handover: read.handover, letters, key: signature.key, digest: sha256OfBytes(bag.get(TAG_MANIFEST) ?? new Uint8Array()) } }
}

const textOf = (bag: Bag, path: string): string => new TextDecoder().decode(bag.get(path))

/** Every file that a manifest answers for is listed, there, and as it was. */
function manifestProblems(bag: Bag, name: string, covers: (path: string) => boolean): PackageProblem[] {
  const listed = readManifest(textOf(bag, name))
  if (listed === null) return [{ code: 'altered', place: name, why: 'has a line that is no digest and path' }]
  const there = [...bag.keys()].filter(covers)
  return [
    ...[...listed.keys()].filter((path) => !bag.has(path)).map((place): PackageProblem => ({ code: 'truncated', place, why: `is listed in ${name} and missing` })),
    ...there.filter((path) => !listed.has(path)).map((place): PackageProblem => ({ code: 'unexpected', place, why: `is not listed in ${name}: it was added afterwards` })),
    ...there.filter((path) => listed.has(path) && listed.get(path) !== sha256OfBytes(bag.get(path) ?? new Uint8Array())).map((place): PackageProblem => ({ code: 'altered', place, why: `is not what ${name} says: it was changed` })),
  ]
}

/** The letters that the hand-over names are the letters that came. */
function lettersProblems(bag: Bag, named: readonly string[]): readonly PackageProblem[] {
  const there = [...bag.keys()].filter((path) => path.startsWith('data/') && path !== HANDOVER && path !== SUMMARY)
  return [
    ...named.filter((path) => !bag.has(path)).map((place): PackageProblem => ({ code: 'truncated', place, why: `is named in ${HANDOVER} and missing` })),
    ...there.filter((path) => !named.includes(path)).map((place): PackageProblem => ({ code: 'unexpected', place, why: `is not named in ${HANDOVER}` })),
  ]
}

/** The key, where its signature over the tag manifest holds. */
function readSignature(bag: Bag): { readonly key: string } | null {
  try {
    const read = JSON.parse(textOf(bag, SIGNATURE)) as { readonly key?: unknown; readonly signature?: unknown }
    if (typeof read.key !== 'string' || typeof read.signature !== 'string') return null
    const key = { key: Buffer.from(read.key, 'base64'), format: 'der', type: 'spki' } as const
    return verify(null, bag.get(TAG_MANIFEST) ?? new Uint8Array(), key, Buffer.from(read.signature, 'base64')) ? { key: read.key } : null
  } catch {
    return null
  }
}
