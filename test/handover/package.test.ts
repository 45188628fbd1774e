import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { zipSync } from 'fflate'
import { bagOf, limits, pack, unpack } from '../../src/handover/bag.ts'
import { sha256OfBytes } from '../../src/proof/digest.ts'
import { checkPackage } from '../../src/handover/check-package.ts'
import { handover, letters, otherSecrets, secrets } from './handovers.ts'

const bag = bagOf(handover, letters, secrets.sign)
const file = pack(bag)
const wrongWith = (bytes: Uint8Array) => {
  const checked = checkPackage(bytes)
  return 'problems' in checked ? checked.problems.map(({ code, place }) => `${code} ${place}`) : []
}
/** The package with some of its files otherwise; null leaves one out. */
const otherwise = (files: Readonly<Record<string, string | null>>) =>
  pack(new Map([...Object.entries(files).flatMap(([path, text]) => (bag.has(path) || text === null ? [] : [[path, new TextEncoder().encode(text)] as const])), ...[...bag].flatMap(([path, bytes]) => {
    const other = files[path]
    return other === null ? [] : [[path, other === undefined ? bytes : new TextEncoder().encode(other)] as const]
  })]))

describe('A hand-over travels as a bag (BagIt 1.0, RFC 8493)', () => {
  it('comes out as it went in, with its letters and who signed it', () => {
    const checked = checkPackage(file)
    assert.ok('package' in checked)
    assert.deepEqual(checked.package.handover, handover)
    assert.deepEqual([...checked.package.letters], [...letters])
    assert.equal(checked.package.key, secrets.sign(new Uint8Array()).key)
  })

  it('is the same file whenever the same hand-over is packed', () => {
    assert.deepEqual(pack(bagOf(handover, letters, secrets.sign)), file)
  })

  it('has the tag files of the standard, and a payload whose size is stated', () => {
    const text = (path: string) => new TextDecoder().decode(bag.get(path))
    assert.equal(text('bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    const payload = [...bag].filter(([path]) => path.startsWith('data/'))
    assert.match(text('bag-info.txt'), new RegExp(`^Payload-Oxum: ${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}\\.${payload.length}$`, 'm'))
    for (const [path] of payload) assert.match(text('manifest-sha256.txt'), new RegExp(`^[0-9a-f]{64} {2}${path.replaceAll('.', '\\.')}$`, 'm'))
  })

  it('says in plain words who sends what to whom, on what basis, and what is left out', () => {
    const summary = new TextDecoder().decode(bag.get('data/summary.txt'))
    for (const words of ['Northmoor complaints team', '26 000 012', 'the person’s consent', 'The data protection officer learns who you are.', 'No visit is in the diary.', '10 January 2027', 'A court must allow it first.']) assert.ok(summary.includes(words), words)
  })
})

describe('A package that is not as it was sent is refused, with the place', () => {
  const cases: Readonly<Record<string, readonly [Uint8Array, readonly string[]]>> = {
    'no zip at all': [new TextEncoder().encode('a letter of some length'), ['not-a-package the file']],
    'nothing': [new Uint8Array(), ['not-a-package the file']],
    'a zip of something else': [zipSync({ 'holiday.txt': new Uint8Array([1]) }), ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'signature.json', 'data/handover.json', 'data/summary.txt'].map((path) => `not-a-package ${path}`)],
    'cut off in the middle': [file.slice(0, Math.floor(file.length / 2)), ['truncated the file']],
    'a letter changed': [otherwise({ 'data/letters/01.txt': 'We do not agree.' }), ['altered data/letters/01.txt']],
    'a letter taken out': [otherwise({ 'data/letters/01.txt': null }), ['truncated data/letters/01.txt', 'truncated data/letters/01.txt']],
    'a file put in': [otherwise({ 'data/more.txt': 'and this' }), ['unexpected data/more.txt', 'unexpected data/more.txt']],
    'a tag file put in': [otherwise({ 'note.txt': 'and this' }), ['unexpected note.txt']],
    'the summary changed': [otherwise({ 'data/summary.txt': 'all is well' }), ['altered data/summary.txt']],
    'the signature taken from another key': [otherwise({ 'signature.json': JSON.stringify({ ...otherSecrets.sign(new Uint8Array([1])) }) }), ['altered signature.json']],
    'the manifest garbled': [otherwise({ 'manifest-sha256.txt': 'nonsense' }), ['altered manifest-sha256.txt', 'altered manifest-sha256.txt']],
  }
  for (const [what, [bytes, problems]] of Object.entries(cases)) it(what, () => assert.deepEqual(wrongWith(bytes), problems))

  it('one larger than the limits is not unpacked', () => {
    assert.deepEqual(wrongWith(zipSync({ 'data/big.txt': new Uint8Array(limits.bytes + 1) })), ['too-large the file'])
    assert.deepEqual(wrongWith(zipSync(Object.fromEntries(Array.from({ length: limits.files + 1 }, (_, n) => [`data/${n}.txt`, new Uint8Array()])))), ['too-large the file'])
  })

  it('whatever byte of it is changed, nothing else than what was sent is ever taken', () => {
    fc.assert(fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = file.slice()
      changed[at] = ((changed[at] ?? 0) + by) % 256
      const checked = checkPackage(changed)
      if ('package' in checked) assert.deepEqual(checked.package.handover, handover)
    }), { numRuns: 2000 })
  })

  it('whatever is in the file, checking it never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), fc.boolean(), (bytes, zip) => {
      checkPackage(zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes)
    }), { numRuns: 500 })
  })

  it('a signer can change nothing afterwards without signing anew', () => {
    const again = bagOf({ ...handover, heads: [] }, letters, otherSecrets.sign)
    const mixed = new Map([...again, ['signature.json', bag.get('signature.json') ?? new Uint8Array()]])
    assert.deepEqual(wrongWith(pack(mixed)), ['altered signature.json'])
  })
})

