import { isObject } from '../handover/shape.ts'
import { importHandover, statusFor } from '../usecases/handover/carry.ts'
import { partnerByToken } from '../usecases/handover/partners.ts'
import { takeAnswer } from '../usecases/handover/take-answer.ts'
import { system } from '../usecases/use-case.ts'
import { refused } from './decisions.ts'
import type { Answer, ApiRoute } from './route.ts'
import { object, text, textOrNull } from './schema.ts'

const status = object({ id: text('The id of the package'), state: text('Where it stands: arrived, accepted, declined, returned, withdrawn'), reference: textOrNull('Of the case here, once there is one'), why: textOrNull('Why it was declined or returned') })

const unknown: Answer = { problem: { status: 401, title: 'This token is not one that was agreed on' } }

/** Another installation hands a case over. */
export const receiveHandover: ApiRoute = {
  method: 'POST', path: '/handovers', summary: 'Hand a case over', bearer: true,
  body: { type: 'application/zip', schema: { type: 'string' }, description: 'The package: a zip with a bag inside (BagIt, RFC 8493), signed by the installation that sends it' },
  answer: { status: 201, description: 'It has arrived; whoever it is for will accept or decline it', schema: status },
  handle: async (desk, { bearer, body }) => {
    const partner = await partnerByToken(desk, bearer ?? '')
    if (partner === null) return unknown
    const imported = await importHandover(desk, system, { file: body, from: partner.key })
    return imported.ok ? { value: { id: imported.value.id, state: 'arrived', reference: null, why: null } } : refused(imported.refusal)
  },
}

/** What became of a package, for whoever sent it. */
export const statusOfHandover: ApiRoute = {
  method: 'GET', path: '/handovers/{id}', summary: 'What became of a hand-over', bearer: true,
  parameters: { id: text('The id of the package', { maxLength: 80 }) },
  answer: { status: 200, description: 'Where it stands', schema: status },
  handle: async (desk, { bearer, parameters }) => {
    const partner = await partnerByToken(desk, bearer ?? '')
    if (partner === null) return unknown
    const found = await statusFor(desk, system, { id: parameters.id ?? '', partner: partner.key })
    return found.ok ? { value: found.value } : refused(found.refusal)
  },
}

/** Whoever received a package tells its sender what they decided. */
export const answerHandover: ApiRoute = {
  method: 'POST', path: '/handovers/{id}/answer', summary: 'Answer a hand-over that came from here', bearer: true,
  parameters: { id: text('The id of the package', { maxLength: 80 }) },
  body: { type: 'application/json', description: 'The answer', schema: object({ answer: text('What was decided', { enum: ['accepted', 'declined', 'returned'] }), reference: textOrNull('Of the case there'), why: text('Why it was declined or returned', { maxLength: 20_000 }) }) },
  answer: { status: 200, description: 'It is recorded', schema: object({ id: text('The id of the package'), state: text('Where it stands') }) },
  handle: async (desk, { bearer, parameters, body }) => {
    const partner = await partnerByToken(desk, bearer ?? '')
    if (partner === null) return unknown
    const said = readAnswer(body)
    if (said === null) return { problem: { status: 422, title: 'This is no answer', detail: 'Send {"answer": "accepted", "declined" or "returned", "reference": text or null, "why": text}.' } }
    const taken = await takeAnswer(desk, system, { id: parameters.id ?? '', partner: partner.key, ...said })
    return taken.ok ? { value: taken.value } : refused(taken.refusal)
  },
}

function readAnswer(body: Uint8Array): { readonly answer: 'accepted' | 'declined' | 'returned'; readonly reference: string | null; readonly why: string } | null {
  let said: unknown
  try {
    said = JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
  if (!isObject(said)) return null
  const { answer, reference = null, why = '' } = said
  if (answer !== 'accepted' && answer !== 'declined' && answer !== 'returned') return null
  if ((reference !== null && (typeof reference !== 'string' || reference.length > 40)) || typeof why !== 'string' || why.length > 20_000) return null
  return { answer, reference, why }
}
