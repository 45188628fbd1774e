/** A field of a bulk file: its name or path, and what a reader of the data needs to know of it. */
export interface Field {
  readonly name: string
  readonly says: string
}

const citation = (of: string): readonly Field[] => [
  { name: `${of}[].text`, says: 'An authority that is cited, as written, without its outer brackets' },
  { name: `${of}[].provisions[]`, says: 'A provision in it, such as “Local Government Act 1974, section 24A(6)”' },
  { name: `${of}[].standsAlone`, says: 'true: it stands on a line of its own. false: it is in the text of the paragraph' },
  { name: `${of}[].number`, says: 'The number of the paragraph that cites it' },
]

/** Every field of a line of JSON Lines, in order. `[]` is each element of a list. */
export const lineFields: readonly Field[] = [
  { name: 'type', says: 'Always “statement”' },
  { name: 'kind', says: '“Statement” or “Report”' },
  { name: 'header.body', says: 'The body complained about' },
  { name: 'header.reference', says: 'The reference, as in “24 017 326”, with a letter behind it where there is one. It never changes' },
  { name: 'header.category', says: 'The category, or null' },
  { name: 'header.subcategory', says: 'The sub-category, or null' },
  { name: 'header.decision', says: 'The outcome as it was published, such as “Upheld”, or null' },
  { name: 'header.date', says: 'The day of the decision, as in 2025-03-13, or null' },
  { name: 'summary', says: 'The summary, or null' },
  { name: 'sections[].heading', says: 'A heading as it was published' },
  { name: 'sections[].role', says: 'What the section is for: complaint, scope, powers, considered, assessment, findings, action, decision, not-investigated or other' },
  { name: 'sections[].paragraphs[].number', says: 'The number of the paragraph, from 1 through the whole statement' },
  { name: 'sections[].paragraphs[].text', says: 'Its words, without its items' },
  { name: 'sections[].paragraphs[].items[].mark', says: 'The mark of an item of a list in it, such as “a)” or “•”; may be empty' },
  { name: 'sections[].paragraphs[].items[].text', says: 'The words of the item' },
  ...citation('sections[].paragraphs[].citations'),
  { name: 'sections[].subheadings[].heading', says: 'A heading within the section' },
  { name: 'sections[].subheadings[].before', says: 'The number of the paragraph before which it stands' },
  ...citation('citations'),
  { name: 'signOff', says: 'Who decided, as in “Investigator’s decision on behalf of the Ombudsman”, or null' },
  { name: 'doubts[].line', says: 'Of an imported statement: the line of the original whose words have no sure place' },
  { name: 'doubts[].text', says: 'The words of that line' },
  { name: 'doubts[].why', says: 'Why it is in doubt' },
  { name: 'version', says: 'Which version of the decision this is; 1 unless it was changed after its publication' },
  { name: 'publishedOn', says: 'The day on which this version was published here' },
  { name: 'address', says: 'Where people read it. It may change with the category; the reference finds it always' },
]
