/**
 * One line of text as a statement holds it: every run of white space or control characters, no-break spaces and byte
 * order marks included, becomes one space, and none stays at the ends. Nothing a reader can see is changed.
 */
export const collapse = (text: string): string => (loose.test(text) ? text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim() : text)

/** What a line has that is not collapsed yet: most have nothing of it, and stay as they are. */
const loose = /[^\S ]| {2}|[\u0000-\u001f\u007f-\u009f]|^ | $/

/** The text without what only tells a browser where a word may break: soft hyphens, zero-width spaces and joiners of words. */
export const withoutInvisible = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')

/** The same answers without asking twice: one page asks the same of each of its lines many times over. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > longestRemembered) return ask(text)
    if (answers.has(text)) return answers.get(text) as Answer
    if (answers.size >= mostRemembered) answers.clear()
    const answer = ask(text)
    answers.set(text, answer)
    return answer
  }
}

/** Longer texts are prose, of which little is asked. */
const longestRemembered = 200
const mostRemembered = 500

/** The same words for comparing: small letters, straight quotes, plain hyphens, no colon or full stop at the end. */
export const fold = remembered((text) =>
  collapse(text)
    .toLowerCase()
    // The last two are what a wrongly decoded capture has for an apostrophe.
    .replace(/[‘’ʼ´`\ufffd]|â€[™˜]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s*[:.]$/, ''))

/** Lines end as on any machine, in old word processors too. The result counts lines as an editor would. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/)

/** A text of which every line is indented, as far as all of them are, without that indent. */
export function withoutCommonIndent(text: string): string {
  const indents = text.match(/^[ \t]+(?=\S)|^(?=\S)/gm) ?? []
  const [first = ''] = indents
  const common = indents.reduce((least, indent) => {
    let length = 0
    while (length < least.length && least[length] === indent[length]) length++
    return least.slice(0, length)
  }, first)
  return common === '' ? text : text.replace(new RegExp(`^${common}`, 'gm'), '')
}

/** Whether a text ends as a sentence does; brackets and quotation marks may follow its stop. */
export const endsSentence = (text: string): boolean => /[.!?…][)\]’”'"]*$/.test(text)

/** Whether a text may be over: a sentence is, or brackets are closed as behind an authority. */
export const mayBeOver = (text: string): boolean => endsSentence(text) || /[)\]]$/.test(text)

/** Whether a text begins with a small letter, as what goes on from a line before it does. */
export const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text)
