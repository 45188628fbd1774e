import type { FastifyInstance, FastifyReply } from 'fastify'
import * as kit from '../../../src/web/kit/kit.ts'

const { html } = kit
const today = '2026-03-20'

const fields = {
  story: kit.text({ label: 'what happened', max: 100_000, multiline: true, required: 'Tell us what happened' }),
  name: kit.text({ label: 'your name', max: 100, required: true }),
  noticed: kit.date({ label: 'the date you noticed', required: true, notAfter: today }),
  person: kit.choice({ label: 'whom you complain for', options: ['me', 'someone'], required: true }),
  ways: kit.choices({ label: 'how we may reach you', options: ['post', 'email'], required: true }),
}

/** Every component of the kit on a few pages, for looking at and for testing in a browser. */
export function gallery(app: FastifyInstance): void {
  app.get('/complain/form', (_request, reply) => kit.respond(reply, formPage(reply, kit.blankForm())))
  app.post('/complain/form', (request, reply) => {
    const form = kit.readForm(fields, request.body)
    return kit.respond(reply, { ...formPage(reply, form), problems: form.problems })
  })
  app.get('/office/parts', (_request, reply) => kit.respond(reply, partsPage))
}

function formPage(reply: FastifyReply, form: kit.ShownForm): kit.Page {
  const body = [
    kit.textArea({ ...kit.fromForm(form, 'story'), label: { text: 'What happened?', size: 'm' }, hint: 'In your own words', maxCharacters: 100_000 }),
    kit.textInput({ ...kit.fromForm(form, 'name'), label: 'Your name', width: 20, autocomplete: 'name' }),
    kit.dateInput({ ...kit.fromFormDate(form, 'noticed'), legend: { text: 'When did you notice?', size: 'm' }, hint: 'For example, 27 3 2026' }),
    kit.radios({
      ...kit.fromForm(form, 'person'),
      legend: 'Whom do you complain for?',
      items: [{ value: 'me', text: 'Myself' }, 'or', { value: 'someone', text: 'Someone else', reveals: kit.textInput({ name: 'for', label: 'Their name' }) }],
    }),
    kit.checkboxes({ ...kit.fromFormMany(form, 'ways'), legend: 'How may we reach you?', items: [{ value: 'post', text: 'Post' }, { value: 'email', text: 'Email', hint: 'Only if nobody else reads it' }] }),
    kit.select({ name: 'body', label: 'Body', items: [{ value: 'riverside', text: 'Riverside Council' }] }),
    kit.buttonGroup(kit.button({ text: 'Continue', preventDoubleClick: true }), kit.button({ text: 'Save and come back later', look: 'secondary' })),
  ]
  return { title: 'Your complaint', caption: 'Example', journey: true, back: '/', body: kit.postForm(reply, { body, once: true }) }
}

const partsPage: kit.Page = {
  title: 'Every part',
  width: 'full',
  breadcrumbs: [{ text: 'Work', href: '/office' }, { text: 'Every part' }],
  body: [
    kit.notificationBanner({ body: 'A new answer has come' }),
    kit.searchBox({ action: '/decisions', label: 'Search decisions', value: 'records', hint: 'Words, a reference or a body' }),
    kit.panel({ title: 'Complaint received', body: 'Your reference is 24 001 002', headingLevel: 2 }),
    kit.summaryList({ rows: [{ key: 'Name', value: 'Mr X', actions: [{ href: '#name', text: 'Change', about: 'name' }] }, { key: 'Words', value: 'unbroken'.repeat(40) }] }),
    kit.table({
      caption: 'Work list',
      captionSize: 'm',
      columns: ['Reference', 'Body', { text: 'Days', numeric: true }],
      rows: [['24 001 002', 'Riverside Council', 4], ['24 001 003', kit.tag('Overdue', 'red'), 12]],
      rowHeaders: true,
      narrow: 'stacks',
    }),
    html`<h2 class="govuk-heading-m">To do</h2>`,
    kit.taskList([{ title: 'Heads of complaint', href: '#heads', status: kit.tag('To do', 'blue') }, { title: 'Tests', status: 'Cannot start yet', cannotStartYet: true, hint: 'After the heads' }]),
    html`<h2 class="govuk-heading-m">History</h2>`,
    kit.timeline([{ title: 'Complaint received', when: '20 March 2026', datetime: today, by: 'Mr X', body: html`<p class="govuk-body">By the website</p>` }]),
    kit.warningText('You cannot undo this'),
    kit.insetText('What the Council wrote'),
    kit.details({ summary: 'Why we ask', body: 'Because the law says so' }),
    kit.pagination(kit.pagesOf({ current: 3, perPage: 10, total: 95, href: (page) => `?page=${page}` }) ?? {}),
    kit.filterPanel({ action: '/decisions', body: kit.select({ name: 'category', label: 'Category', items: [{ value: '', text: 'Any' }] }), clearHref: '/decisions' }),
    html`<article class="redress-decision">
      <h2>The complaint</h2>
      <ol class="redress-decision__paragraphs">
        <li class="redress-decision__paragraph" id="paragraph-1"><a class="redress-decision__number" href="#paragraph-1">1.</a>Mr X says that the Council did not answer. <span class="redress-decision__citation">(Local Government Act 1974, section 26A)</span></li>
      </ol>
    </article>`,
    html`<a class="govuk-link redress-top" href="#main-content">Back to top</a>`,
  ],
}
