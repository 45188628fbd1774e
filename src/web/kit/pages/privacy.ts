import type { FastifyInstance } from 'fastify'
import { UNCONFIRMED_DAYS } from '../../../usecases/alerts/limits.ts'
import { html } from '../html.ts'
import { respond } from '../page/respond.ts'

/** What happens to what people tell us. */
export function privacyPage(app: FastifyInstance): void {
  const { office, demo } = app.site
  app.get('/privacy', (_request, reply) =>
    respond(reply, {
      title: 'Privacy',
      open: {},
      body: html`
        ${demo ? html`<p class="govuk-body"><strong>This is a demonstration. Do not enter anything about a real person.</strong> The rest of this page says what an office that uses Redress would tell you.</p>` : null}
        <p class="govuk-body">${office.name} is responsible for what you tell us here.</p>
        <h2 class="govuk-heading-m">What we keep, and why</h2>
        <p class="govuk-body">We keep what you tell us, how to reach you, and what the organisation you complain about answers. We use it to deal with your complaint, and for nothing else about you. We do so because the law gives us the task of dealing with complaints. Some of it may be about health, beliefs or offences; we keep that only as far as your complaint needs it.</p>
        <h2 class="govuk-heading-m">Who sees it</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>the people at ${office.name} who deal with your complaint</li>
          <li>the organisation you complain about, so that it can answer</li>
          <li>another body that can deal with part of your complaint, but only if you agree, after we have told you what would be passed on and who would learn your name</li>
        </ul>
        <p class="govuk-body">If we believe that someone may come to serious harm, we may have to tell those who can protect them. We would tell you first wherever that is safe.</p>
        <h2 class="govuk-heading-m">What is published</h2>
        <p class="govuk-body">We publish decisions so that others can learn from them. The body is named; you are not. Before a decision is published, two people check that nothing in it says who you are. If you are worried about it, tell us before the date in the letter.</p>
        <h2 class="govuk-heading-m">How long we keep it</h2>
        <p class="govuk-body">${office.keptFor === '' ? 'This site does not destroy anything by itself yet. Ask us how long we keep what you tell us.' : `${office.keptFor}. Then what you told us is destroyed. A record remains that a complaint was dealt with, without your name or your words.`}</p>
        <h2 class="govuk-heading-m">If you ask for emails about new decisions</h2>
        <p class="govuk-body">We keep your email address, what you search for and how often you want to hear. We use them for these emails and for nothing else, because you asked for them. They are kept apart from all complaints, and the address is stored in a form that cannot be read from the database alone. Whoever works on complaints here cannot see them.</p>
        <p class="govuk-body">If you do not confirm, we delete them after ${UNCONFIRMED_DAYS} days. If you stop the emails, with the link at the end of each, we delete them at once. Copies of our database that were made before may hold them a little longer.</p>
        <h2 class="govuk-heading-m">No decision by a machine</h2>
        <p class="govuk-body">The site may suggest which rules matter or who could help. A person makes every decision, and can tell you why.</p>
        <h2 class="govuk-heading-m">Your rights</h2>
        <p class="govuk-body">You may ask for a copy of what we hold about you, ask us to correct it, and object to how we use it. Some information about other people has to be left out. ${office.dataProtectionEmail === '' ? 'Ask us: the ways to reach a person are at the foot of this page.' : html`Write to <a class="govuk-link" href=${`mailto:${office.dataProtectionEmail}`}>${office.dataProtectionEmail}</a>.`}</p>
        <p class="govuk-body">If our answer does not satisfy you, you may complain to the <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.</p>
        <h2 class="govuk-heading-m">What our computers note</h2>
        <p class="govuk-body">Our server notes that a kind of page was opened, when, and whether it worked. It does not write down addresses, searches or anything you type. <a class="govuk-link" href="/cookies">Cookies</a> have their own page.</p>`,
    }),
  )
}
