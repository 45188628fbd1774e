import { fold } from './words.ts'

/** Lines of the page around a statement that say nothing of it, whole and folded. */
const wholeLines: ReadonlySet<string> = new Set(
  [
    'Back to top', 'Print this page', 'Print', 'Share this page', 'LGO logogram', 'LGSCO logo', 'Skip to content', 'Skip to main content',
    'Review your privacy settings', 'Privacy settings', 'Required cookies', 'Analytical cookies',
    'View required cookies', 'View analytical cookies', 'Cookie settings', 'Accept all cookies', 'Reject all cookies',
    'Accept cookies', 'Reject cookies', 'Save settings', 'Close', 'On', 'Off', 'Cookies', 'Privacy', 'Accessibility',
    'Home', 'Contact us', 'Sitemap', 'Back to search results', 'Return to search results', 'New search',
    'Next page', 'Previous page', 'View full decision', 'Read full decision',
  ].map(fold),
)

/** How the sentences of the cookie panel begin, folded. */
const beginnings: readonly string[] = [
  'these cookies enable the website', 'google analytics cookies help', 'we recommend you set these',
  'in using google analytics',
]

/** Labels that stand for what follows them, and are dropped: folded. */
const labels: ReadonlySet<string> = new Set([
  "the ombudsman's final decision", "the ombudsman's decision", "the ombudsman's report", "the ombudsmen's final decision",
])

/** Whether a line is page furniture: what a web page puts around every statement, whichever it is. */
export function isFurniture(line: string): boolean {
  const words = fold(line)
  return wholeLines.has(words) || beginnings.some((beginning) => words.startsWith(beginning)) || isRule(line)
}

/** Whether a line is the label above the summary, `The Ombudsman's final decision:`. */
export const isDecisionLabel = (line: string): boolean => labels.has(fold(line))

/** Whether it closes a section on the page: what follows is no part of that section. */
export const closesSection = (line: string): boolean => fold(line) === 'back to top'

/** A line drawn from characters that are no words. */
const isRule = (line: string): boolean => /^[-=_~*#.\s—–|]+$/.test(line)
