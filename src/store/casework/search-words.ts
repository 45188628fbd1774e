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
    .replace(/[^\p{L}\p{M}\p{N}'"\s-]/gu, ' ')
}
