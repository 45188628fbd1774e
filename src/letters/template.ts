/** A piece of a letter: a paragraph, a heading of the next ones, or a list, of which each line of a value is an item. */
export type Block = string | { readonly heading: string } | { readonly list: readonly string[] }

/** Who reads it, which decides what stands around it. */
export type Reader = 'person' | 'body' | 'mail'

/** What a letter is made of, as it is declared. Words in double braces, `{{review-by}}`, are supplied when it is merged. */
export interface Wording {
  readonly id: string
  readonly reader: Reader
  /** The line at its top; of a mail, its subject. */
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Template extends Wording {
  /** Of a mail that carries or announces it: says nothing about what it is about, or from whom. */
  readonly subject: string
  /** Every placeholder, those of the frame included, in order of appearance. */
  readonly needs: readonly string[]
}

const neutralSubject = 'There is a message for you'

/** What stands before and after the blocks of a letter. A mail stands alone: it does not even say who writes. */
const frames: Readonly<Record<Reader, { readonly before: readonly Block[]; readonly after: readonly Block[] }>> = {
  person: {
    before: ['{{date}}', 'Our reference: {{reference}}', 'Dear {{addressee}}'],
    after: [
      { heading: 'If you need help' },
      'You can reach us here: {{contact}}. Tell us if you need this letter in another form, such as large print or another language, or if it is not safe for us to write to you.',
      'Yours sincerely',
      '{{office}}',
    ],
  },
  body: {
    before: ['{{date}}', 'Our reference: {{reference}}', 'Dear {{addressee}}'],
    after: ['If anything in this letter is unclear, you can reach us here: {{contact}}.', 'Yours sincerely', '{{office}}'],
  },
  mail: { before: [], after: [] },
}

const placeholder = /\{\{([a-z][a-z-]*)\}\}/g

/** A template from its wording, with the frame of its reader around it. */
export function template(wording: Wording): Template {
  const frame = frames[wording.reader]
  const blocks = [...frame.before, ...wording.blocks, ...frame.after]
  const subject = wording.reader === 'mail' ? wording.title : neutralSubject
  return { ...wording, blocks, subject, needs: placeholdersOf([wording.title, ...blocks].flatMap(textsOf)) }
}

/** The texts of a block, in order. */
export function textsOf(block: Block): readonly string[] {
  if (typeof block === 'string') return [block]
  return 'heading' in block ? [block.heading] : block.list
}

/** The text with each placeholder replaced by what `value` gives for it. */
export function fill(text: string, value: (name: string) => string): string {
  return text.replace(placeholder, (_whole, name: string) => value(name))
}

function placeholdersOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(placeholder)].map(([, name]) => name ?? '')))]
}
