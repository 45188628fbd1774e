/** What a layout is made of. Each has its usual way first. */
export const ways = {
  numbers: ['continuous', 'restarting', 'bracket', 'hyphens', 'bullets', 'stars', 'none', 'tabbed', 'close', 'square', 'dotted-by-section', 'en-dashes', 'dots', 'arrows', 'bold', 'zeros', 'skipping', 'after-stop-two-spaces', 'triangles', 'plus', 'brackets-restarting', 'with-heading'],
  items: ['nested', 'letters', 'roman', 'like-paragraphs', 'unmarked', 'capital-letters', 'letters-with-stops', 'bracketed-letters', 'dashes', 'numbers', 'roman-with-stops', 'stars', 'quoted'],
  gaps: ['all', 'none', 'sections', 'double'],
  header: [
    'labels', 'no-category', 'no-decision', 'no-date', 'title-only', 'no-title', 'pipes', 'dots', 'dashes-in-a-row', 'commas', 'one-line-labels', 'below', 'tight', 'dashed-labels', 'equals', 'other-names',
    'final-decision-first', 'wrapped-20', 'slashes', 'extra-labels', 'date-behind', 'reference-first', 'title-decision-on', 'brackets-ref', 'two-lines', 'table', 'mirror-number-first', 'mirror-labelled', 'mirror-site', 'mirror-sentence', 'mirror-slashes', 'capitals', 'bold-labels', 'reference-label-last', 'furniture-within', 'lines-without-labels', 'colon-title', 'semicolons', 'repeated-title', 'below-with-colon', 'title-with-site', 'reference-named', 'category-and-sub', 'two-to-a-line', 'no-header', 'label-before-title', 'outcome-first', 'table-in-a-row', 'broken-in-subcategory', 'broken-labels', 'title-broken', 'row-of-cells', 'leaders', 'sentence', 'way-with-title', 'spaced-slashes', 'outcome-with-date', 'bold-outside', 'snake-labels', 'front-matter', 'title-row', 'cover', 'outcome-in-brackets', 'bold-without-colon',
  ],
  reference: ['spaces', 'close', 'hyphens', 'slashes', 'no-break', 'suffix', 'suffix-capital', 'suffix-spaced', 'dots'],
  date: ['short', 'long', 'ordinal', 'weekday', 'figures', 'iso', 'hyphens', 'comma', 'unpadded', 'dots', 'short-year', 'of', 'short-weekday', 'year-first', 'with-time'],
  headings: ['usual', 'capitals', 'title-case', 'small', 'colon', 'slip', 'other-slip', 'straight', 'question', 'bold', 'hashes', 'underlined', 'numbered', 'stop', 'spaced', 'lettered', 'roman', 'section', 'dashes-around', 'lower', 'doubled-spaces', 'second-question', 'third-question', 'twice', 'spaced-letters', 'underscored', 'equals-around', 'markdown-three', 'all-in-capitals'],
  label: ['usual', 'none', 'curly', 'capitals', 'with-summary', 'no-colon', 'bare-summary', 'unlabelled', 'no-summary', 'decision-label'],
  before: ['nothing', 'skip-links', 'cookies', 'breadcrumb', 'site', 'search', 'print', 'other-cookies', 'banner', 'menu-row', 'mail', 'short-mail', 'saved-on', 'other-menu', 'archive', 'print-time'],
  between: ['nothing', 'back-to-top', 'print', 'cookies', 'share', 'top', 'panel'],
  after: ['nothing', 'panel', 'print', 'footer', 'related', 'feedback', 'source', 'sharing', 'copyright', 'rows', 'download'],
  contents: ['none', 'plain', 'bullets', 'numbered', 'row', 'linked', 'first', 'behind-summary', 'last', 'dotted', 'before-title', 'spaced'],
  signOff: ['usual', 'twice', 'capitals', 'curly', 'none', 'glued', 'stop', 'ombudsman', 'no-apostrophe'],
  quotes: ['curly', 'straight', 'backticks', 'mojibake'],
  ends: ['\n', '\r\n', '\r'],
  spaces: ['usual', 'no-break', 'trailing', 'indented', 'doubled', 'all-no-break', 'quoted', 'tab-indented'],
  width: ['none', '72', '60', '90', '45', '110', '36', '30'],
  form: ['text', 'html', 'divisions', 'table', 'pages', 'breaks'],
  pageEnd: ['page-of', 'number-in-the-middle', 'head-and-number', 'number-and-site', 'report-head'],
  subheadings: ['usual', 'capitals', 'colon', 'italic'],
} as const

export type Ways = { readonly [name in keyof typeof ways]: (typeof ways)[name][number] }
export type Trait = keyof Ways

