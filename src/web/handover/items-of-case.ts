import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { formatDate } from '../../time/plain-date.ts'

/** The items of a case that the reader can see, in words, by id: heads, facts, and the letters that the person was sent. */
export function itemsOf(file: CaseFile): readonly { readonly id: string; readonly text: string; readonly kind: string }[] {
  const { state, scheme } = file
  const item = (id: string, kind: string, text: string) => (text === '' ? [] : [{ id, kind, text }])
  return [
    ...state.heads.flatMap(({ id, kept }) => item(id, scheme.words?.head ?? 'head of complaint', textOf(file.words(kept), 'text'))),
    ...state.facts.flatMap(({ id, kept }) => item(id, 'fact', textOf(file.words(kept), 'text'))),
    ...state.documents.filter(({ to }) => scheme.roles[to]?.side === 'person').flatMap(({ issue, on, kept }) => item(issue, 'letter', textOf(file.words(kept), 'title') === '' ? '' : `${textOf(file.words(kept), 'title')}, ${formatDate(on)}`)),
  ]
}
