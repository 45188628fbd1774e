import { collapse, fold } from './words.ts'

const words = (text: string): string[] => text.split(/[|\n]/).map(fold).filter((each) => each !== '')

/** Lines that are no part of a statement wherever they stand, even between its sections. */
const anywhereLines = `
  Back to top | Top of page | Return to top | Go to top | Skip to content | Skip to main content | Skip to navigation | Skip navigation | Jump to content | Print this page | Print page | Print this decision | Print decision
  Download PDF | Download as PDF | Download this decision | Save as PDF | Email this page | Copy link | Copy link to clipboard | Share this | Share this page | Share this decision
  Share on Facebook | Share on Twitter | Share on X | Share on LinkedIn | Share via email | LGO logogram | LGO logo | LGSCO logo | LGSCO logogram | Ombudsman logo | Local Government and Social Care Ombudsman logo
  Review your privacy settings | Privacy settings | Required cookies | Analytical cookies | View required cookies | View analytical cookies | Cookie settings | Cookie preferences | Cookie policy | Cookies policy
  Cookies on this site | Cookies on our website | Cookies on this website | Accept all cookies | Reject all cookies | Accept additional cookies | Reject additional cookies | Accept cookies | Reject cookies | Allow all cookies | Accept recommended cookies | Accept essential cookies | Your privacy settings | Your cookie settings | Your cookie preferences
  Manage cookies | View cookies | Change cookie settings | Hide this message | Necessary cookies | Strictly necessary cookies | Essential cookies | Performance cookies | Marketing cookies | Analytics cookies
  Was this page helpful? | Was this page useful? | Is this page useful? | Did you find this page useful? | Report a problem with this page | Is there anything wrong with this page? | Yes this page is useful | No this page is not useful
  Back to search results | Return to search results | Back to results | Back to search | Back to decisions | Back to list | View full decision | Read full decision | Full text of decision | View on lgo.org.uk
  Follow us on Twitter | Follow us on Facebook
`

/** Lines that are so only before a statement and behind it; within one they could be a heading. */
const aroundLines = `
  Top | Main content | Print | Download | Email | Email this | Share | Tweet | Facebook | Twitter | X | LinkedIn | WhatsApp | YouTube | Instagram | Logo | Accept all | Reject all | Accept | Reject | Decline | Allow all | Allow selection
  Manage preferences | Hide | Dismiss | I agree | Got it | OK | Show details | Customise | Save settings | Save preferences | Save and close | Save changes | Close | Close menu | Open menu | Menu | Main menu | On | Off | Cookies
  Privacy | Privacy notice | Privacy policy | Privacy statement | Accessibility | Accessibility statement | Accessibility options | Terms and conditions | Terms of use | Terms | Disclaimer | Copyright | Legal | Legal notice
  Freedom of information | Contact | Contact us | Sitemap | Site map | A to Z | Links | Help | Home | Homepage | News | About | About us | Our performance | Careers | Vacancies | Subscribe | Newsletter | Log in | Login | Sign in | Register
  My account | Search | Search this site | Search decisions | Find decisions | Decisions | All decisions | Browse decisions | Latest decisions | Search results | New search | Back | Next page | Previous page | Previous | Next
  Next decision | Previous decision | First | Last | Full decision | Full text | Read more | Show more | Show less | Expand all | Collapse all | View original | Original decision | View source | Make a complaint | How to complain | Complain
  Start your complaint | Internet Archive | About this capture | Wayback Machine | Email a friend | Did you find what you were looking for? | Your council's performance | Your council’s performance | Report an error on this page | Advanced search | Privacy and cookies | Information centre | Text size | Text only | A+ | A- | A | Reset | High contrast | Listen | BrowseAloud | ReadSpeaker | Yes | No | Give feedback | Feedback | Thank you for your feedback
  Related decisions | Related content | Related links | Similar decisions | More like this | See also | You are here | Site tools | Follow us | Connect with us | Quick links | Useful links | Contents | Table of contents | On this page
  In this decision | In this statement | In this section | Jump to | Jump to section | Jump to a section | Navigate this page | Page contents | Contents of this page | Navigation | Breadcrumb | You are in | Sort by | Filter | Filters
  Apply filters | Clear filters | Refine your search | Results per page
`

const anywhere: ReadonlySet<string> = new Set(words(anywhereLines))
const around: ReadonlySet<string> = new Set(words(aroundLines))

/** How the sentences of a cookie panel begin. */
const panelBeginnings = words(`
  these cookies enable the website | these cookies are required | these cookies are necessary | these cookies help us | google analytics cookies help | we recommend you set these | in using google analytics
  we use cookies | we also use cookies | we use some essential cookies | we'd like to set additional cookies | we would like to set additional cookies | we'd like to use analytics cookies | we would also like to use analytics cookies
  we would like to use cookies | we've put some small files called cookies | we have put some small files called cookies | this site uses cookies | this website uses cookies | our website uses cookies | our site uses cookies | you can change your cookie settings | you've accepted all cookies | you've rejected all cookies
  you have accepted additional cookies | you have rejected additional cookies | cookies are small files | find out more about cookies | read more about cookies | read our cookie policy
`)

/** How other lines of the page around a statement begin. */
const aroundBeginnings = words(`
  © | copyright © | copyright 20 | all content is available under | crown copyright | you are here: | you are in: | follow us on | text size: | last reviewed: | printed from | downloaded from | all decisions about | more decisions about | text reproduced under | download this | mirrored on | the wayback machine - http | mirrored from | saved with permission | comments (0 | discuss this | printed on | retrieved from
  by continuing to use this site | last updated | page last updated | mirror copy | unofficial copy | this is an unofficial copy | by using this site | your search has | showing results | sort by: | javascript is | please enable javascript | your browser does not | sign up for | subscribe to | archived from | source: http
`)

