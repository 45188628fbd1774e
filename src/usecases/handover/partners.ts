import { sha256Hex } from '../../proof/digest.ts'
import type { ExchangePlace } from '../ports/exchange.ts'
import type { Office } from '../ports/people.ts'
import { as, done, refuse, system, useCase, type Desk, type Problem } from '../use-case.ts'

/** Another installation from which hand-overs are taken, or to which they are sent: agreed between the two beforehand. */
export interface Partner {
  readonly name: string
  /** Its public address, without a slash at its end. */
  readonly site: string
  /** The key under which it signs, as `handover key` prints it there. */
  readonly key: string
  /** Procedures that it runs. */
  readonly procedures?: readonly string[]
  /** SHA-256 of the token that it shows us. */
  readonly accepts?: string
  /** The token that we show it, sealed with this installation's key. */
  readonly shows?: string
}

/** The installations that an office knows. */
export const partnersOf = ({ settings }: Office): readonly Partner[] => (Array.isArray(settings.partners) ? (settings.partners as readonly Partner[]) : [])

const allPartners = (desk: Desk): Promise<readonly Partner[]> => as(desk, system, async ({ people }) => (await people.offices()).flatMap(partnersOf))

/** Who shows this token; null where it is nobody's. */
export async function partnerByToken(desk: Desk, token: string): Promise<Partner | null> {
  const digest = sha256Hex(token)
  return (await allPartners(desk)).find(({ accepts }) => accepts === digest) ?? null
}

export const partnerByKey = async (desk: Desk, key: string): Promise<Partner | null> => (await allPartners(desk)).find((each) => each.key === key) ?? null

/** Where to reach a partner, if it has given us a token. */
export const placeOf = (desk: Desk, { site, shows }: Partner): ExchangePlace | null => (shows === undefined ? null : { site, token: desk.secrets.unseal(shows) })

export interface Agreement {
  /** Slug of the office that agrees. */
  readonly office: string
  readonly name: string
  readonly site: string
  readonly key: string
  readonly procedures: readonly string[]
  /** The token that the other side gave; none yet where they will give one later. */
  readonly token: string | null
}

/** Enters another installation, or enters it anew. Gives the token that it is to show here, this once. */
export const agreeWithPartner = useCase<Agreement, { readonly token: string }>({ id: 'agree-with-partner', may: ['system'] }, async (desk, _actor, it) => {
  const problems: Problem[] = [
    ...(it.name.trim() === '' ? [{ field: 'name', message: 'Say what the other installation is called.' }] : []),
    ...(URL.canParse(it.site) && /^https?:$/.test(new URL(it.site).protocol) ? [] : [{ field: 'site', message: 'Give its address, like https://redress.example' }]),
    ...(/^[A-Za-z0-9+/]{40,200}=*$/.test(it.key) ? [] : [{ field: 'key', message: 'Give its key, as “redress handover key” prints it there.' }]),
  ]
  return as(desk, system, async ({ people }) => {
    const office = (await people.offices()).find(({ slug }) => slug === it.office)
    if (office === undefined) problems.push({ field: 'office', message: `There is no office “${it.office}” here.` })
    if (office === undefined || problems.length > 0) return refuse('invalid', 'The agreement needs another look.', { problems })
    const token = desk.random(32)
    const partner: Partner = { name: it.name.trim(), site: it.site.replace(/\/+$/, ''), key: it.key, procedures: it.procedures, accepts: sha256Hex(token), ...(it.token === null ? {} : { shows: desk.secrets.seal(it.token) }) }
    await people.saveOffice({ ...office, settings: { ...office.settings, partners: [...partnersOf(office).filter(({ key }) => key !== it.key), partner] } })
    return done({ token })
  })
})