export const usual = Object.fromEntries(Object.entries(ways).map(([name, [first]]) => [name, first])) as unknown as Ways

const bulleted: ReadonlySet<string> = new Set(['hyphens', 'bullets', 'stars', 'en-dashes', 'dots', 'arrows', 'triangles', 'plus'])

/** Without what no reader could tell apart. */
export function possible(given: Ways): Ways {
  const way = { ...given }
  const unmarked = way.numbers === 'none'
  if (way.items === 'like-paragraphs' && !bulleted.has(way.numbers)) way.items = 'nested'
  if (way.items === 'unmarked' && (unmarked || way.form !== 'text')) way.items = 'nested'
  if (way.items === 'nested' && way.numbers === 'bullets' && way.spaces === 'indented') way.items = 'letters'
  if (unmarked && way.width !== 'none') way.gaps = 'all'
  if (way.headings === 'numbered' && way.numbers !== 'none' && way.numbers !== 'with-heading' && !bulleted.has(way.numbers)) way.headings = 'usual'
  if (way.headings === 'numbered' && way.contents !== 'none') way.contents = 'none'
  if (way.form === 'pages') {
    way.width = '90'
    if (unmarked) way.gaps = 'all'
    if (['quoted', 'tab-indented', 'indented'].includes(way.spaces)) way.spaces = 'usual'
  }
  if (way.spaces === 'quoted') {
    way.width = 'none'
    if (['twice', 'underlined'].includes(way.headings)) way.headings = 'usual'
  }
  if (way.form !== 'pages') way.pageEnd = 'page-of'
  if (way.numbers === 'with-heading') {
    way.headings = 'numbered'
    way.contents = 'none'
    if (way.form !== 'text') way.numbers = 'restarting'
  }
  if (way.items === 'quoted' && !(unmarked || way.numbers === 'continuous')) way.items = 'nested'
  if (way.items === 'stars' && way.numbers === 'stars') way.items = 'nested'
  if (way.form !== 'text' && way.form !== 'pages') {
    way.width = 'none'
    way.spaces = 'usual'
    if (['bold', 'hashes', 'underlined', 'twice', 'underscored', 'equals-around', 'markdown-three', 'spaced-letters'].includes(way.headings)) way.headings = 'usual'
    if (way.subheadings === 'italic') way.subheadings = 'usual'
    if (way.contents === 'linked') way.contents = 'bullets'
    if (!['continuous', 'restarting', 'bullets', 'none'].includes(way.numbers)) way.numbers = 'restarting'
    if (['first', 'last', 'behind-summary', 'dotted', 'before-title', 'spaced'].includes(way.contents)) way.contents = 'plain'
    if (['wrapped-20', 'table', 'bold-labels', 'two-to-a-line', 'table-in-a-row', 'broken-in-subcategory', 'broken-labels', 'title-broken', 'one-line-labels', 'row-of-cells', 'leaders', 'way-with-title', 'bold-outside', 'front-matter', 'bold-without-colon'].includes(way.header)) way.header = 'labels'
  }
  if (way.header === 'front-matter') {
    way.before = 'nothing'
    if (['first', 'before-title'].includes(way.contents)) way.contents = 'plain'
    if (way.spaces !== 'trailing' && way.spaces !== 'quoted') way.spaces = 'usual'
  }
  if (way.header === 'title-row' && way.date === 'comma') way.date = 'long'
  if (way.header === 'commas' && way.date === 'comma') way.date = 'long'
  if (way.contents === 'linked' && way.headings !== 'hashes') way.contents = 'bullets'
  if (way.header === 'title-broken') way.reference = 'spaces'
  if (way.header === 'sentence' && (way.date === 'comma' || way.reference.startsWith('suffix'))) way.header = 'labels'
  if (way.header === 'spaced-slashes' && way.reference === 'slashes') way.reference = 'spaces'
  if (way.header === 'wrapped-20' || way.header === 'slashes') way.reference = way.header === 'slashes' ? 'slashes' : way.reference
  if (way.headings === 'underlined' && way.gaps === 'double') way.gaps = 'all'
  if (way.spaces === 'all-no-break') way.width = 'none'
  if (way.headings === 'section' && way.contents !== 'none') way.contents = 'none'
  if (way.items === 'dashes' && way.numbers === 'en-dashes') way.items = 'nested'
  if (way.headings === 'stop' && unmarked) way.headings = 'usual'
  return way
}

/** The text with the marks of quotation that this page has. */
export const quoted = (text: string, { quotes }: Ways): string =>
  quotes === 'curly' ? text : quotes === 'mojibake' ? text.replace(/’/g, 'â€™').replace(/‘/g, 'â€˜') : text.replace(/[‘’]/g, quotes === 'straight' ? "'" : '`').replace(/[“”]/g, '"')
