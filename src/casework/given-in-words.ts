import { formatDate, parseDate } from '../time/plain-date.ts'
import type { Field, Scheme } from '../scheme/language.ts'

/** What a field was given, as people read it: the label of a choice, a date in words, the name of a person (by `nameOf`), a text as written. */
export function givenInWords(scheme: Scheme, field: Field, value: string, nameOf: (person: string) => string = () => ''): string {
  switch (field.kind) {
    case 'date': {
      const date = parseDate(value)
      return typeof date === 'string' ? formatDate(date) : value
    }
    case 'choice': return field.options?.find((option) => option.value === value)?.label ?? value
    case 'yes-no': return value === 'yes' ? 'Yes' : 'No'
    case 'outcome': return scheme.outcomes[value]?.name ?? value
    case 'exclusion': return scheme.exclusions?.[value]?.name ?? value
    case 'staff': return nameOf(value)
    case 'line':
    case 'text':
    case 'promises': return value
  }
}
