import type { FastifyInstance, FastifyReply } from 'fastify'
import { checkPackage } from '../../handover/check-package.ts'
import { summaryOf } from '../../handover/summary.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import { exportHandover } from '../../usecases/handover/carry.ts'
import { answerConsent, askConsent } from '../../usecases/handover/consents.ts'
import { handOver, recordHandoverSent } from '../../usecases/handover/hand-over.ts'
import { markFamilyProceedings } from '../../usecases/handover/mark-family-proceedings.ts'
import { showHandover, type ShownHandover } from '../../usecases/handover/show-handover.ts'
import { permittedHandovers } from '../../casework/hand-over.ts'
import { standingIn } from '../../usecases/cases/standing-in-case.ts'
import { showCase } from '../../usecases/cases/show-case.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import type { Actor, Desk } from '../../usecases/use-case.ts'
import { seenIn } from '../case/action-page.ts'
import { letterBody } from '../case/letter-body.ts'
import { referenceOf } from '../case/reference.ts'
import { changesBlock, problemsOf } from '../case/refused.ts'
import { speakFor } from '../office-on-pages.ts'
import {
  blankForm, button, buttonGroup, checkboxes, choice, choices, date, dateInput, details, fromForm, fromFormDate, fromFormMany, goTo, html, insetText, notify, postForm, radios, readForm, refuse, respond, summaryList,
  text, textArea, warningText, type Content,
} from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { itemsOf } from './items-of-case.ts'
import { handoverList } from './status.ts'

type Base = '/office/cases' | '/my'
type Route = { Params: { reference: string; handover: string; package: string; consent: string } }

