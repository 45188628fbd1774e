const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ctdot: '⋯', nbsp: '\u00a0' }

/**
 * HTML as a list of tags and texts in which only what a browser or screen reader could tell apart still differs: attributes in
 * alphabetical order, entities decoded, white space collapsed and dropped beside tags.
 */
export function normalHtml(html: string): readonly string[] {
  const pieces: string[] = []
  for (const [, comment, tag, text] of html.matchAll(/(<!--[\s\S]*?-->)|(<(?:"[^"]*"|'[^']*'|[^>"'])*>)|([^<]+)/g)) {
    if (comment !== undefined) continue
    const piece = tag === undefined ? decode(text ?? '').replace(/[ \t\r\n]+/g, ' ').trim() : normalTag(tag)
    if (piece !== '') pieces.push(piece)
  }
  return pieces
}

function normalTag(tag: string): string {
  const name = /^<\/?([\w-]+)/.exec(tag)?.[1] ?? ''
  if (tag.startsWith('</')) return ['input', 'path'].includes(name) ? '' : `</${name}>`
  const attributes = [...tag.slice(name.length + 1).matchAll(/([^\s=>/"']+)(?:\s*=\s*"([^"]*)")?/g)].map(
    ([, attribute = '', value = '']) => `${attribute.toLowerCase()}="${decode(value).replace(/\s+/g, ' ').trim()}"`,
  )
  return `<${[name, ...attributes.toSorted()].join(' ')}>`
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name ?? ''] ?? whole),
  )
}
