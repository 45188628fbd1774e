import { splitLines } from './words.ts'

/** A way of marking headings and emphasis in plain text other than Markdown, and how its lines look in Markdown. */
interface Markup {
  /** A line that only it has; two of them in a text are enough. */
  readonly heading: RegExp
  /** `item` is the number of this line's item since the last heading, if it is one. */
  inMarkdown(line: string, item: number): string
  readonly item?: RegExp
}

const hashes = (level: number, words: string): string => `${'#'.repeat(level)} ${words}`

const markups: readonly Markup[] = [
  // MediaWiki: == Heading ==, # item, '''bold'''
  {
    heading: /^(={1,6}) ?([^=].*?) ?\1\s*$/,
    item: /^# /,
    inMarkdown: (line, item) => line
      .replace(/^(={1,6}) ?([^=].*?) ?\1\s*$/, (_, signs: string, words: string) => hashes(signs.length, words))
      .replace(/^# (?=[^#])/, (start) => (item > 0 ? `${item}. ` : start))
      .replace(/'''([^'\n]+)'''/g, '**$1**')
      .replace(/^''(.+)''$/, '$1'),
  },
  // AsciiDoc: == Heading, . item, :label: value
  {
    heading: /^(={1,6}) ([^=\s].*[^=\s])\s*$/,
    item: /^\. /,
    inMarkdown: (line, item) => line
      .replace(/^(={1,6}) (.+)$/, (_, signs: string, words: string) => hashes(signs.length, words))
      .replace(/^\. /, `${item}. `)
      .replace(/^:([\w -]{2,30}): /, '$1: '),
  },
  // Textile: h2. Heading, # item
  {
    heading: /^h([1-6])\. (\S.*)$/,
    item: /^# /,
    inMarkdown: (line, item) => line.replace(/^h([1-6])\. /, (_, level: string) => `${'#'.repeat(Number(level))} `).replace(/^# /, (start) => (item > 0 ? `${item}. ` : start)),
  },
  // BBCode: [b]Heading[/b], [*] item
  {
    heading: /^\[b\].+\[\/b\]:?\s*$/i,
    inMarkdown: (line) => line
      .replace(/\[\*\] ?/g, '- ')
      .replace(/\[b\]([^[\]\n]{0,300})\[\/b\]/gi, '**$1**')
      .replace(/\[\/?(?:i|u|s|b|list|center|left|right|indent|(?:quote|size|color|font|url|list)(?:=[^\]\n]{0,200})?)\]/gi, ''),
  },
  // What a screen reader says beside the words.
  {
    heading: /^heading level ([1-6]) (\S.*)$/i,
    inMarkdown: (line) => line
      .replace(/^heading level ([1-6]) /i, (_, level: string) => `${'#'.repeat(Number(level))} `)
      .replace(/^(?:list (?:of|with) \d+ items?|list end|end of list|out of list|blank)$/i, '')
      .replace(/(^|[>:] )link (?=\S)/gi, '$1'),
  },
]

/** A text in another markup as Markdown, line for line; any other text as it is. */
export function otherMarkupInMarkdown(text: string): string {
  const lines = splitLines(text)
  const markup = markups.find(({ heading }) => lines.filter((line) => heading.test(line)).length >= 2)
  if (markup === undefined) return text
  let item = 0
  return lines
    .map((line) => {
      if (markup.heading.test(line)) item = 0
      const isItem = markup.item?.test(line) === true
      return markup.inMarkdown(line, isItem ? ++item : 0)
    })
    .join('\n')
}

/** A text browser numbers the links of a page, `[7]Housing`, and lists their addresses at the end: the words alone. */
export function withoutLinkNumbers(text: string): string {
  const lines = splitLines(text)
  const list = lines.findLastIndex((line) => line.trim() === 'References')
  const numbers = list < 0 ? [] : lines.slice(list + 1).filter((line) => line.trim() !== '').map((line) => Number(/^ {0,8}(\d{1,4})\. [a-z]+:\S+ *$/.exec(line)?.[1] ?? NaN))
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return text
  const last = Math.max(...numbers)
  return lines.slice(0, list).join('\n').replace(/\[(\d{1,4})\](?=\S)/g, (mark, number: string) => (Number(number) <= last ? '' : mark))
}
