import { unzipSync, zipSync } from 'fflate'
import { sha256OfBytes } from '../proof/digest.ts'
import { canonicalJson } from '../proof/canonical.ts'
import type { Handover } from './model.ts'
import type { PackageProblem } from './shape.ts'
import { summaryOf } from './summary.ts'

/** The files of a package by their paths: a bag as RFC 8493 (BagIt 1.0) describes it, with SHA-256 manifests. */
export type Bag = ReadonlyMap<string, Uint8Array>

/** Signs bytes with an installation's key: Ed25519, both in base64; the key as SubjectPublicKeyInfo. */
export type Sign = (bytes: Uint8Array) => { readonly key: string; readonly signature: string }

export const HANDOVER = 'data/handover.json'
export const SUMMARY = 'data/summary.txt'
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
/** Ours, beside the tag files of the standard: a signature over the tag manifest, which holds the digest of everything else. */
export const SIGNATURE = 'signature.json'

/** The most that a package may hold, unpacked, in bytes and files: a long case with its letters many times over. */
export const limits = { bytes: 20_000_000, files: 500 } as const

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bag of a hand-over. `letters` are texts by the paths that the hand-over gives them. The same input gives the same bytes. */
export function bagOf(handover: Handover, letters: ReadonlyMap<string, string>, sign: Sign): Bag {
  const payload = new Map<string, Uint8Array>([
    [HANDOVER, bytesOf(canonicalJson(handover))],
    [SUMMARY, bytesOf(summaryOf(handover))],
    ...[...letters].map(([path, letter]) => [path, bytesOf(letter)] as const),
  ])
  const size = [...payload.values()].reduce((sum, each) => sum + each.length, 0)
  const tags = new Map<string, Uint8Array>([
    ['bagit.txt', bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', bytesOf(`Source-Organization: ${handover.from.office.replace(/\s+/g, ' ')}\nBagging-Date: ${handover.madeAt.slice(0, 10)}\nExternal-Identifier: ${handover.id}\nPayload-Oxum: ${size}.${payload.size}\n`)],
    [PAYLOAD_MANIFEST, bytesOf(manifestOf(payload))],
  ])
  const tagManifest = bytesOf(manifestOf(tags))
  return new Map([...tags, [TAG_MANIFEST, tagManifest], [SIGNATURE, bytesOf(canonicalJson({ algorithm: 'Ed25519', of: TAG_MANIFEST, ...sign(tagManifest) }))], ...payload])
}

const manifestOf = (files: Bag): string => [...files].map(([path, bytes]) => `${sha256OfBytes(bytes)}  ${path}\n`).join('')

/** A manifest's digests by path, or null where a line of it is none. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const entries = lines.map((line) => /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line))
  return entries.some((entry) => entry === null) ? null : new Map(entries.map((entry) => [entry?.[2] ?? '', entry?.[1] ?? '']))
}

/** One file to send or keep: a zip that opens anywhere. Without dates of its own, so that the same bag is the same file. */
export function pack(bag: Bag): Uint8Array {
  return zipSync(Object.fromEntries(bag), { level: 6, mtime: '1980-01-01T00:00:00' })
}

/** The files of a package, or why it is none. Nothing is unpacked beyond the limits. */
export function unpack(file: Uint8Array): { readonly bag: Bag } | { readonly problem: PackageProblem } {
  if (file.length < 22 || file[0] !== 0x50 || file[1] !== 0x4b) return { problem: { code: 'not-a-package', place: 'the file', why: 'is no zip file, so it is no hand-over' } }
  let [bytes, files, over] = [0, 0, false]
  try {
    const entries = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false
        bytes += originalSize
        files += 1
        over ||= bytes > limits.bytes || files > limits.files
        return !over
      },
    })
    if (over) return { problem: { code: 'too-large', place: 'the file', why: `holds more than ${limits.files} files or ${limits.bytes / 1_000_000} MB` } }
    return { bag: new Map(Object.entries(entries)) }
  } catch {
    return { problem: { code: 'truncated', place: 'the file', why: 'cannot be unpacked: it is cut off or damaged. Ask for it again' } }
  }
}
