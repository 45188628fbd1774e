import { collapse } from './words.ts'

const shape = /^(\d{2})[ \-/.]?(\d{3})[ \-/.]?(\d{3}) ?([a-z]?)$/i

/** A decision's reference as the register writes it, `23 006 671` or `23 006 671a`; `null` where the text is none. */
export function normaliseReference(text: string): string | null {
  const found = shape.exec(collapse(text.replace(/[‐‑–—]/g, '-')))
  return found ? `${found[1]} ${found[2]} ${found[3]}${(found[4] ?? '').toLowerCase()}` : null
}

/** `Kent County Council (24 017 326)` in its two parts; `null` where the line does not end in a bracketed reference. */
export function bodyWithReference(line: string): { readonly body: string | null; readonly reference: string } | null {
  const open = line.lastIndexOf('(')
  if (open < 0 || !line.endsWith(')')) return null
  const reference = normaliseReference(line.slice(open + 1, -1))
  return reference === null ? null : { body: collapse(line.slice(0, open)) || null, reference }
}

const named = /^(?:ombudsman(?:['’]s)? )?(?:(?:our |complaint |case |decision |lgs?c?o )?(?:reference|ref)(?:erence)?s?(?: ?(?:numbers?|nos?|num))?|complaint|case|decision|no|number)\b[.:]? ?(?:numbers?|nos?)?\b[.:]? ?#?/i

/** A line without the words for the reference with which it begins. */
export const withoutReferenceWords = (text: string): string => {
  const rest = text.replace(named, '')
  return /^\d/.test(rest) ? rest : text
}

/** A reference in a published header, with or without a word for it in front: `Ref: 24-017-326`, `LGO24017326`. */
export function publishedReference(text: string): string | null {
  const bare = collapse(text.replace(/[‐‑–—]/g, '-'))
  return normaliseReference(bare) ?? normaliseReference(bare.replace(named, '').replace(/^(?:lgo|lgsco)[ \-/]?/i, '').replace(/[.,;]$/, ''))
}
