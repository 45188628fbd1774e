import type { Paragraph } from '../../src/statement/model.ts'
import type { Heading } from './page-headings.ts'
import type { Ways } from './page-ways.ts'

export const furniture = {
  before: {
    nothing: [], 'skip-links': ['Skip to main content', 'Skip to navigation', 'Menu', 'Search'], cookies: ['Cookies on this site', 'We use cookies to make this site work. We would also like to use analytics cookies.', 'Accept all cookies', 'Reject all cookies', 'Cookie settings'],
    breadcrumb: ['Home > Decisions > Adult care services', 'You are here: Home > Decisions'], site: ['Local Government and Social Care Ombudsman', 'Decisions', 'Make a complaint', 'About us', 'Contact us'], search: ['Back to search results', 'Print this page', 'Share this page'], print: ['Print this page', 'LGO logogram'],
    'other-cookies': ['Cookies', 'This site uses cookies to make it work. Find out more about cookies.', 'Accept', 'Decline'], banner: ['Skip to content', 'Local Government & Social Care Ombudsman', 'Home | Make a complaint | Decisions | About us', 'Search decisions'],
    'menu-row': ['Care Complaints Library | Providers | About the library', 'Make a complaint  Decisions  Information centre  Contact us'], mail: ['From: reader@library.example', 'Sent: Monday 3 June 2024 09:12', 'To: office@library.example', 'Subject: Decision (not upheld)', ''],
    'short-mail': ['From: reader@library.example', 'Subject: Housing > Other'], archive: ['INTERNET ARCHIVE', '12 captures', '4 Apr 2024 - 3 Jun 2025', 'About this capture'], 'print-time': ['15/11/2024, 10:32 Local Government and Social Care Ombudsman'], 'saved-on': ['Downloaded from www.library.example on 4 November 2025'], 'other-menu': ['Skip to main content', 'Home', 'Your council’s performance', 'Find your local office', 'Contact us'],
  },
  between: { nothing: [], 'back-to-top': ['Back to top'], print: ['Print this page'], cookies: ['Review your privacy settings'], share: ['Share this page', 'Back to top'], top: ['Return to top'], panel: ['Back to top', 'Print this page', 'LGO logogram'] },
  after: {
    nothing: [], panel: ['Print this page', 'LGO logogram', 'Review your privacy settings', 'Required cookies', 'These cookies enable the website to function properly. You can only disable these by changing your browser preferences.', 'View required cookies', 'Analytical cookies', 'Google Analytics cookies help us improve the performance of the website by understanding how visitors use the site.', 'View analytical cookies', 'Privacy settings'],
    print: ['Print this page'], footer: ['© 2026 Local Government and Social Care Ombudsman', 'Accessibility', 'Privacy', 'Terms and conditions', 'Contact us'], related: ['Related content', 'Back to search results', 'Next decision'], feedback: ['Was this page helpful?', 'Yes', 'No', 'Give feedback'],
    sharing: ['Share this decision', 'Facebook', 'Twitter', 'LinkedIn', 'Email'], copyright: ['© Commission for Local Administration in England', 'All content is available under the Open Government Licence v3.0, except where otherwise stated'],
    rows: ['Share this page: Facebook | X | LinkedIn', 'Was this page helpful?  Yes  No', 'Previous decision · Next decision'], download: ['Download this decision (PDF, 212 KB)', 'Did you find what you were looking for? Yes No'],
    source: ['Source: https://www.lgo.org.uk/decisions/housing/allocations/24-001-002', 'Retrieved from the web on 3 June 2026'],
  },
} as const

export function labelAndSummary(summary: string, { label }: Ways): readonly string[] {
  switch (label) {
    case 'usual': return ["The Ombudsman's final decision:", `Summary: ${summary}`]
    case 'none': return [`Summary: ${summary}`]
    case 'curly': return ['The Ombudsman’s final decision:', `Summary: ${summary}`]
    case 'capitals': return ["THE OMBUDSMAN'S FINAL DECISION:", `SUMMARY: ${summary}`]
    case 'with-summary': return [`The Ombudsman's final decision: Summary: ${summary}`]
    case 'no-colon': return ["The Ombudsman's final decision", `Summary - ${summary}`]
    case 'unlabelled': return ["The Ombudsman's final decision:", summary]
    case 'no-summary': return ["The Ombudsman's final decision:"]
    case 'decision-label': return ['Decision summary', summary]
    case 'bare-summary': return ["The Ombudsman's final decision:", 'Summary', summary]
  }
}

