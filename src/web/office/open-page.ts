import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Scheme } from '../../scheme/language.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { complain, LONGEST_NARRATIVE, type Complaint } from '../../usecases/cases/complain.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { showOffice, type OfficeFromInside } from '../../usecases/show-office.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { headsIn, questionsOf, suppliedIn } from '../case/questions-of-procedure.ts'
import { blankForm, button, choice, fromForm, goTo, html, notify, postForm, radios, readForm, refuse, respond, select, text, textArea, textInput, type Problem } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import type { Fields } from '../kit/form/fields.ts'

const channels = [{ value: 'phone', text: 'By telephone, or in person' }, { value: 'post', text: 'In writing' }] as const
const ways = [{ value: 'mail', text: 'Email' }, { value: 'post', text: 'Post' }, { value: 'phone', text: 'Telephone' }, { value: 'none', text: 'They get in touch with us' }] as const

/** Recording that something reached the office other than through the web: a call, a letter, a referral. */
export function openPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { procedure: string } }>('/office/open/:procedure', async (request, reply) => {
    const inside = await showOffice(desk, request.actor, {})
    const scheme = inside.ok ? inside.value.opens.find(({ id }) => id === request.params.procedure) : undefined
    return inside.ok && scheme !== undefined ? page(reply, scheme, inside.value, blankForm(), desk.today()) : refuse(reply, 'not-found')
  })

  app.post<{ Params: { procedure: string } }>('/office/open/:procedure', async (request, reply) => {
    const inside = await showOffice(desk, request.actor, {})
    const scheme = inside.ok ? inside.value.opens.find(({ id }) => id === request.params.procedure) : undefined
    if (!inside.ok || scheme === undefined) return refuse(reply, 'not-found')
    const form = readForm(fieldsOf(desk, scheme, inside.value), request.body)
    const values = form.values as Readonly<Record<string, string | undefined>>
    const problems = [...form.problems, ...questionsOf(scheme).flatMap((question) => question.check?.(values, about(desk, scheme, inside.value)) ?? [])]
    if (problems.length > 0) return page(reply, scheme, inside.value, { ...form, problems }, desk.today())
    const opened = await complain(desk, request.actor, complaintOf(values, scheme, inside.value))
    if (!opened.ok) return page(reply, scheme, inside.value, { ...form, problems: problemsOf(opened.refusal) }, desk.today())
    notify(reply, `It has the reference ${opened.value.reference}.`)
    return goTo(reply, `/office/cases/${referenceInAddress(opened.value.reference)}`)
  })
}

const problemsOf = (refusal: { readonly message: string; readonly problems?: readonly { readonly field: string; readonly message: string }[] }): readonly Problem[] =>
  (refusal.problems ?? [{ field: 'main-content', message: refusal.message }]).map(({ field, message }) => ({ field, text: message }))

const about = (desk: Desk, scheme: Scheme, { office, bodies }: OfficeFromInside) => ({ officeName: office.name, scheme, bodies, today: desk.today(), answers: {} })

function fieldsOf(desk: Desk, scheme: Scheme, inside: OfficeFromInside): Fields {
  return {
    channel: choice({ label: 'how it reached you', options: channels.map(({ value }) => value), required: 'Choose how it reached you' }),
    ...(scheme.about === 'office' ? {} : { body: choice({ label: 'the body', options: inside.bodies.map(({ slug }) => slug), required: 'Choose the body that it is about' }) }),
    narrative: text({ label: 'what they say', max: LONGEST_NARRATIVE, multiline: true, required: 'Enter what they say' }),
    wanted: text({ label: 'what they want', max: 100_000, multiline: true }),
    ...Object.assign({}, ...questionsOf(scheme).map((question) => question.fields(about(desk, scheme, inside)))),
    name: text({ label: 'their name', max: 200, required: 'Enter their name' }),
    mail: text({ label: 'their email address', max: 254 }),
    phone: text({ label: 'their telephone number', max: 50 }),
    address: text({ label: 'their address', max: 1000, multiline: true }),
    safeContact: choice({ label: 'how it is safe to reach them', options: ways.map(({ value }) => value), required: 'Choose how it is safe to reach them' }),
    contactNotes: text({ label: 'what to know', max: 2000, multiline: true }),
    onBehalfOf: text({ label: 'for whom they speak', max: 300 }),
  }
}

