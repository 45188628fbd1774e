import { checkPackage } from '../../handover/check-package.ts'
import type { Handover } from '../../handover/model.ts'
import type { PackageProblem } from '../../handover/shape.ts'
import { noSuchCase, openFile } from '../cases/case-file.ts'
import { opensTo } from '../cases/opens-to.ts'
import { procedureIdsOf } from '../procedures.ts'
import { as, done, refuse, system, useCase, type Desk, type Result } from '../use-case.ts'
import { tellReceiver } from './answers.ts'
import { partnersOf } from './partners.ts'

/** The package of a hand-over, as a file to carry. The latest of a case where no id is given. */
export const exportHandover = useCase<{ readonly reference: string; readonly id?: string }, { readonly name: string; readonly file: Uint8Array }>({ id: 'export-handover', may: ['system', 'staff', 'person'] }, (desk, actor, { reference, id }) =>
  as(desk, actor, async (rooms) => {
    const opened = await openFile(desk, rooms, reference)
    if (!opened.ok) return opened
    if (!opensTo(actor, opened.value)) return noSuchCase()
    const all = await rooms.handovers.ofCase(opened.value.caseId)
    const kept = id === undefined ? all.at(-1) : all.find((each) => each.id === id)
    return kept === undefined ? refuse('not-found', `There is no hand-over of ${reference} that you can see.`) : done({ name: `handover-${kept.id}.zip`, file: kept.package })
  }))

export interface Imported {
  readonly id: string
  readonly office: string
  readonly handover: Handover
  readonly signedBy: string
}

/**
 * Takes in a package that came as a file or from another installation. Refused, with everything that is wrong and where, if
 * it is altered, cut off, signed by nobody we know, addressed to nobody here, or here already.
 */
export const importHandover = useCase<{ readonly file: Uint8Array; /** The key that must have signed it, where it is known who brings it. */ readonly from?: string }, Imported>({ id: 'import-handover', may: ['system'] }, async (desk, _actor, { file, from }) => {
  const checked = checkPackage(file)
  if ('problems' in checked) return refused(checked.problems)
  const { handover, key, digest } = checked.package
  return as(desk, system, async (rooms): Promise<Result<Imported>> => {
    const offices = await rooms.people.offices()
    const own = desk.secrets.sign(new Uint8Array()).key === key
    const partner = offices.flatMap(partnersOf).find((each) => each.key === key)
    if (from !== undefined && from !== key) return refused([{ code: 'foreign', place: 'signature.json', why: 'is not by the installation that brings it' }])
    if (!own && partner === undefined) return refused([{ code: 'foreign', place: 'signature.json', why: 'is by an installation that no office here has agreed with. An administrator can enter its key' }])
    const to = handover.to
    const office = 'procedure' in to ? offices.find((each) => procedureIdsOf(each).includes(to.procedure)) : undefined
    if (office === undefined) return refused([{ code: 'not-for-us', place: 'data/handover.json to', why: `is addressed to ${'procedure' in to ? `“${to.procedure}”` : to.body}, which no office here deals with` }])
    if (await isHereAlready(desk, handover.id)) return replayed
    const added = await rooms.handovers.add({
      id: handover.id, fromOffice: null, fromCase: null, toOffice: office.id, toCase: null, person: null, toName: office.name, state: 'arrived', digest, package: file,
      madeAt: handover.madeAt, arrivedOn: desk.today(), answerTo: partner?.site ?? null, toPartner: null, fromPartner: partner?.key ?? null, why: null,
    })
    if (added) await tellReceiver(desk, rooms, handover.id)
    return added ? done({ id: handover.id, office: office.name, handover, signedBy: partner?.name ?? 'this installation' }) : replayed
  })
})

/** What became of a package, for the installation that sent it. */
export const statusFor = useCase<{ readonly id: string; readonly partner: string }, { readonly id: string; readonly state: string; readonly reference: string | null; readonly why: string | null }>({ id: 'status-of-handover', may: ['system'] }, (desk, _actor, { id, partner }) =>
  as(desk, system, async (rooms) => {
    const kept = await rooms.handovers.find(id)
    if (kept === null || kept.fromPartner !== partner) return refuse('not-found', 'No package of this id came from you.')
    const opened = kept.toCase === null ? null : await rooms.histories.load(kept.toCase)
    return done({ id, state: kept.state, reference: opened?.head.reference ?? null, why: kept.why })
  }))

const replayed = refused([{ code: 'replayed', place: 'data/handover.json id', why: 'came before: a package is taken in once' }])

const isHereAlready = (desk: Desk, id: string): Promise<boolean> => as(desk, system, async (rooms) => (await rooms.handovers.find(id)) !== null)

function refused(problems: readonly PackageProblem[]): Result<never> {
  return refuse('invalid', 'The package is not taken in.', { problems: problems.map(({ place, why }) => ({ field: place, message: `${place} ${why}.` })) })
}
