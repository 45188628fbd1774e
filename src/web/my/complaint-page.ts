import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../scheme/language.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { textOf } from '../../usecases/cases/case-file.ts'
import { showCase, type ShownCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { actionButtons, decisionBlock, outsideHistory, ownWords, passage, reachAPerson, received, toldClocks, turnSentence, whoIs } from '../case/outside.ts'
import { clockList, written } from '../case/parts.ts'
import { promiseList } from '../case/promises.ts'
import { referenceOf } from '../case/reference.ts'
import { whereNext } from '../case/where-next.ts'
import { speakFor } from '../office-on-pages.ts'
import { html, refuse, respond, summaryList, type Content } from '../kit/kit.ts'

/** One complaint, for whoever made it: where it stands and whose turn it is before anything else. */
export function complaintPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string } }>('/my/:reference', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file } = shown.value
    speakFor(reply, '/my', file)
    return respond(reply, {
      ...(file.scheme.about === 'office' ? { title: file.scheme.name, caption: `${file.office.name} ${file.state.reference}` } : { title: `Your complaint about ${file.body.name}`, caption: file.state.reference }), journey: true,
      back: { href: '/my', text: 'Back to your complaints' },
      body: body(shown.value, desk),
    })
  })
}

function body(shown: ShownCase, desk: Desk): Content {
  const { file } = shown
  const stage = file.scheme.stages[file.state.stage]
  const today = desk.today()
  return html`
    ${summaryList({ rows: [
      { key: 'Where it stands', value: html`<strong>${stage?.name ?? file.state.stage}</strong><br />${stage?.meaning}` },
      { key: 'Whose turn it is', value: turnSentence(file, 'person', file.office.name) },
      { key: 'Received', value: formatDate(file.state.receivedOn) },
    ] })}
    ${decisionBlock(desk, file, '/my')}
    <h2 class="govuk-heading-m" id="do">What you can do</h2>
    ${actionButtons(shown, '/my')}
    ${Object.keys(file.scheme.handovers ?? {}).length === 0 && file.state.handovers.length === 0 ? null : html`<p class="govuk-body"><a class="govuk-link" href=${`/my/${referenceInAddress(file.state.reference)}/hand-over`}>Take this further, and see what each body has been told</a></p>`}
    ${afterwards(shown)}
    ${promises(file, today)}
    ${onward(file, desk, today)}
    ${dates(file)}
    <h2 class="govuk-heading-m" id="documents">What we sent you</h2>
    ${received(file, '/my')}
    <h2 class="govuk-heading-m" id="sent">What you sent us</h2>
    ${sent(file)}
    <h2 class="govuk-heading-m" id="reach-you">How we reach you</h2>
    ${contact(file)}
    <h2 class="govuk-heading-m" id="history">What has happened</h2>
    ${outsideHistory(file, 'person')}
    <h2 class="govuk-heading-m" id="person">Talk to a person</h2>
    ${reachAPerson(file)}`
}

/** What was promised to them, with whoever has not done it by its day. */
function promises(file: CaseFile, today: PlainDate): Content {
  const list = promiseList(file, { today, whoIs: whoIs(file, 'person') })
  return list === null ? null : html`<h2 class="govuk-heading-m" id="promises">What was promised</h2>${list}`
}

function onward(file: CaseFile, desk: Desk, today: PlainDate): Content {
  const list = whereNext(file, desk.schemes, today)
  return list === null ? null : html`<h2 class="govuk-heading-m" id="next">Where else you can go</h2>${list}`
}

/** Once it is decided: what is still open to them, with its last day. */
function afterwards({ file, actions }: ShownCase): Content {
  if (file.state.decidedOn === null) return null
  const open = toldClocks(file).filter(({ clock, over }) => clock.for === 'limit' && file.scheme.roles[clock.holder]?.side === 'person' && !over)
  const stopsHere = ({ stops }: Clock) => actions.some(({ id, action, allowed }) => allowed && stops.some((trigger) => (trigger.on === 'action' && trigger.action === id) || (trigger.on === 'stage' && trigger.stage === action.to)))
  return open.map(({ clock, due }) => html`<p class="govuk-body"><strong>${clock.name}: until ${formatDate(due)}.</strong> ${clock.meaning}${stopsHere(clock) ? '' : ' Do it by telephone or in writing: see “Talk to a person”.'}</p>`)
}

function dates(file: CaseFile): Content {
  const clocks = toldClocks(file)
  if (clocks.length === 0) return null
  return html`<h2 class="govuk-heading-m" id="dates">Dates</h2>${clockList(clocks, whoIs(file, 'person'))}`
}

function sent(file: CaseFile): Content {
  const complaint = file.words(file.state.complaint)
  return [
    passage('What happened', textOf(complaint, 'narrative')),
    file.state.injustices.map(({ kept }) => passage('How it affected you', textOf(file.words(kept), 'text'))),
    passage('What you would like to happen', textOf(complaint, 'wanted')),
    ownWords(file, 'person'),
  ]
}

const ways: Readonly<Record<string, string>> = { mail: 'Email', post: 'Post', phone: 'Telephone', none: 'We do not contact you: you contact us' }

function contact(file: CaseFile): Content {
  const words = file.words(file.state.parties.find(({ role }) => file.scheme.roles[role]?.side === 'person')?.kept)
  const rows = ([
    ['Name', textOf(words, 'name')], ['Safe way', ways[textOf(words, 'safeContact')] ?? ''], ['Email', textOf(words, 'mail')], ['Telephone', textOf(words, 'phone')],
    ['Address', textOf(words, 'address')], ['What we should know', textOf(words, 'contactNotes')], ['What we should do differently', textOf(words, 'adjustments')],
  ] as const).filter(([, value]) => value !== '')
  return [
    summaryList({ rows: rows.map(([key, value]) => ({ key, value: written(value) })) }),
    html`<p class="govuk-body">If any of this is wrong, or is no longer safe, tell us at once.</p>`,
  ]
}
