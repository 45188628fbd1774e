import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deed } from '../../../casework/event.ts'
import type { Recordable } from '../../../casework/record.ts'
import type { Recording } from '../../../scheme/language.ts'
import type { PlainDate } from '../../../time/plain-date.ts'
import type { CaseFile } from '../../../usecases/cases/case-file.ts'
import { recordOnCase } from '../../../usecases/cases/record-on-case.ts'
import { showCase, type ShownCase } from '../../../usecases/cases/show-case.ts'
import type { OpenedCase } from '../../../usecases/ports/histories.ts'
import type { Desk, Refusal } from '../../../usecases/use-case.ts'
import { seenIn } from '../../case/action-page.ts'
import { referenceOf } from '../../case/reference.ts'
import { changesBlock, problemsOf, whatWasEntered } from '../../case/refused.ts'
import { blankForm, button, buttonGroup, goTo, html, notify, postForm, readForm, refuse, respond, type Content, type Entered, type Form, type ShownForm } from '../../kit/kit.ts'
import { referenceInAddress } from '../../../register/permalink.ts'

/** Something to be recorded, with the words that go beside it. */
export type Note = Deed & { readonly happening: Recordable }

/** Where a page stands: the case as this person sees it, and what the address says. */
export interface Place {
  readonly shown: ShownCase
  readonly file: CaseFile
  /** The case's own address. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly today: PlainDate
  /** An identifier for what is about to be added. */
  newId(): string
}

/** What was sent, as typed; what is wrong with it; and, where nothing is, what to record. */
export interface Reading {
  readonly entered: Entered
  readonly problems: ShownForm['problems']
  readonly note: Note | null
}

/** One form of one case. */
export interface Sheet {
  readonly title: string
  /** What is recorded now. */
  readonly known?: Entered
  /** Above the form: what the person should know. */
  readonly before?: Content
  controls(form: ShownForm): Content
  /** The button; `Save` unless said. */
  readonly save?: string
  readonly warning?: boolean
  /** More buttons beside it. */
  readonly also?: Content
  /** Below the form: the way to what else can be done. */
  readonly after?: Content
  readonly width?: 'two-thirds' | 'full'
  /** Where to go afterwards, behind the case's address; its own page unless said. */
  readonly then?: string
  read(sent: unknown): Reading
}

/** A page on which something is recorded: its address below the case, the permission it needs, and its form there (none: there is no such thing). */
export interface RecordingPage {
  readonly path: string
  /** `anything`: whatever the stage, for anyone of the office. */
  readonly needs: Recording | 'anything'
  /** Whether its form may ask for a member of staff. */
  readonly namesStaff?: boolean
  sheet(place: Place): Sheet | null
}

/** Reads the declared fields and, where all is right, says what to record. */
export function reading<F extends Parameters<typeof readForm>[0]>(fields: F, note: (values: Extract<Form<F>, { valid: true }>['values']) => Note): Sheet['read'] {
  return (sent) => {
    const form = readForm(fields, sent)
    return { entered: form.entered, problems: form.problems, note: form.valid ? note(form.values) : null }
  }
}

/** For a button that asks for nothing more. */
export const readingNothing = (note: Note): Sheet['read'] => () => ({ entered: {}, problems: [], note })

/** Which of several buttons was pressed. */
export const pressed = (sent: unknown): string => (typeof sent === 'object' && sent !== null && 'do' in sent ? String(sent.do) : '')

/**
 * Adds a recording page. What is sent is recorded only on the version of the case that the form was drawn from;
 * otherwise the form comes back with everything typed, what others did meanwhile, and the new version.
 */