export const usualSignOff = "Investigator's decision on behalf of the Ombudsman"

export function signOffIn({ signOff }: Ways): readonly string[] {
  switch (signOff) {
    case 'usual': case 'glued': return [usualSignOff]
    case 'twice': return [usualSignOff, usualSignOff]
    case 'capitals': return [usualSignOff.toUpperCase()]
    case 'curly': return [usualSignOff.replace("'", '’')]
    case 'none': return []
    case 'stop': return [`${usualSignOff}.`]
    case 'ombudsman': return ["Investigator's final decision on behalf of the Ombudsman"]
    case 'no-apostrophe': return [usualSignOff.replace("'", '')]
  }
}

export function markOf(number: number, inSection: number, section: number, { numbers }: Ways): string {
  switch (numbers) {
    case 'continuous': return `${number}. `
    case 'restarting': return `  ${inSection}. `
    case 'bracket': return `${number}) `
    case 'hyphens': return '- '
    case 'bullets': return '• '
    case 'stars': return '* '
    case 'none': return ''
    case 'tabbed': return `${number}.\t`
    case 'close': return `${number}.`
    case 'square': return `[${number}] `
    case 'dotted-by-section': return `${section + 1}.${inSection} `
    case 'en-dashes': return '– '
    case 'dots': return '· '
    case 'arrows': return '➢ '
    case 'bold': return `**${number}.** `
    case 'skipping': return `${number + Math.floor(number / 5)}. `
    case 'after-stop-two-spaces': return `${number}.   `
    case 'triangles': return '‣ '
    case 'plus': return '◦ '
    case 'brackets-restarting': return `(${inSection}) `
    case 'with-heading': return `${section + 1}.${inSection} `
    case 'zeros': return `${String(number).padStart(2, '0')}. `
  }
}

export function itemMarkOf(at: number, way: Ways): string {
  const like = markOf(1, 1, 0, way)
  switch (way.items) {
    case 'nested': return like === '• ' ? '    - ' : '    • '
    case 'letters': return `${String.fromCharCode(97 + at)}) `
    case 'roman': return `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][at]}) `
    case 'like-paragraphs': return like
    case 'unmarked': return ''
    case 'capital-letters': return `${String.fromCharCode(65 + at)}) `
    case 'letters-with-stops': return `${String.fromCharCode(97 + at)}. `
    case 'bracketed-letters': return `(${String.fromCharCode(97 + at)}) `
    case 'dashes': return like === '- ' ? '    • ' : '- '
    case 'numbers': return `    ${at + 1}. `
    case 'roman-with-stops': return `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][at]}. `
    case 'stars': return '  * '
    case 'quoted': return ''
  }
}

export const standing = ({ citations }: Paragraph): readonly string[] => citations.filter(({ standsAlone }) => standsAlone).map(({ text }) => `(${text})`)

export function contentsIn(headings: readonly Heading[], { contents }: Ways): readonly string[] {
  const names = headings.map(({ read }) => read)
  switch (contents) {
    case 'none': return []
    case 'plain': return ['Contents', ...names]
    case 'bullets': return ['On this page', ...names.map((each) => `- ${each}`)]
    case 'numbered': return ['Contents', ...names.map((each, at) => `${at + 1}. ${each}`)]
    case 'row': return [`Jump to: ${names.join(' | ')}`]
    case 'dotted': return ['Contents', ...names.map((each, at) => `${each} ${'.'.repeat(60 - each.length)} ${at + 1}`)]
    case 'spaced': return ['Contents', ...names.map((each, at) => `${each.padEnd(64)}${at + 1}`)]
    case 'before-title': return ['Contents', ...names]
    case 'first': case 'last': return ['In this decision', ...names]
    case 'behind-summary': return names
    case 'linked': return ['Contents', ...names.map((each) => `- [${each}](#${each.toLowerCase().replace(/\W+/g, '-')})`)]
  }
}