function complaintOf(values: Readonly<Record<string, string | undefined>>, scheme: Scheme, { office }: OfficeFromInside): Complaint {
  const given = (name: string) => values[name] ?? ''
  return {
    office: office.slug, procedure: scheme.id, body: given('body'), narrative: given('narrative'), wanted: given('wanted'), injustice: '', complainedToBody: 'no',
    name: given('name'), title: '', pronouns: 'they', mail: given('mail'), phone: given('phone'), address: given('address'), alsoKnownAs: '', birthDate: '', otherReference: '',
    safeContact: values.safeContact as Complaint['safeContact'], contactNotes: given('contactNotes'), adjustments: '', onBehalfOf: given('onBehalfOf'),
    channel: values.channel as 'phone' | 'post', supplied: suppliedIn(scheme, values), heads: headsIn(values),
  }
}

function page(reply: FastifyReply, scheme: Scheme, inside: OfficeFromInside, form: ShownForm, today: PlainDate): FastifyReply {
  const { opening } = scheme
  return respond(reply, {
    title: `Record: ${opening?.name ?? scheme.name}`, caption: inside.office.name, back: '/office', problems: form.problems,
    body: postForm(reply, {
      action: `/office/open/${scheme.id}`,
      body: [
        radios({ ...fromForm(form, 'channel'), legend: 'How did it reach you?', inline: true, items: channels }),
        scheme.about === 'office' ? null : select({ ...fromForm(form, 'body'), label: 'Which body is it about?', items: [{ value: '', text: 'Choose a body' }, ...inside.bodies.map(({ slug, name }) => ({ value: slug, text: name }))] }),
        textArea({ ...fromForm(form, 'narrative'), label: opening?.narrative?.label ?? 'What they say happened', hint: 'As nearly as you can in their own words.', rows: 10, spellcheck: true }),
        opening?.leavesOut?.includes('what-you-want') ? null : textArea({ ...fromForm(form, 'wanted'), label: 'What they want to happen (optional)', rows: 4, spellcheck: true }),
        questionsOf(scheme).map((question) => [
          question.asks === 'several-things' ? html`<h2 class="govuk-heading-m">${question.title}</h2>` : null,
          question.controls(form, { officeName: inside.office.name, scheme, bodies: inside.bodies, today, answers: {} }),
        ]),
        html`<h2 class="govuk-heading-m">Who it comes from</h2>`,
        textInput({ ...fromForm(form, 'name'), label: 'Full name', spellcheck: false, autocomplete: 'off' }),
        textInput({ ...fromForm(form, 'onBehalfOf'), label: 'For whom they speak, if not for themselves (optional)', spellcheck: false, autocomplete: 'off' }),
        radios({ ...fromForm(form, 'safeContact'), legend: 'How is it safe to reach them?', items: ways }),
        textInput({ ...fromForm(form, 'mail'), label: 'Email address (optional)', type: 'email', spellcheck: false, autocomplete: 'off' }),
        textInput({ ...fromForm(form, 'phone'), label: 'Telephone (optional)', type: 'tel', width: 20, autocomplete: 'off' }),
        textArea({ ...fromForm(form, 'address'), label: 'Postal address (optional)', rows: 4 }),
        textArea({ ...fromForm(form, 'contactNotes'), label: 'Anything to know before they are reached (optional)', rows: 3 }),
        button({ text: 'Record it', preventDoubleClick: true }),
      ],
    }),
  })
}
