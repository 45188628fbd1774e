import { element, xmlText } from '../../src/statement/xml.ts'
import type { Xml } from '../../src/statement/xml.ts'

/** An element of an XML document, for tests that ask what is in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const token = /<\?xml [^?]*\?>|<(\/?)([A-Za-z][\w.:-]*)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy

/** Reads XML as our renderer writes it, and throws where it is not well formed: unknown entities, unclosed elements, signs that XML cannot hold. */
export function readXml(text: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML cannot hold')
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  token.lastIndex = 0
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [, closing, name, attributes = '', empty, words] = found
    if (words !== undefined) open.at(-1)?.children.push(unescaped(words))
    else if (name === undefined) continue
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] as (XmlElement | string)[] }
      open.at(-1)?.children.push(element)
      if (empty === '') open.push(element)
    }
    if (token.lastIndex === text.length) break
  }
  if (token.lastIndex !== text.length) throw new Error('something that is neither element nor text')
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  const elements = root.children.filter((child) => typeof child !== 'string')
  const [only] = elements
  if (only === undefined || elements.length > 1) throw new Error('a document has one element')
  return only
}

/** The element and all elements in it, in their order. */
export const allOf = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child)))]

/** The element as text, as our renderer writes it. */
export const writeXml = (part: XmlElement | string): Xml =>
  typeof part === 'string' ? xmlText(part) : element(part.name, part.attributes, part.children.map(writeXml))

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries([...written.matchAll(/ ([\w:]+)="([^"<]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescaped(text: string): string {
  return text.replace(/&(\w*;?)/g, (whole, name: string) => {
    const sign = entities[name.replace(/;$/, '')]
    if (sign === undefined || !name.endsWith(';')) throw new Error(`${whole} is no entity of XML`)
    return sign
  })
}
