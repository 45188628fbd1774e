/** What is asked of a piece of text. */
export interface TextRule {
  /** What it is called inside a sentence, in lower case: "your name", "what happened". */
  label: string
  /** The most characters it may have. */
  max: number
  /** True, or the sentence to give when nothing was entered. */
  required?: boolean | string | undefined
  /** Line breaks are kept; otherwise it must be on one line. */
  multiline?: boolean | undefined
}

export type TextReading = { readonly value: string } | { readonly problem: string }

/**
 * Text as it may be kept: trimmed, with newlines as `\n`. Anything else that cannot be kept is refused with a sentence, never
 * removed: NUL and lone surrogates (which PostgreSQL cannot hold) and control characters other than newline and tab.
 * Every script, direction and emoji is accepted.
 */
export function cleanText(entered: unknown, rule: TextRule): TextReading {
  const name = capitalised(rule.label)
  if (entered !== undefined && entered !== null && typeof entered !== 'string') return { problem: `${name} must be sent once, as text` }
  const value = (entered ?? '').replace(/\r\n?/g, '\n').trim()
  if (value === '') {
    if (!rule.required) return { value }
    return { problem: typeof rule.required === 'string' ? rule.required : `Enter ${rule.label}` }
  }
  if (!value.isWellFormed()) return { problem: `${name} contains half of a character, which cannot be kept. Type that part again` }
  const unseen = value.search(/[^\P{Cc}\n\t]/u)
  if (unseen >= 0) return { problem: `${name} contains a hidden control character (character ${Array.from(value.slice(0, unseen)).length + 1}). Remove it, or type that part again` }
  if (!rule.multiline && /[\n\t]/.test(value)) return { problem: `${name} must be on one line` }
  if (value.length > rule.max) {
    return { problem: `${name} must be ${number(rule.max)} characters or fewer. You have entered ${number(value.length)}` }
  }
  return { value }
}

/** The first letter as a capital, the rest as it is. */
export function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