export function recordingPage(app: FastifyInstance, desk: Desk, page: RecordingPage): void {
  const address = `/office/cases/:reference/${page.path}`

  app.get(address, async (request, reply) => {
    const place = await placeOf(desk, request, page.namesStaff, request.opened)
    const sheet = place === null ? null : page.sheet(place)
    if (place === null || sheet === null) return refuse(reply, 'not-found')
    return draw(reply, page, place, sheet, blankForm(sheet.known))
  })

  app.post(address, async (request, reply) => {
    const place = await placeOf(desk, request, page.namesStaff, request.opened)
    if (place === null) return refuse(reply, 'not-found')
    const sheet = page.sheet(place)
    if (sheet === null) return gone(reply, place)
    const read = sheet.read(request.body)
    if (read.note === null) return draw(reply, page, place, sheet, read)
    const recorded = await recordOnCase(desk, request.actor, { reference: place.file.state.reference, opened: place.file, seen: seenIn(request.body), deed: read.note })
    if (recorded.ok) {
      notify(reply, 'Saved.')
      return goTo(reply, `${place.path}${sheet.then ?? ''}`)
    }
    const { refusal } = recorded
    if (refusal.code === 'not-allowed') return refuse(reply, 'not-allowed')
    const now = (await placeOf(desk, request, page.namesStaff)) ?? place
    return draw(reply, page, now, page.sheet(now) ?? sheet, { entered: read.entered, problems: problemsOf(refusal) }, refusal)
  })
}

async function placeOf(desk: Desk, request: FastifyRequest, namesStaff = false, opened?: OpenedCase | null): Promise<Place | null> {
  const params = request.params as Record<string, string>
  const shown = await showCase(desk, request.actor, { reference: referenceOf(params.reference ?? ''), opened, staff: namesStaff })
  if (!shown.ok) return null
  const { file } = shown.value
  const query = Object.fromEntries(Object.entries(request.query as Record<string, unknown>).map(([name, value]) => [name, typeof value === 'string' ? value : '']))
  return { shown: shown.value, file, path: `/office/cases/${referenceInAddress(file.state.reference)}`, params, query, today: desk.today(), newId: () => desk.newId() }
}

function draw(reply: FastifyReply, page: RecordingPage, { shown, file, path }: Place, sheet: Sheet, form: ShownForm, refusal?: Refusal): FastifyReply {
  const back = { href: `${path}${sheet.then ?? ''}`, text: sheet.then?.startsWith('/statement') ? 'Back to the statement' : 'Back to the case' }
  const head = { title: sheet.title, caption: file.state.reference, back, ...(sheet.width === undefined ? {} : { width: sheet.width }) }
  if (page.needs !== 'anything' && !shown.records.includes(page.needs)) {
    const stage = file.scheme.stages[file.state.stage]
    return respond(reply, {
      ...head, status: refusal === undefined ? 200 : 409,
      body: html`${changesBlock(refusal)}<p class="govuk-body">You cannot change this now: the case is “${stage?.name ?? file.state.stage}”, or this is for somebody else to record.</p>${whatWasEntered(form)}`,
    })
  }
  return respond(reply, {
    ...head, problems: form.problems, ...(refusal === undefined ? {} : { status: refusal.code === 'invalid' ? 422 : 409 }),
    body: html`${changesBlock(refusal)}${sheet.before}
      ${postForm(reply, { body: [
        html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
        sheet.controls(form),
        buttonGroup(button({ text: sheet.save ?? 'Save', name: 'do', value: 'save', preventDoubleClick: true, ...(sheet.warning ? { look: 'warning' as const } : {}) }), sheet.also, html`<a class="govuk-link" href=${back.href}>Cancel</a>`),
      ] })}
      ${sheet.after}`,
  })
}

/** What the form was about is no longer on the case; what was typed is shown to be copied. */
function gone(reply: FastifyReply, { file, path }: Place): FastifyReply {
  const sent = (reply.request.body ?? {}) as Record<string, unknown>
  const entered = Object.fromEntries(Object.entries(sent).filter(([name, value]) => !['_csrf', 'seen', 'do'].includes(name) && typeof value === 'string')) as Entered
  return respond(reply, {
    title: 'This is no longer on the case', caption: file.state.reference, status: 409, back: { href: path, text: 'Back to the case' },
    body: html`<p class="govuk-body">Someone removed it while you were writing, so nothing of yours was recorded. Look at the history of the case to see who.</p>${whatWasEntered({ entered, problems: [] })}`,
  })
}
