import type { FastifyInstance } from 'fastify'
import { openJourney } from '../../usecases/journey.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { feedLink, followLinks } from '../register/follow-links.ts'
import { addressFrom } from '../../register/search-address.ts'
import { button, details, html, insetText, respond, searchBox } from '../kit/kit.ts'

const can = [
  'look at how a council or a care provider treated you, and whether it did what it should',
  'ask it for its side, and for its papers',
  'say what it should do to put things right, if it was at fault and you suffered for it',
]
const cannot = [
  'look at a complaint that the organisation has not had a chance to answer, unless there is a good reason',
  'replace a decision that was properly made because you, or we, would have decided otherwise',
  'decide what a court or tribunal decides, or punish someone who works there',
  'usually look at what you knew about for more than 12 months before you came to us',
]
const steps = [
  'We check that it is something we can look at. If somebody else can help you better, we say who.',
  'We decide whether we can and should investigate. We may ask you, and the organisation, for more.',
  'We send our decision, with the reasons, to you and to the organisation at the same time.',
  'We publish it later without your name, so that others can learn from it.',
] as const

/** What someone who has just started the program can do with it. */
const howToTry = insetText(html`<h2 class="govuk-heading-s">Try it</h2>
  <ol class="govuk-list govuk-list--number">
    <li>Make up a complaint: choose “Start a complaint” below. It takes three minutes, and you get a reference.</li>
    <li>Be the office: take an account from <a class="govuk-link" href="/demonstration">the accounts of this demonstration</a> and <a class="govuk-link" href="/sign-in">sign in</a>. Your complaint is on the adviser’s work list.</li>
    <li>Read what the office published: <a class="govuk-link" href="/decisions">its decisions</a>.</li>
  </ol>`)

const everything = addressFrom({})

/** The front door: which office this is, what it can and cannot do, and where to begin. */
export function homePage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/', async (_request, reply) => {
    const { office } = app.site
    const opened = await openJourney(desk, visitor, { token: null })
    const { bodies, ways } = opened.ok ? opened.value : { bodies: [], ways: [] }
    return respond(reply, {
      title: 'Complain about a council or a care provider', width: 'full',
      open: { description: `${office.name} looks at complaints about councils and care providers. It is free.` },
      head: feedLink(everything),
      body: html`${app.site.demo ? howToTry : null}<div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">${office.name} looks at complaints about councils and care providers. It takes no side, and it costs you nothing.</p>
          ${button({ text: 'Start a complaint', href: '/complain', start: true })}
          <p class="govuk-body">If you have complained to us already, <a class="govuk-link" href="/return">come back to your complaint</a>. If you have begun one, <a class="govuk-link" href="/complain/continue">go on with it</a>.</p>
          ${ways.length < 2 ? null : html`<p class="govuk-body">You can also <a class="govuk-link" href="/complain/to">complain to somebody else here, or ask for your records</a>.</p>`}
          <h2 class="govuk-heading-m">What we can do</h2>
          <ul class="govuk-list govuk-list--bullet">${can.map((each) => html`<li>${each}</li>`)}</ul>
          <h2 class="govuk-heading-m">What we cannot do</h2>
          <ul class="govuk-list govuk-list--bullet">${cannot.map((each) => html`<li>${each}</li>`)}</ul>
          <p class="govuk-body">If you are not sure, complain. We decide, and tell you why.</p>
          ${bodies.length === 0 ? null : details({ summary: 'The organisations that you can complain about here', body: html`<ul class="govuk-list govuk-list--bullet">${bodies.map(({ name }) => html`<li>${name}</li>`)}</ul>` })}
          <h2 class="govuk-heading-m">What happens after you complain</h2>
          <ol class="govuk-list govuk-list--number">${steps.map((each) => html`<li>${each}</li>`)}</ol>
          ${searchBox({ action: '/decisions', label: 'Search our published decisions', hint: 'For example “missed school transport”. Nobody who complained is named.' })}
          ${followLinks(everything, '')}
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-m" id="person">Talk to a person</h2>
          <p class="govuk-body">Phone <a class="govuk-link" href=${`tel:${office.phone.replace(/\s/g, '')}`}>${office.phone}</a><br />${office.phoneHours}</p>
          ${office.email === '' ? null : html`<p class="govuk-body">Email <a class="govuk-link" href=${`mailto:${office.email}`}>${office.email}</a></p>`}
          <p class="govuk-body">Write to<br />${office.name}, ${office.address.join(', ')}</p>
          <p class="govuk-body">We can ring you back, use an interpreter, or write to you in large print. Tell us what you need.</p>
          <h2 class="govuk-heading-m">For organisations and staff</h2>
          <p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in</a> if you work here, or answer for an organisation that was complained about.</p>
        </div>
      </div>`,
    })
  })
}
