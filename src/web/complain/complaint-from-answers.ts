import type { Complaint } from '../../usecases/cases/complain.ts'
import { readAnswers, type About } from './question.ts'
import type { WayIn } from '../../usecases/procedures.ts'
import { headsIn, suppliedIn } from '../case/questions-of-procedure.ts'
import { questionsFor } from './questions.ts'

/** The complaint that the answers make. Only for answers of which none has a problem: each choice is one that was offered. */
export function complaintFrom(about: About, { office, scheme }: WayIn): Complaint {
  const values: Readonly<Record<string, string | undefined>> = Object.assign({}, ...questionsFor(about).map((question) => readAnswers(question, about.answers, about).values))
  const text = (field: string) => values[field] ?? ''
  return {
    office: office.slug, procedure: scheme.id,
    body: text('body'),
    narrative: text('narrative'), wanted: text('wanted'), injustice: text('injustice'),
    complainedToBody: (values.complainedToBody ?? 'no') as Complaint['complainedToBody'],
    name: text('name'),
    title: values.title === 'none' ? '' : text('title'),
    pronouns: values.pronouns as Complaint['pronouns'],
    mail: text('mail'), phone: text('phone'), address: text('address'),
    alsoKnownAs: text('alsoKnownAs'), birthDate: text('birthDate'), otherReference: text('otherReference'),
    safeContact: values.safeContact as Complaint['safeContact'],
    contactNotes: text('contactNotes'), adjustments: text('adjustments'),
    onBehalfOf: values.forWhom === 'other' ? text('onBehalfOf') : '',
    channel: 'web',
    supplied: suppliedIn(scheme, values), heads: headsIn(values),
  }
}