/** The same bag with another `handover.json`, its manifests and signature as they would be for it. */
function signedAnew(json: string): ReadonlyMap<string, Uint8Array> {
  const bytes = new TextEncoder().encode(json)
  const manifest = (name: string, path: string, digest: string) => new TextEncoder().encode(new TextDecoder().decode(bag.get(name)).replace(new RegExp(`^[0-9a-f]{64}(?=  ${path.replaceAll('.', '\\.')}$)`, 'm'), digest))
  const payload = manifest('manifest-sha256.txt', 'data/handover.json', sha256OfBytes(bytes))
  const tags = manifest('tagmanifest-sha256.txt', 'manifest-sha256.txt', sha256OfBytes(payload))
  return new Map([...bag, ['data/handover.json', bytes], ['manifest-sha256.txt', payload], ['tagmanifest-sha256.txt', tags], ['signature.json', new TextEncoder().encode(JSON.stringify(secrets.sign(tags)))]])
}

describe('What a hand-over says is read strictly', () => {
  const said = (change: object) => {
    const checked = checkPackage(pack(signedAnew(JSON.stringify({ ...handover, ...change }))))
    return 'problems' in checked ? checked.problems.map(({ code, place }) => `${code} ${place}`) : []
  }
  it('a newer format asks for a newer program', () => assert.deepEqual(said({ version: 2 }), ['newer data/handover.json version']))
  it('a member that the format does not have is refused: it might carry what nobody agreed to', () => assert.deepEqual(said({ birthDate: '1980-01-01' }), ['unreadable data/handover.json birthDate']))
  it('one that rests on consent brings the consent', () => assert.deepEqual(said({ consent: null }), ['unreadable data/handover.json consent']))
  it('a consent that had ended is none', () => {
    assert.deepEqual(said({ consent: { ...handover.consent, until: '2026-11-19' } }), ['unreadable data/handover.json consent.until'])
    assert.deepEqual(said({ consent: { ...handover.consent, until: '2026-11-20' } }), [])
  })
  it('everything wrong is told at once', () => {
    assert.deepEqual(said({ madeAt: 'yesterday', heads: [{ id: 'h' }], clocks: [{ ...handover.clocks[0], due: '2026-02-30' }] }), [
      'unreadable data/handover.json madeAt', 'unreadable data/handover.json heads[0].text', 'unreadable data/handover.json heads[0].finding', 'unreadable data/handover.json clocks[0].due',
    ])
  })
  it('a package without letters is one too', () => {
    const checked = checkPackage(pack(bagOf({ ...handover, letters: [] }, new Map(), secrets.sign)))
    assert.ok('package' in checked)
  })
  it('unpacking gives what was packed', () => {
    const unpacked = unpack(file)
    assert.ok('bag' in unpacked)
    assert.deepEqual([...unpacked.bag.keys()].toSorted(), [...bag.keys()].toSorted())
  })
})
