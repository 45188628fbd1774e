/** One tag of a PDF, with those inside it. */
export interface Tag {
  readonly name: string
  /** What a heading is called, for those who move from heading to heading. */
  readonly title: string | null
  readonly inside: readonly Tag[]
}

/** The tree of tags in a PDF, as assistive technology walks it; `null` where it has none. Reads files that keep their objects in plain sight. */
export function tagTree(pdf: Uint8Array): Tag | null {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, number = '', body = '']) => [number, body]))
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot'))
  const [first] = root === undefined ? [] : kidsOf(root)
  return first === undefined ? null : tagOf(first, objects)
}

/** Every tag, outer before inner, in the order in which they are read. */
export const allTags = (tag: Tag): readonly Tag[] => [tag, ...tag.inside.flatMap(allTags)]

/** What the file says of itself as a whole, as text to look into. */
export const plainText = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

function tagOf(number: string, objects: ReadonlyMap<string, string>): Tag {
  const body = objects.get(number) ?? ''
  return {
    name: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    title: titleOf(body),
    inside: kidsOf(body).filter((kid) => /\/S \//.test(objects.get(kid) ?? '')).map((kid) => tagOf(kid, objects)),
  }
}

function kidsOf(body: string): readonly string[] {
  const [, list, one] = /\/K (?:\[([^\]]*)\]|(\d+) 0 R)/.exec(body) ?? []
  return one === undefined ? [...(list ?? '').matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number) : [one]
}

function titleOf(body: string): string | null {
  const [, hex, plain] = /\/T (?:<([0-9A-F]+)>|\(((?:[^()\\]|\\.|\([^()]*\))*)\))/.exec(body) ?? []
  if (hex === undefined) return plain?.replace(/\\(.)/g, '$1') ?? null
  return Buffer.from(hex, 'hex').subarray(2).swap16().toString('utf16le')
}
