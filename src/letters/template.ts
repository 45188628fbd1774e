/** A piece of a letter: a paragraph, a heading of the next ones, a list, of which each line of a value is an item, or pieces that stand there only if something is supplied. */
export type Block = Piece | { readonly if: string; readonly blocks: readonly Piece[] }

export type Piece = string | { readonly heading: string } | { readonly list: readonly string[] }

/** Who reads it, which decides what stands around it. `outside` is someone without an account here, such as a school or a court. */
export type Reader = 'person' | 'body' | 'outside' | 'mail'

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
  /** Every placeholder that must be supplied, those of the frame included, in order of appearance. */
  readonly needs: readonly string[]
}

const neutralSubject = 'There is a message for you'

const letterHead: readonly Block[] = ['{{date}}', 'Our reference: {{reference}}', 'Dear {{addressee}}']
const signature: readonly Block[] = ['Yours sincerely', '{{office}}']

/** What stands before and after the blocks of a letter. A mail stands alone: it does not even say who writes. */
const frames: Readonly<Record<Reader, { readonly before: readonly Block[]; readonly after: readonly Block[] }>> = {
  person: {
    before: letterHead,
    after: [
      { heading: 'If you need help' },
      'You can reach us here: {{contact}}. Tell us if you need this letter in another form, such as large print or another language, or if it is not safe for us to write to you.',
      ...signature,
    ],
  },
  body: { before: letterHead, after: ['If anything in this letter is unclear, you can reach us here: {{contact}}.', ...signature] },
  outside: {
    before: letterHead,
    after: ['This letter is for you alone. Please pass it on only if you have to, and only what you have to. If anything in it is unclear, or if it should not have come to you, you can reach us here: {{contact}}.', ...signature],
  },
  mail: { before: [], after: [] },
}

const placeholder = /\{\{([a-z][a-z0-9-]*)\}\}/g
const placeholderAtEnd = /\{\{([a-z][a-z0-9-]*)\}\}(\.?)/g

/** A template from its wording, with the frame of its reader around it. */
export function template(wording: Wording): Template {
  const frame = frames[wording.reader]
  const blocks = [...frame.before, ...wording.blocks, ...frame.after]
  const subject = wording.reader === 'mail' ? wording.title : neutralSubject
  return { ...wording, blocks, subject, needs: placeholdersOf([wording.title, ...blocks.flatMap((block) => (isOptional(block) ? [] : textsOf(block)))]) }
}

/** Pieces that may be left out. */
export const isOptional = (block: Block): block is Extract<Block, { readonly if: string }> => typeof block !== 'string' && 'if' in block

/** The texts of a piece, in order. */
export function textsOf(block: Piece): readonly string[] {
  if (typeof block === 'string') return [block]
  return 'heading' in block ? [block.heading] : block.list
}

/** The text with each placeholder replaced by what `value` gives for it. A value that ends a sentence by itself is not followed by a second full stop. */
export function fill(text: string, value: (name: string) => string): string {
  return text.replace(placeholderAtEnd, (_whole, name: string, stop: string) => {
    const given = value(name)
    return /[.!?…]$/.test(given) ? given : given + stop
  })
}

/** The placeholders of some texts, each once, in order of appearance. */
export function placeholdersOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(placeholder)].map(([, name]) => name ?? '')))]
}
