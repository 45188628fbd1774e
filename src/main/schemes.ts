import type { Scheme } from '../scheme/language.ts'
import { childrenStatutoryComplaint } from '../schemes/children-statutory-complaint.ts'
import { childrensSocialCare } from '../schemes/childrens-social-care.ts'
import { councilComplaint } from '../schemes/council-complaint.ts'
import { courtDisclosure } from '../schemes/court-disclosure.ts'
import { dataProtectionComplaint } from '../schemes/data-protection-complaint.ts'
import { dataRights2021 } from '../schemes/data-rights-2021.ts'
import { dataRights } from '../schemes/data-rights.ts'
import { informationCommissioner } from '../schemes/information-commissioner.ts'
import { ombudsman } from '../schemes/ombudsman.ts'
import { socialWorkEngland } from '../schemes/social-work-england.ts'

/** Every procedure and version that this program knows. A case keeps the version of its date, so none is ever taken out. */
export const schemes: readonly Scheme[] = [
  ombudsman, councilComplaint, childrenStatutoryComplaint, childrensSocialCare, dataRights2021, dataRights, dataProtectionComplaint, informationCommissioner, socialWorkEngland,
  courtDisclosure,
]
