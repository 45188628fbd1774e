/**
 * A text as its words are read for search, in cases and queries alike. Where a database's character type is C, the parser
 * of full text takes ‘ and £ for letters; everywhere it takes `worker/police` for the name of a file and `end.Next` for
 * that of a computer. Plain quotation marks and hyphens stay, which mean something in a query.
 */
export function searchWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[‘’‚‛′ʼ]/g, `'`)
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=\d)-(?=\d)/g, ' ')
    .replace(/[^\0-\x7f]/.test(text) ? noWords : noPlainWords, ' ')
}

const noWords = /[^\p{L}\p{M}\p{N}'"\s-]/gu

/** The same, for a text of ASCII alone, which most are: asking of each character whether it is a letter of any script takes ten times as long. */
const noPlainWords = /[^A-Za-z0-9'"\s-]/g