/** Handing heads of a case over, for the office that has it and for the person whose case it is, below the case's own address. */
export function handoverPages(app: FastifyInstance, { desk, base }: { readonly desk: Desk; readonly base: Base }): void {
  const at = (reference: string) => `${base}/${reference}`

  app.get<Route>(`${base}/:reference/hand-over`, async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file } = shown.value
    speakFor(reply, base, file)
    const [ways, asked] = [open(file, request.actor, at(request.params.reference)), consents(reply, file, base, at(request.params.reference))]
    return respond(reply, {
      title: base === '/my' ? 'Take this further' : 'Hand over', caption: file.state.reference, back: at(request.params.reference), journey: base === '/my',
      // What waits for the person's answer comes before what they might begin.
      body: [file.state.consents.some(({ is }) => is === 'asked') ? [asked, html`<h2 class="govuk-heading-m">${base === '/my' ? 'What you can take further yourself' : 'What can be handed over'}</h2>`, ways] : [ways, asked], html`<h2 class="govuk-heading-m">What has been handed over</h2>`, handoverList(file, at(request.params.reference))],
    })
  })

  app.get<Route>(`${base}/:reference/hand-over/:handover`, async (request, reply) => {
    const shown = await showHandover(desk, request.actor, { reference: referenceOf(request.params.reference), handover: request.params.handover })
    return shown.ok ? form(reply, base, shown.value, blankForm({ heads: shown.value.proposed, to: shown.value.ways[0]?.to ?? '' })) : refuse(reply, 'not-found')
  })

  app.post<Route>(`${base}/:reference/hand-over/:handover`, async (request, reply) => {
    const asked = { reference: referenceOf(request.params.reference), handover: request.params.handover }
    const shown = await showHandover(desk, request.actor, asked)
    if (!shown.ok) return refuse(reply, 'not-found')
    const read = readForm(fieldsOf(shown.value, desk.today()), request.body)
    if (!read.valid) return form(reply, base, shown.value, read)
    const { heads, to, why, until, then } = read.values
    const given = { ...asked, seen: seenIn(request.body), heads: heads ?? [], to, why: why ?? '', until: (until as PlainDate | undefined) ?? null }
    const result = then === 'ask' ? await askConsent(desk, request.actor, given) : await handOver(desk, request.actor, given)
    if (!result.ok) return form(reply, base, shown.value, { ...read, problems: problemsOf(result.refusal) }, changesBlock(result.refusal))
    notify(reply, then === 'ask' ? 'The person has been asked. You see their answer here.' : 'byHand' in result.value && result.value.byHand ? 'It is prepared. It has not been sent: somebody has to send it.' : 'It has been handed over.')
    return goTo(reply, 'package' in result.value ? `${at(request.params.reference)}/packages/${result.value.package}` : `${at(request.params.reference)}/hand-over`)
  })

  app.post<Route>(`${base}/:reference/consents/:consent`, async (request, reply) => {
    const read = readForm({ answer: choice({ label: 'your answer', options: ['yes', 'no', 'withdraw'], required: 'Choose your answer' }) }, request.body)
    if (!read.valid) return refuse(reply, 'not-found')
    const answered = await answerConsent(desk, request.actor, { reference: referenceOf(request.params.reference), seen: seenIn(request.body), consent: request.params.consent, answer: read.values.answer })
    if (!answered.ok && answered.refusal.code === 'not-allowed') return refuse(reply, 'not-allowed')
    notify(reply, !answered.ok ? answered.refusal.message : { yes: 'You have agreed. You can take it back here at any time.', no: 'You have said no. Nothing goes.', withdraw: 'You have taken it back. Nothing more goes.' }[read.values.answer])
    return goTo(reply, `${at(request.params.reference)}/hand-over`)
  })

  app.get<Route>(`${base}/:reference/packages/:package`, async (request, reply) => pack(reply, request.params, request.actor, blankForm()))

  app.post<Route>(`${base}/:reference/packages/:package`, async (request, reply) => {
    const read = readForm(sentFields(desk.today()), request.body)
    if (!read.valid) return pack(reply, request.params, request.actor, read)
    const recorded = await recordHandoverSent(desk, request.actor, { reference: referenceOf(request.params.reference), seen: seenIn(request.body), package: request.params.package, on: read.values.on, how: read.values.how })
    if (!recorded.ok) return pack(reply, request.params, request.actor, { ...read, problems: problemsOf(recorded.refusal) })
    notify(reply, 'It is recorded as sent.')
    return goTo(reply, `${at(request.params.reference)}/hand-over`)
  })

  app.get<Route>(`${base}/:reference/packages/:package/file`, async (request, reply) => {
    const found = await exportHandover(desk, request.actor, { reference: referenceOf(request.params.reference), id: request.params.package })
    if (!found.ok) return refuse(reply, 'not-found')
    return reply.header('content-type', 'application/zip').header('content-disposition', `attachment; filename="${found.value.name}"`).header('cache-control', 'no-store').send(Buffer.from(found.value.file))
  })

  app.get<Route>(`${base}/:reference/family-proceedings`, async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    return shown.ok ? familyPage(reply, base, shown.value.file) : refuse(reply, 'not-found')
  })

  app.post<Route>(`${base}/:reference/family-proceedings`, async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const shown = await showCase(desk, request.actor, { reference })
    if (!shown.ok) return refuse(reply, 'not-found')
    const among = itemsOf(shown.value.file).map(({ id }) => id)
    const read = readForm({ items: choices({ label: 'items', options: among }) }, request.body)
    const marked = await markFamilyProceedings(desk, request.actor, { reference, seen: seenIn(request.body), items: read.values.items ?? [], among })
    if (!marked.ok) return familyPage(reply, base, shown.value.file, changesBlock(marked.refusal))
    notify(reply, 'It is marked.')
    return goTo(reply, `${at(request.params.reference)}/hand-over`)
  })

  async function pack(reply: FastifyReply, params: Route['Params'], actor: Actor, shownForm: ShownForm): Promise<FastifyReply> {
    const reference = referenceOf(params.reference)
    const [shown, found] = [await showCase(desk, actor, { reference }), await exportHandover(desk, actor, { reference, id: params.package })]
    const checked = found.ok ? checkPackage(found.value.file) : null
    const state = shown.ok ? shown.value.file.state.handovers.find((each) => each.package === params.package) : undefined
    if (!shown.ok || checked === null || 'problems' in checked || state === undefined) return refuse(reply, 'not-found')
    const { file } = shown.value
    speakFor(reply, base, file)
    const { handover, letters } = checked.package
    return respond(reply, {
      title: state.is === 'prepared' ? 'Prepared: you must send it' : 'What was handed over',
      // What is printed goes to somebody else, and says what it is and not what is to be done with it.
      ...(state.is === 'prepared' ? { heading: html`<span class="govuk-!-display-none-print">Prepared: you must send it</span><span class="redress-print-only">What ${file.office.name} hands over to you</span>` } : {}),
      caption: file.state.reference, back: `${at(params.reference)}/hand-over`, problems: shownForm.problems,
      body: [
        state.is === 'prepared'
          ? html`<div class="govuk-!-display-none-print">${warningText('Nothing has been sent. Print this and send it, or send the file, and then record below how you did. A time limit there does not wait.')}</div>`
          : null,
        html`<p class="govuk-body govuk-!-display-none-print"><a class="govuk-link" href=${`${at(params.reference)}/packages/${params.package}/file`}>Download it as a file</a> (a zip that opens anywhere, with a summary to read inside), or print this page.</p>`,
        html`<section class="redress-letter">${letterBody({ title: '', text: summaryOf(handover) }, 'part')}</section>`,
        [...letters].map(([path, letter]) => html`<section class="redress-letter">${letterBody({ title: handover.letters.find((each) => each.file === path)?.title ?? '', text: letter })}</section>`),
        state.is !== 'prepared' ? null : html`<div class="govuk-!-display-none-print"><h2 class="govuk-heading-m">When you have sent it</h2>${postForm(reply, {
          action: `${at(params.reference)}/packages/${params.package}`,
          body: [
            html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
            dateInput({ ...fromFormDate(shownForm, 'on'), legend: 'On which day did you send it?', hint: 'For example, 27 3 2026' }),
            textArea({ ...fromForm(shownForm, 'how'), label: 'How, and how can you show it?', hint: 'For example recorded delivery and its number, or the confirmation that their website gave you.', rows: 3 }),
            button({ text: 'Record that it was sent' }),
          ],
        })}</div>`,
      ],
    })
  }
}

