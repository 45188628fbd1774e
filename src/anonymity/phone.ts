import type { Folded } from './fold.ts'
import type { Match } from './finding.ts'

// Digits with what people put between them; a full stop or a comma before a space ends a number.
const NUMBER = /\+?\(?\d(?:[\s\-‐-―.()/·]{0,3}\d)*/gu

/**
 * Where a telephone number stands, in national form (`0…`) or international (`+44 …`, `0044 …`, `+44 (0) …`), however it
 * is grouped. The last six digits by themselves are `possible`: that is how a local number is written.
 */
export function matchesOfPhone({ original }: Folded, phone: string): readonly Match[] {
  const known = subscriber(digitsOf(phone))
  if (known.length < 3) return []
  const text = visible(original)
  return [...text.matchAll(NUMBER)].flatMap(([run]): Match[] => {
    const digits = digitsOf(run)
    if (digits === known || subscriber(digits) === known || (known.length >= 8 && digits.includes(known))) {
      return [{ text: run, certainty: 'certain', why: `“${run}” is the telephone number.` }]
    }
    const local = known.length >= 9 && digits.length >= 6 && known.endsWith(digits)
    return local ? [{ text: run, certainty: 'possible', why: `“${run}” is the end of the telephone number.` }] : []
  })
}

function digitsOf(written: string): string {
  return visible(written).replace(/\D+/g, '')
}

/** The digits after the prefix of the country and the trunk: `7700900123` of `+44 (0)7700 900123`. */
function subscriber(digits: string): string {
  return digits.replace(/^(?:00)?44(?=\d{9})/, '').replace(/^0+/, '')
}

function visible(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
}
