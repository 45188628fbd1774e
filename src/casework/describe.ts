import { testOf } from '../law/law.ts'
import { formatDate } from '../time/plain-date.ts'
import type { Scheme } from '../scheme/language.ts'
import type { Channel, Happening, PublicationChangeKind } from './event.ts'

/** How a complaint came. */
export const channelInWords: Readonly<Record<Channel, string>> = { web: 'on these pages', phone: 'by telephone or in person', post: 'in writing', import: 'from another system', handover: 'by hand-over' }

const testName = (test: string) => testOf(test)?.name ?? test

/** An event in a sentence, for the history and for "what changed meanwhile"; identifiers and choices only, so it tells nothing personal. */
export function describeHappening(it: Happening, scheme: Scheme): string {
  const head = scheme.words?.head ?? 'head of complaint'
  const aHead = `${/^[aeiou]/i.test(head) ? 'an' : 'a'} ${head}`
  const handoverName = (id: string) => scheme.handovers?.[id]?.name ?? id
  switch (it.type) {
    case 'CaseOpened': return `The complaint was received, ${channelInWords[it.channel]}, and given the reference ${it.reference}.`
    case 'PartyAdded': return `${scheme.roles[it.role]?.name ?? it.role} added.`
    case 'PartyChanged': return 'Details of a person were changed.'
    case 'OpeningAnswered': return 'What else was asked at the opening was answered.'
    case 'ComplaintReceived': return 'The complaint, in the person’s own words, was recorded.'
    case 'NamingChosen': return 'How the statement refers to the complainant was chosen.'
    case 'CategoryChosen': return `The category was set to ${it.category}, ${it.subcategory}.`
    case 'HeadAdded': return `${capitalised(aHead)} was added.`
    case 'HeadChanged': return `${capitalised(aHead)} was changed.`
    case 'HeadRemoved': return `${capitalised(aHead)} was removed.`
    case 'HeadsOrdered': return 'The order of the heads was changed.'
    case 'FactRecorded': return 'A fact was recorded.'
    case 'FactChanged': return 'A fact was changed.'
    case 'FactRemoved': return 'A fact was removed.'
    case 'FactsOrdered': return 'The order of the facts was changed.'
    case 'TestConsidered': return `The test “${testName(it.test)}” was considered: ${it.met ? 'met' : 'not met'}${it.discretion === 'exercised' ? ', discretion exercised' : it.discretion === 'not-exercised' ? ', discretion not exercised' : ''}.`
    case 'TestWithdrawn': return `The test “${testName(it.test)}” was withdrawn.`
    case 'HeadFound': return `It was found on ${aHead}: ${scheme.findings?.[it.finding]?.name ?? it.finding}.`
    case 'HeadFindingWithdrawn': return `The finding on ${aHead} was withdrawn.`
    case 'InjusticeClaimed': return 'An injustice that the person claims was recorded.'
    case 'InjusticeAddressed': return it.head === null ? 'An injustice was marked as not addressed.' : 'An injustice was marked as addressed.'
    case 'GroundsChosen': return `The grounds were chosen: ${it.grounds.map(testName).join('; ') || 'none'}.`
    case 'LawOrdered': return 'The order of the law paragraphs was changed.'
    case 'FindingsSeparated': return it.subheading === null ? 'The sub-heading before the findings was removed.' : `The sub-heading “${it.subheading}” was put before the findings.`
    case 'ParagraphRewritten': return 'A paragraph of the statement was rewritten.'
    case 'ParagraphRestored': return 'A paragraph of the statement was put back as drafted.'
    case 'WarningsAcknowledged': return 'The warnings on the statement were considered.'
    case 'AccountReceived': return it.from === 'body' ? 'The body’s account was received.' : 'The person’s account was received.'
    case 'NoteAdded': return 'A note was added.'
    case 'ActionTaken': return `${scheme.actions[it.action]?.name ?? it.action}: ${scheme.stages[it.to]?.name ?? it.to}, ${formatDate(it.on)}.`
    case 'DocumentIssued': return `${scheme.documents[it.document]?.name ?? it.document} ${it.byHand ? 'prepared for' : 'issued to'} the ${(scheme.roles[it.to]?.name ?? it.to).toLowerCase()}.`
    case 'DocumentSent': return `It was recorded that a prepared letter was sent, on ${formatDate(it.on)}.`
    case 'PromiseMade': return `Something was promised by ${formatDate(it.due)}, to be done by the ${(scheme.roles[it.holder]?.name ?? it.holder).toLowerCase()}.`
    case 'PromiseKept': return `What was promised was done on ${formatDate(it.on)}.`
    case 'FamilyProceedingsMarked': return 'What comes from family proceedings was marked.'
    case 'ConsentAsked': return `Consent was asked: ${handoverName(it.handover)}.`
    case 'ConsentGiven': return `Consent was given: ${handoverName(it.handover)}.`
    case 'ConsentRefused': return 'Consent was refused.'
    case 'ConsentWithdrawn': return 'Consent was withdrawn.'
    case 'HandedOver': return it.byHand ? `Prepared to be sent: ${handoverName(it.handover)}.` : `Handed over: ${handoverName(it.handover)}.`
    case 'HandoverSent': return `What was prepared was sent, ${formatDate(it.on)}.`
    case 'HandoverAnswered': return `The hand-over was ${it.answer}${it.reference === null ? '' : `; its reference there is ${it.reference}`}.`
    case 'ReceivedByHandover': return `The case came by hand-over, from the case ${it.reference}.`
    case 'HandoverReturned': return 'The case was returned to whoever handed it over.'
    case 'Published': return 'The decision was published in the register.'
    case 'PublicationChanged': return publicationChanges[it.change]
  }
}

const publicationChanges: Readonly<Record<PublicationChangeKind, string>> = {
  'taken-down': 'The published decision was taken down from the register.',
  'filed-elsewhere': 'The published decision was filed under another subject.',
  'replacement-proposed': 'Another text was proposed for the published decision.',
  replaced: 'The published decision was replaced by another text.',
  'replacement-dropped': 'The text proposed for the published decision was dropped.',
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
