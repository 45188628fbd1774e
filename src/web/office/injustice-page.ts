import type { FastifyInstance } from 'fastify'
import { textOf } from '../../usecases/cases/case-file.ts'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { referenceOf } from '../case/reference.ts'
import { goTo, html, refuse, respond, summaryList } from '../kit/kit.ts'
import { casePath } from './case-page.ts'
import { headSentence } from './recording/heads.ts'

/** The effects that the person tells of, each with the head that answers it; one alone is shown at once. */
export function injusticePage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string } }>('/office/cases/:reference/injustice', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file } = shown.value
    const [first, ...others] = file.state.injustices
    const path = casePath(file)
    if (first !== undefined && others.length === 0) return goTo(reply, `${path}/injustice/${first.id}`)
    return respond(reply, {
      title: 'What they say it did to them', caption: file.state.reference, back: { href: `${path}#complaint`, text: 'Back to the case' },
      body: first === undefined
        ? html`<p class="govuk-body">Nothing is recorded.</p>`
        : summaryList({ rows: file.state.injustices.map(({ id, kept, addressedBy }) => {
          const text = textOf(file.words(kept), 'text')
          return {
            key: text, value: addressedBy === null ? 'Not addressed yet' : headSentence(file, addressedBy),
            actions: [{ href: `${path}/injustice/${id}`, text: 'Change', about: `which head addresses: ${text}` }],
          }
        }) }),
    })
  })
}
