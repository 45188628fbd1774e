import type { ByteRange } from '../usecases/ports/bulk-files.ts'

/**
 * What the header `range` asks for of so many bytes (RFC 9110, section 14.2): `null` for all of it, as also where it asks
 * for several ranges or in a way that nobody knows; `'beyond'` where it has no such bytes.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return last === '0' || size === 0 ? 'beyond' : { first: Math.max(0, size - Number(last)), last: size - 1 }
  if (last !== '' && Number(last) < Number(first)) return null
  return Number(first) >= size ? 'beyond' : { first: Number(first), last: Math.min(size - 1, last === '' ? size : Number(last)) }
}
