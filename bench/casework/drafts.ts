import { configurationFrom } from '../../src/main/configuration.ts'
import { openDesk } from '../../src/main/desk.ts'
import { saveAnswers } from '../../src/usecases/journey.ts'
import { office } from '../../src/demo/places.ts'
import { procedureIdsOf } from '../../src/usecases/procedures.ts'
import { visitor } from '../../src/usecases/use-case.ts'
import { TOKEN_BYTES, tokenOf } from '../../src/web/complain/return-code.ts'
import type { Request } from './closed-loop.ts'
import { Visitor } from './ours.ts'

/** Unfinished complaints, written beforehand, so that only the sending of each is measured. */
export async function continueLater(folder: string, many: number): Promise<{ send(index: number, from: Record<string, string>, form: Record<string, string>): Request }> {
  const { desk, close } = await openDesk(configurationFrom({ REDRESS_DATA: folder }), () => {})
  const tokens: string[] = []
  for (let index = 0; index < many; index++) {
    const saved = await saveAnswers(desk, visitor, {
      token: tokenOf(desk.random(TOKEN_BYTES)),
      answers: {
        to: `${office.slug} ${procedureIdsOf(office)[0]}`,
        body: 'northmoor-county-council', complainedToBody: 'yes-answered', forWhom: 'self', narrative: 'complaint about repairs that took too long '.repeat(23), injustice: 'It was cold.',
        wanted: 'An apology.', name: `Bench Person ${index}`, title: 'Mr', pronouns: 'he', onBehalfOf: '', safeContact: 'mail', contactNotes: '', mail: `bench${index}@person.example`,
        phone: '', address: '', alsoKnownAs: '', otherReference: '', adjustments: '',
      },
    })
    if (!saved.ok) throw new Error(saved.refusal.message)
    tokens.push(saved.value.token)
  }
  await close()
  const stranger = new Visitor(39_801)
  await stranger.get('/complain/to')
  return {
    send: (index, from, form) => ({
      method: 'POST', path: '/complain/check',
      headers: { ...form, ...from, cookie: `${stranger.headers.cookie}; redress_complaint=${tokens[index] ?? ''}` },
      body: new URLSearchParams({ _csrf: stranger.token }).toString(),
    }),
  }
}