const sentFields = (today: PlainDate) => ({
  on: date({ label: 'the day', required: 'Enter the day on which you sent it', notAfter: today, tooLate: 'The day must not be in the future' }),
  how: text({ label: 'how it was sent', max: 2000, multiline: true, required: 'Say how it was sent, such as the number of the recorded delivery' }),
})

/** What may be handed over now, each with where it would go. */
function open(file: CaseFile, actor: Actor, path: string): Content {
  const permitted = permittedHandovers(file.state, file.scheme, standingIn(file.state, actor))
  return [
    permitted.length === 0
      ? html`<p class="govuk-body">There is nothing that you can hand over at this stage.</p>`
      : html`<ul class="govuk-list">${permitted.map(({ id, handover }) => html`<li class="govuk-!-margin-bottom-4"><a class="govuk-link govuk-!-font-weight-bold" href=${`${path}/hand-over/${id}`}>${handover.name}</a><br />${actor.side === 'person' ? null : 'The person is told: '}${handover.identity}</li>`)}</ul>`,
    html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/family-proceedings`}>Say what comes from family proceedings</a>: it stays out of everything that is handed over, because those proceedings are private.</p>`,
  ]
}

function consents(reply: FastifyReply, file: CaseFile, base: Base, path: string): Content {
  if (file.state.consents.length === 0) return null
  const answers = { asked: 'asked, not answered yet', given: 'agreed', refused: 'refused', withdrawn: 'taken back' } as const
  return [
    html`<h2 class="govuk-heading-m">${base === '/my' ? 'What you were asked, and what you agreed to' : 'What the person was asked'}</h2>`,
    file.state.consents.map((consent) => {
      const words = file.words(consent.kept)
      const decide = (answer: string, label: string, look?: 'secondary' | 'warning') => postForm(reply, {
        action: `${path}/consents/${consent.id}`,
        body: [html`<input type="hidden" name="seen" value=${String(file.state.version)} /><input type="hidden" name="answer" value=${answer} />`, button({ text: label, ...(look === undefined ? {} : { look }), preventDoubleClick: true })],
      })
      return [
        summaryList({
          card: { title: file.scheme.handovers?.[consent.handover]?.name ?? consent.handover },
          rows: [
            { key: 'What goes', value: textOf(words, 'what') }, { key: 'To', value: textOf(words, 'to') }, { key: 'Why', value: textOf(words, 'why') || 'Not said' },
            { key: 'Who learns who you are', value: textOf(words, 'identity') }, { key: 'Until', value: consent.until === null ? 'The procedure there has ended' : formatDate(consent.until) },
            { key: 'Answer', value: `${answers[consent.is]}${consent.givenOn === null ? '' : `, ${formatDate(consent.givenOn)}`}` },
          ],
        }),
        base !== '/my' ? null : consent.is === 'asked' ? html`<div class="govuk-button-group">${decide('yes', 'Yes, I agree')}${decide('no', 'No', 'secondary')}</div>` : consent.is === 'given' ? decide('withdraw', 'Take back what I agreed to', 'warning') : null,
      ]
    }),
  ]
}

