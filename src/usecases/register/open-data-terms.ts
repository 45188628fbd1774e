import { openGovernmentLicence, readLicence, type Licence } from '../../register/licence.ts'
import { homeOffice } from '../procedures.ts'
import { done, useCase } from '../use-case.ts'

/** Who publishes the decisions, and on which terms others may use them. */
export interface OpenDataTerms {
  readonly publisher: string
  readonly licence: Licence
}

/** Anyone asks on which terms the published decisions may be used: those that the site's own office has chosen, or the usual ones. */
export const openDataTerms = useCase<Readonly<Record<never, never>>, OpenDataTerms>(
  { id: 'open-data-terms', may: ['public', 'system'] },
  async (desk, actor) => {
    const office = homeOffice(await desk.store.look(actor, ({ people }) => people.offices()))
    return done({ publisher: office?.name ?? 'An office that is not set up yet', licence: readLicence(office?.settings.licence) ?? openGovernmentLicence })
  },
)