/** What the office is called: by itself on a line it is a letterhead, or the head of a page. */
const offices = words('Local Government and Social Care Ombudsman | Local Government & Social Care Ombudsman | Local Government Ombudsman | The Local Government Ombudsman | The Local Government and Social Care Ombudsman | LGSCO | LGO')

/** Names that sites which publish decisions give themselves. */
const sites = words(`
  Ombudsman decisions | Ombudsman decision | Local Government and Social Care Ombudsman decision | Local Government and Social Care Ombudsman decisions | LGO decision | LGSCO decision | LGO decisions | LGSCO decisions | LGO (Local Government & Social Care Ombudsman) | LGO (Local Government and Social Care Ombudsman)
  LGSCO (Local Government and Social Care Ombudsman) | Decision statement | Statement of decision | Decision of the Ombudsman | www.lgo.org.uk | lgo.org.uk
`)
const siteNames: ReadonlySet<string> = new Set([...offices, ...sites])
const officeNames: ReadonlySet<string> = new Set(offices)

/** Labels that stand for what follows them, and are dropped. */
const decisionLabel = /^the ombudsm(?:an|en)(?:s|'s|s')? (?:final decision|decision|report|draft decision|provisional decision)$/

/** Whether a line is page furniture: what a web page puts around every statement, whichever it is. */
export function isFurniture(line: string): boolean {
  const folded = fold(line)
  return isWithin(line, folded) || isAround(folded)
}

/** Whether a line is page furniture although it stands in the middle of a statement. */
export const isFurnitureWithin = (line: string): boolean => isWithin(line, fold(line))

const isWithin = (line: string, folded: string): boolean =>
  anywhere.has(folded) || officeNames.has(folded) || begins(folded, panelBeginnings) || isRule(line) || isAddress(line)

const isAround = (folded: string): boolean => isOneAround(folded) || isBreadcrumb(folded) || isRow(folded)
const isOneAround = (folded: string): boolean => anywhere.has(folded) || around.has(folded) || siteNames.has(folded) || begins(folded, aroundBeginnings)

/** Whether a line is what an archive, or a browser's view for reading, counts beside a page: `12 captures`, `6–8 minutes`. */
export const isCaptureCount = (line: string): boolean => captureCounts.test(fold(line))
const captureCounts = /^\d+ captures?$|^\d+(?:-\d+)? min(?:ute)?s?(?: read)?$|^\d{1,2} [a-z]{3} \d{4} - \d{1,2} [a-z]{3} \d{4}$/

/** Several in a row, parted by signs, or three and more by nothing: `Home | Decisions | Contact us`, `Was this page helpful? Yes No`. */
function isRow(folded: string): boolean {
  if (folded.length > 200 || !firstWords.has(/^\S*[^\s:]/.exec(folded)?.[0] ?? '')) return false
  const parts = folded.split(partsRow).map(fold).filter((part) => part !== '')
  return parts.length >= 2 ? parts.every((part) => isOneAround(part) || countInRow(part) > 0) : countInRow(folded) >= 3
}

/** With what words a line of the page can begin: nearly every other line is told apart by its first. */
const firstWords: ReadonlySet<string> = new Set([...anywhere, ...around, ...siteNames, ...aroundBeginnings].map((line) => line.split(' ', 1)[0] ?? ''))

const partsRow = / ?[|·•›»>] ?| \/ |: /

/** How many known lines, one behind the other, make up these words; 0 where some are left. */
function countInRow(folded: string): number {
  const row = folded.split(' ')
  const counts = [0]
  for (let end = 1; end <= row.length; end++)
    for (let start = Math.max(0, end - 8); start < end; start++) {
      const before = counts[start]
      const name = row.slice(start, end).join(' ')
      if (before !== undefined && (anywhere.has(name) || around.has(name) || siteNames.has(name))) counts[end] = Math.max(counts[end] ?? 0, before + 1)
    }
  return counts[row.length] ?? 0
}

const begins = (folded: string, beginnings: readonly string[]): boolean => beginnings.some((beginning) => folded.startsWith(beginning))

/** Whether these words are what a site that publishes decisions calls itself. */
export const isSiteName = (text: string): boolean => siteNames.has(fold(text))

/** Whether a line is the label above the summary, `The Ombudsman's final decision:`. */
export const isDecisionLabel = (line: string): boolean => decisionLabel.test(fold(line))

/** The label above the summary at the start of a line that goes on, and what follows it; `null` where there is none. */
export function afterDecisionLabel(line: string): string | null {
  const colon = line.indexOf(':')
  return colon > 0 && isDecisionLabel(line.slice(0, colon)) ? collapse(line.slice(colon + 1)) : null
}

/** `Home > Decisions > Housing`, with whichever arrow. */
const isBreadcrumb = (folded: string): boolean => /^(?:you are (?:here|in):? ?)?(?:home ?(?:[>›»/|→:·] ?)+|(?:lgs?co|lgo|(?:our |all )?decisions) ?(?:[>›»→] ?)+)/.test(folded) && folded.length <= 200

/** Whether a line is the way from a site's first page to this one. */
export const isWayHere = (line: string): boolean => isBreadcrumb(fold(line))

/** A line drawn from characters that are no words. */
const isRule = (line: string): boolean => /^[-=_~*#.\s—–|+^]+$/.test(line)

/** An address on the web and nothing else, in angle brackets or not. */
const isAddress = (line: string): boolean => /^<?(?:https?:\/\/|www\.)\S+>?$/.test(line)