const fieldsOf = ({ ways, open: heads, own }: ShownHandover, today: PlainDate) => ({
  heads: choices({ label: 'what goes', options: heads }),
  to: choice({ label: 'where it goes', options: ways.map(({ to }) => to), required: 'Choose where it is to go' }),
  why: text({ label: 'why', max: 5000, multiline: true }),
  until: date({ label: 'the last day', notBefore: today, tooEarly: 'The last day must not be in the past' }),
  then: choice({ label: 'what to do', options: own ? ['hand-over'] : ['hand-over', 'ask'], required: 'Choose what to do' }),
})

function form(reply: FastifyReply, base: Base, shown: ShownHandover, shownForm: ShownForm, above: Content = null): FastifyReply {
  const { file, permitted: { handover }, ways, preview, open: heads, consent, asked, own } = shown
  speakFor(reply, base, file)
  const path = `${base}/${(reply.request.params as Route['Params']).reference}`
  const texts = new Map(itemsOf(file).map(({ id, text: words }) => [id, words]))
  const needsConsent = handover.rests === 'consent' && !own && consent === undefined
  const carried = [
    preview.person === null ? null : own ? 'your name and how to reach you' : 'the person’s name and how to reach them', preview.narrative === null ? null : own ? 'what you told us, in your words' : 'the person’s words',
    preview.heads.every(({ finding }) => finding === null) ? null : `what was found on each ${file.scheme.words?.head ?? 'head of complaint'} that goes`,
    preview.facts.length === 0 ? null : `${preview.facts.length} ${preview.facts.length === 1 ? 'fact' : 'facts'} recorded here`, preview.decision === null ? null : 'what was decided',
    preview.letters.length === 0 ? null : `letters: ${preview.letters.map(({ title }) => title).join('; ')}`, preview.clocks.length === 0 ? null : 'the time limits that are running',
  ].filter((each) => each !== null)
  return respond(reply, {
    title: handover.name, caption: file.state.reference, back: `${path}/hand-over`, problems: shownForm.problems, journey: base === '/my',
    body: [
      above,
      insetText(html`<p class="govuk-body"><strong>Who will learn who ${own ? 'you are' : 'the person is, as they are told'}:</strong> ${handover.identity}</p>`),
      handover.rests === 'consent' ? null : html`<p class="govuk-body">This rests on ${handover.rests === 'duty' ? 'a duty' : 'a power'} to share (${[handover.source.instrument, handover.source.provision].filter(Boolean).join(', ')}), not on consent.${handover.tellsPerson ? ' The person is told that it was done.' : ''}</p>`,
      postForm(reply, {
        action: `${path}/hand-over/${shown.permitted.id}`,
        body: [
          html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
          heads.length === 0 ? html`<p class="govuk-body">No ${file.scheme.words?.head ?? 'head of complaint'} is recorded that could go by itself.</p>`
            : checkboxes({ ...fromFormMany(shownForm, 'heads'), legend: `Which ${file.scheme.words?.head ?? 'head of complaint'} goes?`, hint: preview.narrative === null ? 'Tick only what they are to deal with. What you do not tick stays here.' : `${own ? 'Your own words go' : 'The person’s own words go'} along, and tell all of it. Take a tick away where they are not to deal with something.`, items: heads.map((id) => ({ value: id, text: texts.get(id) ?? 'One that you cannot read here' })) }),
          carried.length === 0 ? null : html`<h2 class="govuk-heading-s">What goes with it</h2><ul class="govuk-list govuk-list--bullet">${carried.map((each) => html`<li>${each}</li>`)}</ul>`,
          preview.leftOut.length === 0 ? null : html`<h2 class="govuk-heading-s">What stays here</h2><ul class="govuk-list govuk-list--bullet">${preview.leftOut.map(({ what, why }) => html`<li>${what}: ${why}</li>`)}</ul>`,
          details({ summary: heads.length > 1 ? 'Read all of it, as it would go if everything were ticked' : 'Read all of it, as it would go', body: letterBody({ title: '', text: summaryOf(preview) }, 'part') }),
          ways.length === 1 ? html`<input type="hidden" name="to" value=${ways[0]?.to} /><p class="govuk-body"><strong>It goes to ${ways[0]?.name}.</strong>${ways[0] !== undefined && 'byHand' in ways[0] ? ' They have no office here: we prepare it, and you must send it.' : ''}</p>`
            : radios({ ...fromForm(shownForm, 'to'), legend: 'Where does it go?', items: ways.map(({ to, name }) => ({ value: to, text: name })) }),
          needsConsent || own ? [
            textArea({ ...fromForm(shownForm, 'why'), label: own ? (heads.length === 0 && preview.narrative === null ? 'What you would like them to do' : 'What you would like them to do (optional)') : 'Why, in words for the person', rows: 4, spellcheck: true }),
            dateInput({ ...fromFormDate(shownForm, 'until'), legend: 'Until when may they rely on it? (optional)', hint: own ? 'You can take it back at any time. If you give no day, it ends when they have finished.' : 'If you give no day, it ends when their procedure does.' }),
          ] : null,
          asked === undefined ? null : html`<p class="govuk-body">The person was asked and has not answered yet.</p>`,
          buttonGroup(
            needsConsent ? button({ text: 'Ask the person', name: 'then', value: 'ask', preventDoubleClick: true }) : button({ text: own ? 'I agree: hand it over' : 'Hand it over', name: 'then', value: 'hand-over', preventDoubleClick: true }),
            html`<a class="govuk-link" href=${`${path}/hand-over`}>Cancel</a>`,
          ),
        ],
      }),
    ],
  })
}

function familyPage(reply: FastifyReply, base: Base, file: CaseFile, above: Content = null): FastifyReply {
  speakFor(reply, base, file)
  const path = `${base}/${(reply.request.params as Route['Params']).reference}`
  const items = itemsOf(file)
  return respond(reply, {
    title: 'What comes from family proceedings?', caption: file.state.reference, back: `${path}/hand-over`,
    body: [
      above,
      html`<p class="govuk-body">Proceedings about children are private, and so are their papers. What you mark here is never passed on by hand-over. If a court allows it, send it yourself with the order.</p>`,
      items.length === 0 ? html`<p class="govuk-body">There is nothing to mark yet.</p>` : postForm(reply, {
        action: `${path}/family-proceedings`,
        body: [
          html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
          checkboxes({ name: 'items', values: file.state.familyProceedings, legend: 'These come from family proceedings', items: items.map(({ id, kind, text: words }) => ({ value: id, text: words, hint: kind })) }),
          button({ text: 'Save' }),
        ],
      }),
    ],
  })
}
