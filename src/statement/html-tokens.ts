/** A piece of HTML: a start tag, an end tag, or text with its entities decoded. `at` is the offset in the input. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly at: number }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }

/** A tag longer than this is text with a stray `<`: the limit keeps reading linear whatever the input. */
const longestTag = 4096
const raw = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'iframe'])

/**
 * The tokens of any input read as HTML, in order. Comments, declarations and elements whose content is not read (script,
 * style, title and the like, if they are closed) are left out; a `<` that begins no tag is text. Never throws; time
 * grows with the length of the input.
 */
export function tokenise(html: string): Token[] {
  const tokens: Token[] = []
  const unclosed = new Set<string>()
  let text = 0
  let at = html.indexOf('<')
  const flush = (end: number): void => {
    if (end > text) tokens.push({ kind: 'text', text: decodeEntities(html.slice(text, end)), at: text })
  }
  while (at >= 0) {
    const end = skipTo(html, at, unclosed) ?? tagEnd(html, at)
    if (end === null) {
      at = html.indexOf('<', at + 1)
      continue
    }
    flush(at)
    text = end
    const token = tagAt(html, at, end)
    if (token) tokens.push(token)
    if (token?.kind === 'open' && raw.has(token.name)) text = closingOf(html, token.name, end, unclosed) ?? end
    at = html.indexOf('<', text)
  }
  flush(html.length)
  return tokens
}

/** Where a comment or declaration ends; `null` where none begins or it never ends. */
function skipTo(html: string, at: number, unclosed: Set<string>): number | null {
  if (html[at + 1] !== '!' && html[at + 1] !== '?') return null
  const closing = html.startsWith('<!--', at) ? '-->' : '>'
  if (unclosed.has(closing)) return null
  const end = html.indexOf(closing, at + 2)
  if (end < 0) unclosed.add(closing)
  return end < 0 ? null : end + closing.length
}

function closingOf(html: string, name: string, from: number, unclosed: Set<string>): number | null {
  if (unclosed.has(name)) return null
  const pattern = new RegExp(`</${name}[^>]{0,99}>`, 'gi')
  pattern.lastIndex = from
  const found = pattern.exec(html)
  if (!found) unclosed.add(name)
  return found ? pattern.lastIndex : null
}

function tagEnd(html: string, at: number): number | null {
  if (!/^<\/?[a-z]/i.test(html.slice(at, at + 3))) return null
  let quote = ''
  const limit = Math.min(html.length, at + longestTag)
  for (let i = at + 1; i < limit; i++) {
    const character = html[i] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = html[i - 1] === '=' ? character : ''
    else if (character === '>') return i + 1
    else if (character === '<') return null
  }
  return null
}

function tagAt(html: string, at: number, end: number): Token | null {
  const found = /^<(\/?)([a-z][a-z0-9-]*)([^]*)>$/i.exec(html.slice(at, end))
  if (!found) return null
  const name = (found[2] ?? '').toLowerCase()
  return found[1] === '/' ? { kind: 'close', name, at } : { kind: 'open', name, attributes: found[3] ?? '', at }
}

/** The value of an attribute of a start tag, decoded; `null` where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? null : decodeEntities(value)
}

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', rsaquo: '›', lsaquo: '‹', rarr: '→', larr: '←',
  ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', pound: '£', euro: '€', copy: '©', reg: '®', trade: '™',
  deg: '°', frac12: '½', frac14: '¼', frac34: '¾', times: '×', eacute: 'é', egrave: 'è', ecirc: 'ê', aacute: 'á',
  iacute: 'í', oacute: 'ó', uacute: 'ú', agrave: 'à', acirc: 'â', ocirc: 'ô', ouml: 'ö', uuml: 'ü', auml: 'ä',
  ccedil: 'ç', ntilde: 'ñ', sect: '§', para: '¶', laquo: '«', raquo: '»', ensp: ' ', emsp: ' ', thinsp: ' ',
  zwj: '\u200d', zwnj: '\u200c', shy: '\u00ad', sbquo: '‚', bdquo: '„', prime: '′', dagger: '†',
}

/** Text with its character references replaced; one that is not known stays as it stands, so that no character is lost. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return valid ? String.fromCodePoint(code) : whole
  })
}
